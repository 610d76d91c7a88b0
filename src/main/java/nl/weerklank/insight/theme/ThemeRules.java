package nl.weerklank.insight.theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.survey.Failure;

/** The administrator's rules of all languages, checked. Immutable. */
public final class ThemeRules {

  private static final int MOST_THEMES = 64;

  private final List<RuleFile> files;
  private final Map<String, Map<String, String>> labelsById = new LinkedHashMap<>();
  private final List<Theme> themes;
  private final Map<String, Integer> themeOfCategory = new HashMap<>();

  private ThemeRules(List<RuleFile> files) {
    this.files = List.copyOf(files);
    refuseTwice(files);
    files.forEach(this::addLabels);
    this.themes =
        labelsById.entrySet().stream()
            .map(entry -> new Theme(entry.getKey(), entry.getValue()))
            .toList();
    if (themes.size() > MOST_THEMES) {
      throw Failure.configuration(
          files.get(0).file().getParent()
              + " holds "
              + themes.size()
              + " themes; keep at most "
              + MOST_THEMES
              + ".");
    }
    files.forEach(this::addCategories);
    languages();
  }

  /**
   * Reads every {@code .yml} file of a folder, by name.
   *
   * @throws Failure CONFIGURATION naming the file, the theme and what to do, also when the folder
   *     is missing or holds no rules
   */
  public static ThemeRules read(Path folder) {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".yml")).sorted().toList();
    } catch (IOException e) {
      throw new Failure(
          Failure.Kind.CONFIGURATION,
          "The folder " + folder + " with the theme rules is missing or cannot be read.",
          e);
    }
    if (files.isEmpty()) {
      throw Failure.configuration(
          "The folder " + folder + " holds no theme rules; put nl.yml or en.yml there.");
    }
    return read(files);
  }

  /** Reads the given files, one language each; as {@link #read(Path)}. */
  public static ThemeRules read(List<Path> files) {
    return new ThemeRules(files.stream().map(RuleFile::read).toList());
  }

  private void addLabels(RuleFile file) {
    for (RuleFile.Entry entry : file.themes()) {
      Map<String, String> labels =
          labelsById.computeIfAbsent(entry.id(), id -> new LinkedHashMap<>());
      labels.put(file.language(), entry.label());
    }
  }

  private static void refuseTwice(List<RuleFile> files) {
    Set<String> languages = new HashSet<>();
    for (RuleFile file : files) {
      if (!languages.add(file.language())) {
        throw Failure.configuration(
            file.file()
                + ": another file already holds rules for language "
                + file.language()
                + "; keep one file for each language.");
      }
    }
  }

  private void addCategories(RuleFile file) {
    for (RuleFile.Entry entry : file.themes()) {
      int theme = indexOf(entry.id());
      for (String category : entry.categories()) {
        Integer other = themeOfCategory.put(category(category), theme);
        if (other != null && other != theme) {
          throw Failure.configuration(
              where(file, entry)
                  + "category '"
                  + category
                  + "' also belongs to theme "
                  + themes.get(other).id()
                  + "; keep it in one.");
        }
      }
    }
  }

  private static String where(RuleFile file, RuleFile.Entry entry) {
    return file.file() + ", theme " + entry.id() + ": ";
  }

  private static String category(String written) {
    return written.strip().toLowerCase(Locale.ROOT);
  }

  /** Rules ready to be matched, by language; made anew each time as they remember words. */
  Map<String, LanguageRules> languages() {
    Tokens tokens = new Tokens();
    Map<String, LanguageRules> languages = new LinkedHashMap<>();
    for (RuleFile file : files) {
      LanguageRules rules = new LanguageRules(file.language(), tokens);
      for (RuleFile.Entry entry : file.themes()) {
        entry.words().forEach(phrase -> add(rules, file, entry, false, phrase));
        entry.except().forEach(phrase -> add(rules, file, entry, true, phrase));
      }
      languages.put(file.language(), rules);
    }
    return languages;
  }

  private void add(
      LanguageRules rules, RuleFile file, RuleFile.Entry entry, boolean except, String phrase) {
    try {
      rules.add(indexOf(entry.id()), except, phrase);
    } catch (IllegalArgumentException e) {
      throw Failure.configuration(
          where(file, entry)
              + "'"
              + phrase
              + "' cannot be used: "
              + e.getMessage()
              + "; mend it or remove it.");
    }
  }

  /** The themes, first in the order of the first file. */
  public List<Theme> themes() {
    return themes;
  }

  /** Position in {@link #themes}; -1 for an unknown id. */
  int indexOf(String id) {
    for (int index = 0; index < themes.size(); index++) {
      if (themes.get(index).id().equals(id)) {
        return index;
      }
    }
    return -1;
  }

  /** Bit of the theme a respondent's category stands for; 0 when no rule names it. */
  long themeOf(String writtenCategory) {
    Integer theme = themeOfCategory.get(category(writtenCategory));
    return theme == null ? 0 : 1L << theme;
  }
}
