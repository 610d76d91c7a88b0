package nl.weerklank.insight.theme;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which themes an answer names: those of the categories its respondent chose, and only when the
 * rules know none of these, those its comment's words stand for. Remembers words, so not for
 * several threads.
 */
public final class ThemeClassifier {

  private final ThemeRules rules;
  private final List<Theme> themes;
  private final Map<String, LanguageRules> languages;
  private final String ownLanguage;

  /**
   * @param ownLanguage of comments without a language: the organisation's
   */
  public ThemeClassifier(ThemeRules rules, String ownLanguage) {
    this.rules = rules;
    this.themes = rules.themes();
    this.languages = rules.languages();
    this.ownLanguage = ownLanguage;
  }

  List<Theme> themes() {
    return themes;
  }

  /**
   * @param language as the respondent's system wrote it, {@code nl} or {@code nl-BE}; null: the
   *     organisation's. A language without rules is tried with those of all languages
   * @param comment null when there is none
   * @return ids in the order of the rules; empty when nothing is known
   */
  public Set<String> themes(String language, List<String> categories, String comment) {
    long bits = bits(language, categories, comment);
    Set<String> ids = new LinkedHashSet<>();
    for (int theme = 0; theme < themes.size(); theme++) {
      if ((bits >>> theme & 1) == 1) {
        ids.add(themes.get(theme).id());
      }
    }
    return ids;
  }

  /** The same as bits by the theme's index. */
  long bits(String language, List<String> categories, String comment) {
    long chosen = 0;
    for (String category : categories) {
      chosen |= rules.themeOf(category);
    }
    return chosen != 0 || comment == null ? chosen : words(language, comment);
  }

  private long words(String language, String comment) {
    LanguageRules known = languages.get(twoLetters(language));
    if (known != null) {
      return known.themes(comment);
    }
    long themes = 0;
    for (LanguageRules one : languages.values()) {
      themes |= one.themes(comment);
    }
    return themes;
  }

  private String twoLetters(String language) {
    String written = language == null || language.isBlank() ? ownLanguage : language.strip();
    return written.length() < 2 ? written : written.substring(0, 2).toLowerCase(Locale.ROOT);
  }
}
