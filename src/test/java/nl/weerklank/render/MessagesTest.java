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
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {

  private final Messages dutch = Messages.read(SampleFiles.TEMPLATES, "nl");
  private final Messages english = Messages.read(SampleFiles.TEMPLATES, "en");

  @Test
  void both_languages_have_the_same_keys_with_the_same_arguments() {
    assertThat(english.all().keySet()).isEqualTo(dutch.all().keySet());
    for (Map.Entry<String, String> message : dutch.all().entrySet()) {
      String translated = english.all().get(message.getKey());
      assertThat(arguments(translated))
          .as(message.getKey())
          .isEqualTo(arguments(message.getValue()));
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
    for (Messages messages : List.of(dutch, english)) {
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
    String claims =
        "(?i).*\\b(rose|fell|improved|declined|better|worse|above|below|gestegen|gedaald|steeg|daalde"
            + "|verbeterden?|verslechterden?|beter|gunstiger|minder|achteruit|boven|onder)\\b.*";
    String chosen =
        "(verdict\\.(change|year|units)|standing|heading\\.units)\\..*(BETTER|WORSE).*"
            + "|(trend|verdict\\.trend)\\..*(above|below)";
    String others =
        "money\\.gap\\.less|staff\\.hidden|theme\\.less|scale\\..*|employer\\.hidden|quality\\..*|units_note|mix_below|sub\\..*|calls_sub";

    for (Messages messages : List.of(dutch, english)) {
      assertThat(messages.all())
          .allSatisfy(
              (key, text) -> {
                if (text.matches(claims)) {
                  assertThat(key).matches(chosen + "|" + others);
                }
              });
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
  void a_third_language_is_one_more_file(@TempDir Path folder) throws IOException {
    Path templates = TestTemplates.copy(folder.resolve("templates"));
    String german =
        Files.readString(templates.resolve("messages_en.properties")).replace("As of", "Stand");
    Files.writeString(templates.resolve("messages_de.properties"), german);
    PdfReportRenderer renderer = new PdfReportRenderer(templates, RenderSettings.DEFAULT);

    String text = PdfText.of(renderer.pdf(SampleReports.director("de")));

    assertThat(renderer.check()).isEmpty();
    assertThat(text).contains("Stand 23 November 2026").contains("1.284");
  }

  @Test
  void a_language_without_a_catalogue_is_written_in_the_fallback() throws IOException {
    PdfReportRenderer renderer =
        new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);

    assertThat(PdfText.of(renderer.pdf(SampleReports.director("xx"))))
        .contains("do not judge demonstrably otherwise");
  }
}
