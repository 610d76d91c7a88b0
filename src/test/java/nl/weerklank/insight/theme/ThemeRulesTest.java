package nl.weerklank.insight.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeRulesTest {

  private static final String DUTCH =
      """
      language: nl
      themes:
        waiting:
          label: wachttijd
          categories: [Wachttijd, WAC]
          words: [wachten, in de wacht, neemt .. op, 'kwam * niet']
          except: [kan niet wachten]
        price:
          label: prijs
          words: ['=duur', 'prijs*', '*factuur', 'te|veel geld']
          except: [op prijs]
      """;
  private static final String ENGLISH =
      """
      language: en
      themes:
        price: {label: price, words: [price, expensive]}
        staff: {label: staff, words: [friendly]}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ik moest WACHTEN | waiting",
        "ik wacht | waiting",
        "Wij stonden in  de\twacht! | waiting",
        "in de lange wacht op alles | waiting",
        "Er neemt nooit iemand op | waiting",
        "Hij neemt dat toen wel zelf een keer op | ''",
        "Hij neemt. Op maandag | ''",
        "kwam hij niet | waiting",
        "kwam niet | ''",
        "Ik kan niet wachten | ''",
        "Ik kan niet wachten, ik moest wachten | waiting",
        "te duur | price",
        "te duurzaam | ''",
        "het duurde | ''",
        "Prijsverhogingen | price",
        "mijn jaarfactuur | price",
        "mijn factuurtje | ''",
        "veel geld | price",
        "weinig geld | ''",
        "Ik stel het op prijs | ''",
        "wachten voor die prijs | waiting,price",
        "'' | ''",
        "???!! 👍 | ''"
      })
  void a_phrase_matches_forms_parts_choices_and_gaps_inside_one_sentence(
      String comment, String themes) throws IOException {
    assertThat(dutch().themes("nl", List.of(), comment)).isEqualTo(ids(themes));
  }

  @Test
  void a_category_goes_before_the_words_and_words_count_when_no_category_is_known()
      throws IOException {
    assertThat(dutch().themes("nl", List.of(" wachttijd "), "te duur")).containsExactly("waiting");
    assertThat(dutch().themes("nl", List.of("wac", "?"), null)).containsExactly("waiting");
    assertThat(dutch().themes("nl", List.of("overig"), "te duur")).containsExactly("price");
    assertThat(dutch().themes("nl", List.of("overig"), null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "nl, expensive, ''",
    "EN, expensive, price",
    "en-GB, expensive, price",
    ", te duur, price",
    "de, expensive, price",
    "de, te duur, price",
    ", expensive, ''"
  })
  void the_comments_own_language_decides_and_an_unknown_one_is_tried_with_all(
      String language, String comment, String themes) throws IOException {
    write("nl.yml", DUTCH);
    write("en.yml", ENGLISH);
    ThemeClassifier classifier = new ThemeClassifier(ThemeRules.read(folder), "nl");
    assertThat(classifier.themes(language, List.of(), comment)).isEqualTo(ids(themes));
  }

  @Test
  void a_theme_of_several_files_is_one_theme_with_a_label_for_each_language() throws IOException {
    write("nl.yml", DUTCH);
    write("en.yml", ENGLISH);
    List<Theme> themes = ThemeRules.read(folder).themes();
    assertThat(themes).extracting(Theme::id).containsExactly("price", "staff", "waiting");
    assertThat(themes.get(0).label("nl")).isEqualTo("prijs");
    assertThat(themes.get(0).label("en")).isEqualTo("price");
    assertThat(themes.get(1).label("nl")).isEqualTo("staff");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "label: prijs; labell: prijs; unknown key 'labell'",
        "label: prijs; label:; 'label' is missing",
        "price:; waiting:; line 8: found duplicate key waiting",
        "price:; Price tag:; theme Price tag",
        "language: nl; language: Dutch; two small letters",
        "language: nl; languages: nl; unknown key 'languages'",
        "themes:; thema:; unknown key 'thema'",
        "except: [op prijs]; except: op prijs; 'except' must be a list",
        "except: [op prijs]; categories: [wac]; also belongs to theme waiting",
        "[op prijs]; ['.. prijs']; must begin and end with a word",
        "[op prijs]; ['prijs ..']; must begin and end with a word",
        "[op prijs]; ['op pr*ijs']; must be one word",
        "[op prijs]; ['op|']; must be one word",
        "[op prijs]; ['!']; must begin and end with a word",
        "[op prijs]; ['']; empty",
        "[op prijs]; [[a]]; empty or no text",
        "language: nl; language: \"nl; line"
      })
  void a_wrong_file_is_refused_naming_file_theme_and_what_to_do(
      String right, String wrong, String message) throws IOException {
    write("nl.yml", DUTCH.replace(right, wrong));
    assertThatThrownBy(() -> ThemeRules.read(folder))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFIGURATION))
        .hasMessageContaining("nl.yml")
        .hasMessageContaining(message);
  }

  @Test
  void an_empty_theme_file_or_folder_is_refused() throws IOException {
    assertThatThrownBy(() -> ThemeRules.read(folder)).hasMessageContaining("holds no theme rules");
    assertThatThrownBy(() -> ThemeRules.read(folder.resolve("themes")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("missing");
    assertThatThrownBy(() -> ThemeRules.read(List.of(folder.resolve("de.yml"))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("de.yml");
    write("nl.yml", "language: nl\nthemes:\n  price:\n    label: prijs\n");
    assertThatThrownBy(() -> ThemeRules.read(folder))
        .hasMessageContaining("theme price")
        .hasMessageContaining("neither 'words' nor 'categories'");
    write("nl.yml", "language: nl\nthemes:\n");
    assertThatThrownBy(() -> ThemeRules.read(folder)).hasMessageContaining("'themes' is empty");
    write("nl.yml", "");
    assertThatThrownBy(() -> ThemeRules.read(folder)).hasMessageContaining("nl.yml");
    Files.write(folder.resolve("nl.yml"), "language: é".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> ThemeRules.read(folder)).hasMessageContaining("UTF-8");
  }

  @Test
  void two_files_of_one_language_are_refused() throws IOException {
    write("nl.yml", DUTCH);
    write("nl2.yml", DUTCH);
    assertThatThrownBy(() -> ThemeRules.read(folder))
        .hasMessageContaining("nl2.yml")
        .hasMessageContaining("one file for each language");
  }

  @Test
  void yes_no_and_numbers_are_words_like_others() throws IOException {
    write("nl.yml", "language: nl\nthemes:\n  ja: {label: on, words: [no, 112, off]}\n");
    ThemeClassifier classifier = new ThemeClassifier(ThemeRules.read(folder), "nl");
    assertThat(classifier.themes(null, List.of(), "bel 112")).containsExactly("ja");
    assertThat(classifier.themes(null, List.of(), "No way")).containsExactly("ja");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | Die Gebühr ist hoch | gebühren",
        "de | hohe Gebuehren | gebühren",
        "de | GEBÜHREN | gebühr",
        "de | Die Straße | strasse",
        "fr | L'attente était longue | attente",
        "fr | trop d’attentes | attente",
        "fr | Jusqu'à l'Été | été",
        "fr | ete comme hiver | été",
        "fr | qu'une facture | factures",
        "fr | aujourd'hui | aujourd'hui"
      })
  void german_and_french_words_count_in_their_forms(String language, String comment, String rule)
      throws IOException {
    write(
        language + ".yml",
        "language: "
            + language
            + "\nthemes:\n  it: {label: it, words: [\""
            + rule
            + "\", other]}\n");
    ThemeClassifier classifier = new ThemeClassifier(ThemeRules.read(folder), language);
    assertThat(classifier.themes(language, List.of(), comment)).containsExactly("it");
    assertThat(classifier.themes(language, List.of(), "hui une")).isEmpty();
  }

  @Test
  void the_shipped_files_label_the_same_themes_in_four_languages() {
    List<Theme> themes = ThemeRules.read(Path.of("config/themes")).themes();
    assertThat(themes).hasSize(10);
    assertThat(themes)
        .allSatisfy(
            theme ->
                assertThat(theme.labels()).as(theme.id()).containsOnlyKeys("nl", "en", "de", "fr"));
  }

  private ThemeClassifier dutch() throws IOException {
    write("nl.yml", DUTCH);
    return new ThemeClassifier(ThemeRules.read(folder), "nl");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static Set<String> ids(String themes) {
    return themes == null || themes.isEmpty() ? Set.of() : Set.of(themes.split(","));
  }
}
