package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weerklank.extract.ReadRow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What `init` writes is read with two lines edited, by an account with the README's rights. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class LimeSurveyCases {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private LimeSurveyDatabase database;
  private Commands commands;
  private String url;
  private Configured configured;

  /** URL of a new database, without an account. */
  abstract String create();

  /** What makes the URL one of an administrator. */
  abstract String administrator();

  /** Language the README marks the kind of database's grants with. */
  abstract String grants();

  @BeforeAll
  void fill(@TempDir Path directory) throws Exception {
    url = create();
    database = LimeSurveyDatabase.create(url + administrator(), TODAY);
    Scripts.run(
        url + administrator(), Recipe.grants("limesurvey", grants()).toArray(String[]::new));
    commands = new Commands(directory, Map.of("LIMESURVEY_PASSWORD", "secret"));
    assertThat(init("--survey", "412345", "--employer-survey", "567890"))
        .as(commands.output())
        .isZero();
    Path file = commands.file("config/application.yml");
    String written = Files.readString(file);
    Files.writeString(
        file,
        written
            .replace("# customer_id:", "customer_id:")
            .replace("# employee_id:", "employee_id:")
            .replace("# unit_id:", "unit_id:"));
    configured = Configured.load(file, TODAY, "LIMESURVEY_PASSWORD=secret");
  }

  private int init(String... surveys) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of("init", "--recipe", "limesurvey", "--url", url, "--username", "weerklank"));
    arguments.addAll(List.of(surveys));
    return commands.run(arguments.toArray(String[]::new));
  }

  @Test
  void totals_equal_what_was_counted_while_the_answers_were_made() {
    List<ReadRow> rows = configured.responses("limesurvey-412345");

    Map<String, Integer> counts = Counts.of(rows).map();
    assertThat(rows.size()).isEqualTo(database.finished);
    database.scores.forEach(
        (score, count) -> assertThat(counts).containsEntry("score nps " + score, count));
    assertThat(counts)
        .containsEntry("rejected NOT_A_NUMBER nps", database.offScale)
        .containsEntry("day undated", database.undated);
    assertThat(Counts.of(rows).total("rejected")).isEqualTo(database.offScale);
    assertThat(Counts.of(rows).total("score csat")).isEqualTo(database.finished);
  }

  /** Earlier answers have the tokens of participants who are gone. */
  @Test
  void who_answered_for_whom_is_known_by_the_token_in_upper_and_lower_case() {
    List<ReadRow> rows = configured.responses("limesurvey-412345");

    Counts counts = Counts.of(rows);
    int current = (int) rows.stream().filter(row -> !id(row).startsWith("lime_old")).count();
    assertThat(current)
        .isBetween(database.finished - LimeSurveyDatabase.OLD, database.finished - 1);
    assertThat(counts.total("customer ")).isEqualTo(current);
    assertThat(counts.total("employee ")).isEqualTo(current);
    for (ReadRow row : rows) {
      if (!id(row).startsWith("lime_old")) {
        int number = Integer.parseInt(id(row));
        assertThat(row.response().customerId()).isEqualTo(LimeSurveyDatabase.customer(number));
        assertThat(row.response().employeeId()).isEqualTo(LimeSurveyDatabase.employee(number));
      }
    }
  }

  private static String id(ReadRow row) {
    return row.response().responseId();
  }

  @Test
  void an_anonymous_survey_among_employees_gives_teams_and_no_persons() {
    Counts counts = Counts.of(configured.responses("limesurvey-567890"));

    assertThat(counts.total("score enps")).isEqualTo(LimeSurveyDatabase.EMPLOYEES);
    assertThat(counts.total("day undated")).isEqualTo(LimeSurveyDatabase.EMPLOYEES);
    assertThat(counts.total("respondent")).isZero();
    assertThat(configured.responses("limesurvey-567890"))
        .extracting(row -> row.response().unitId())
        .contains("chat & mail", "WOONSCHADE")
        .doesNotContainNull();
  }

  @Test
  void a_survey_that_is_not_there_is_refused_and_those_there_are_listed() throws Exception {
    assertThat(init("--survey", "999999")).isEqualTo(64);

    assertThat(commands.output())
        .contains(
            "Source limesurvey has no survey 999999. It has:",
            "--survey 412345  Relatieonderzoek 2026",
            "--survey 567890  Werkbeleving")
        .doesNotContain("Concept", "Exception", "secret");
  }
}
