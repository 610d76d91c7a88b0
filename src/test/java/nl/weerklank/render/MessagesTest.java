package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {

  /** Words that say somebody moved, or stands on one side. */
  private static final Map<String, String> CLAIMS =
      Map.of(
          "nl",
          "gestegen|gedaald|steeg|daalde|verbeterden?|verslechterden?|beter|gunstiger|minder|achteruit|boven"
              + "|onder",
          "en",
          "rose|fell|improved|declined|better|worse|above|below",
          "de",
          "gestiegen|gesunken|stieg|sank|(ver)?bessert?e?n?|besser|verschlechtert?e?n?|schlechter"
              + "|zugelegt|nachgelassen|über|unter|oberhalb|unterhalb|weniger|seltener",
          "fr",
          "hausse|baisse|plus favorables|progresse(nt)?|recule(nt)?|monté|amélioration|améliorée?s?|recul|reculé|dégradée?s?|mieux"
              + "|meilleure?s?|pire|moins|au-dessus|au-dessous|en dessous|supérieure?s?"
              + "|inférieure?s?");

  private final Messages dutch = Messages.read(SampleFiles.TEMPLATES, "nl");
  private static final List<Messages> ALL =
      Messages.languages(SampleFiles.TEMPLATES).stream()
          .map(language -> Messages.read(SampleFiles.TEMPLATES, language))
          .toList();

  @Test
  void four_languages_are_shipped() {
    assertThat(ALL).extracting(Messages::language).containsExactly("de", "en", "fr", "nl");
  }

  @Test
  void every_language_has_the_same_keys_with_the_same_arguments() {
    for (Messages other : ALL) {
      assertThat(other.all().keySet()).as(other.language()).isEqualTo(dutch.all().keySet());
      dutch
          .all()
          .forEach(
              (key, text) ->
                  assertThat(arguments(other.text(key)))
                      .as(other.language() + " " + key)
                      .isEqualTo(arguments(text)));
    }
  }

  private static Set<String> arguments(String message) {
    Set<String> arguments = new TreeSet<>();
    Matcher place = Pattern.compile("\\{(\\d+)").matcher(message);
    while (place.find()) {
      arguments.add(place.group(1));
    }
    return arguments;
  }

  @Test
  void every_reason_and_note_of_the_data_has_words() {
    for (Messages messages : ALL) {
      for (Rejection.Reason reason : Rejection.Reason.values()) {
        assertThat(messages.text("reason." + reason)).isNotBlank();
      }
      for (Fact.Note note : Fact.Note.values()) {
        assertThat(messages.text("note." + note)).isNotBlank();
      }
    }
  }

  @Test
  void every_sentence_a_report_may_open_with_has_words() {
    List<String> keys =
        List.of(
            "verdict.level.plain",
            "verdict.level.range",
            "verdict.level.plain.share",
            "verdict.level.range.share",
            "verdict.level.few",
            "verdict.level.none",
            "verdict.employee.thanks",
            "verdict.employee.few",
            "verdict.employee.none",
            "lead.week",
            "lead.week.none",
            "lead.window",
            "lead.level",
            "verdict.target.reached",
            "verdict.target.missed",
            "verdict.target.open",
            "question.theme",
            "question.best",
            "own.worked",
            "own.try",
            "lead.target_distance",
            "lead.target_way",
            "lead.change",
            "lead.change.small",
            "lead.change.none",
            "verdict.join",
            "verdict.change.BETTER",
            "verdict.change.WORSE",
            "verdict.change.SMALL",
            "verdict.change.NOT_SHOWN",
            "verdict.year.BETTER",
            "verdict.year.WORSE",
            "verdict.trend.OUTSIDE.above",
            "verdict.trend.OUTSIDE.below",
            "verdict.trend.RUN_OF_8.above",
            "verdict.trend.RUN_OF_8.below",
            "verdict.units.one",
            "verdict.units.both",
            "verdict.units.year.one",
            "verdict.units.year.both",
            "verdict.units.BETTER",
            "verdict.units.BETTER.more",
            "verdict.units.WORSE",
            "verdict.units.WORSE.more",
            "change.BETTER",
            "change.WORSE",
            "change.SMALL",
            "change.none",
            "trend.no_baseline",
            "trend.ordinary",
            "trend.outside.above",
            "trend.outside.below",
            "trend.run.above",
            "trend.run.below",
            "trend.slope",
            "trend.forecast",
            "readers.director",
            "readers.department",
            "readers.employee");

    assertThat(dutch.all()).containsKeys(keys.toArray(String[]::new));
  }

  @Test
  void only_sentences_chosen_by_a_test_claim_a_change_or_a_side() {
    String chosen =
        "(verdict\\.(change|year|units)|standing|heading\\.units)\\..*(BETTER|WORSE).*"
            + "|(trend|verdict\\.trend)\\..*(above|below)";
    String others =
        "money\\.gap\\.less|staff\\.hidden|theme\\.less|scale\\..*|employer\\.hidden|quality\\..*"
            + "|units_note|mix_below|sub\\..*|calls_sub";

    assertThat(CLAIMS.keySet())
        .isEqualTo(ALL.stream().map(Messages::language).collect(Collectors.toSet()));
    for (Messages messages : ALL) {
      Pattern claims = Pattern.compile("(?iU)\\b(" + CLAIMS.get(messages.language()) + ")\\b");
      messages
          .all()
          .forEach(
              (key, text) -> {
                if (claims.matcher(text).find()) {
                  assertThat(key)
                      .as(messages.language() + ": " + text)
                      .matches(chosen + "|" + others);
                }
              });
      // The list of words is good only when it finds them where they are allowed.
      assertThat(messages.all().keySet().stream().filter(key -> key.matches(chosen)))
          .as(messages.language())
          .hasSize(21)
          .allSatisfy(key -> assertThat(messages.text(key)).containsPattern(claims));
    }
  }

  @Test
  void a_plural_follows_its_number_and_an_apostrophe_means_nothing(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("messages_nl.properties"), "x={0} {0|collega|collega's} van 't werk");
    Messages messages = Messages.read(folder, "nl");

    assertThat(new Wording(messages).say("x", 1)).isEqualTo("1 collega van 't werk");
    assertThat(new Wording(messages).say("x", 0)).isEqualTo("0 collega's van 't werk");
    assertThat(new Wording(messages).say("x", 1200)).isEqualTo("1.200 collega's van 't werk");
  }

  @Test
  void the_catalogue_says_which_numbers_take_the_first_word(@TempDir Path folder)
      throws IOException {
    Files.writeString(
        folder.resolve("messages_fr.properties"), "format.one=0 1\nx={0} {0|client|clients}");
    Wording french = new Wording(Messages.read(folder, "fr"));

    assertThat(french.say("x", 0)).isEqualTo("0 client");
    assertThat(french.say("x", 1)).isEqualTo("1 client");
    assertThat(french.say("x", 2)).isEqualTo("2 clients");
  }

  @Test
  void a_pattern_that_is_no_date_names_file_and_key(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("messages_nl.properties"), "format.date=dag d MMMM 'van");

    assertThatThrownBy(() -> Messages.read(folder, "nl").dates("format.date"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("messages_nl.properties: format.date");
  }

  @Test
  void braces_in_an_argument_are_no_places(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("messages_en.properties"), "x={0} and {1}");
    Messages messages = Messages.read(folder, "en");

    assertThat(new Wording(messages).say("x", "{1} $1", "b")).isEqualTo("{1} $1 and b");
  }

  @Test
  void a_missing_key_names_the_file() {
    assertThatThrownBy(() -> dutch.text("no.such"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("messages_nl.properties")
        .hasMessageContaining("no.such");
  }

  @Test
  void a_language_without_a_catalogue_is_written_in_the_fallback() throws IOException {
    PdfReportRenderer renderer =
        new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);

    assertThat(PdfText.of(renderer.pdf(SampleReports.director("xx"))))
        .contains("do not judge demonstrably otherwise");
  }
}
