package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.weerklank.extract.ReadRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `init` writes is read with one line edited, by an account with the rights of the README. */
class OdooSurveyRecipeIT {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  @TempDir private static Path directory;

  private static OdooSurveyAnswers answers;
  private static Commands commands;
  private static String written;
  private static Configured configured;
  private static Configured later;

  @BeforeAll
  static void fill() throws Exception {
    String url = OdooDatabase.create("survey.sql");
    answers = OdooSurveyAnswers.create(OdooDatabase.admin(url), TODAY);
    String url18 = OdooDatabase.create("survey.sql", "survey-to-18.sql");
    for (String each : List.of(url, url18)) {
      Scripts.run(OdooDatabase.admin(each), Recipe.grants("odoo-survey").toArray(String[]::new));
    }
    commands = new Commands(directory, Map.of());
    written = init(url, "1", "config/application.yml");
    Path file = commands.file("config/application.yml");
    Files.writeString(file, written.replaceAll("# not mapped: Waarover\\?  ", "category: "));
    configured = Configured.load(file, TODAY);
    init(url18, "4", "config/18.yml");
    later = Configured.load(commands.file("config/18.yml"), TODAY);
  }

  private static String init(String url, String survey, String file)
      throws IOException, InterruptedException {
    int exit =
        commands.run(
            "init",
            "--config",
            file,
            "--recipe",
            "odoo-survey",
            "--url",
            url,
            "--username",
            "weerklank",
            "--survey",
            survey);
    assertThat(exit).as(commands.output()).isZero();
    return Files.readString(commands.file(file));
  }

  @Test
  void totals_equal_what_was_counted_while_the_answers_were_made() {
    List<ReadRow> rows = configured.responses("odoo-survey-1");

    assertThat(rows.size()).isEqualTo(OdooSurveyAnswers.DONE);
    assertThat(Counts.of(rows).map()).isEqualTo(answers.expected.map());
  }

  @Test
  void a_scale_of_later_versions_is_read_by_the_same_statement() {
    Counts counts = Counts.of(later.responses("odoo-survey-4"));

    assertThat(counts.total("score nps")).isEqualTo(11);
    assertThat(counts.map()).containsEntry("score nps 10", 1).containsEntry("day 2026-11-01", 11);
  }

  @Test
  void init_maps_what_it_recognises_and_shows_the_rest() {
    assertThat(written)
        .contains(
            """
                surveys:
                  # Klantonderzoek
                  "1":
                    survey: klantonderzoek
                    columns:
                      # Hoe waarschijnlijk is het dat u ons aanbeveelt?
                      nps: {question: "11"}
                      # Hoe tevreden bent u?
                      csat: {question: "12", codes: ["1 - zeer slecht = 1", "2 = 2", "3 - so so = 3", "4 = 4", "5 - \\"top\\" = 5"]}
                      # Waarom?
                      comment: {question: "13"}
                      # not mapped: Waarover?  {question: "14"}
                      # not mapped: Hoe vaak?  {question: "15"}
            """
                .indent(2)
                .stripTrailing());
  }
}
