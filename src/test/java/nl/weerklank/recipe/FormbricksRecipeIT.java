package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weerklank.extract.ReadRow;
import nl.weerklank.store.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What `init` writes is read with one line edited, by an account with the rights of the README. */
class FormbricksRecipeIT {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final String FEED = "formbricks-" + FormbricksDatabase.SURVEY;

  @TempDir private static Path directory;

  private static FormbricksDatabase database;
  private static Commands commands;
  private static String url;
  private static String written;
  private static Configured configured;

  @BeforeAll
  static void fill() throws Exception {
    url = PostgresServer.empty();
    String admin = url + "?user=postgres";
    database = FormbricksDatabase.create(admin, TODAY);
    Scripts.run(admin, OdooDatabase.ROLE);
    Scripts.run(admin, Recipe.grants("formbricks").toArray(String[]::new));
    commands = new Commands(directory, Map.of());
    assertThat(init(FormbricksDatabase.SURVEY, FormbricksDatabase.OLD_SURVEY))
        .as(commands.output())
        .isZero();
    Path file = commands.file("config/application.yml");
    written = Files.readString(file);
    Files.writeString(
        file,
        written
            .replace("# employee_id:", "employee_id:")
            .replaceAll("# not mapped: Waar ging het over\\?  ", "category: "));
    configured = Configured.load(file, TODAY);
  }

  private static int init(String... surveys) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of("init", "--recipe", "formbricks", "--url", url, "--username", "weerklank"));
    for (String survey : surveys) {
      arguments.addAll(List.of("--survey", survey));
    }
    return commands.run(arguments.toArray(String[]::new));
  }

  @Test
  void totals_equal_what_was_counted_while_the_answers_were_made() {
    List<ReadRow> rows = configured.responses(FEED);

    assertThat(rows.size()).isEqualTo(FormbricksDatabase.FINISHED);
    assertThat(Counts.of(rows).map()).isEqualTo(database.expected.map());
    assertThat(database.expected.map().keySet())
        .contains(
            "rejected OFF_SCALE nps",
            "rejected OFF_SCALE csat",
            "rejected NOT_A_NUMBER nps",
            "rejected NOT_WHOLE nps",
            "rejected NO_SCORE ");
  }

  @Test
  void a_survey_of_an_older_version_is_read_too() {
    Counts counts = Counts.of(configured.responses("formbricks-" + FormbricksDatabase.OLD_SURVEY));

    assertThat(counts.total("score ces")).isEqualTo(FormbricksDatabase.OLD);
  }

  @Test
  void init_maps_what_it_recognises_and_shows_the_rest() {
    assertThat(written)
        .contains(
            """
                surveys:
                  # Klantonderzoek
                  "clxrelation0000000000000001":
                    survey: klantonderzoek
                    columns:
                      # Hoe waarschijnlijk is het dat u ons aanbeveelt?
                      nps: {column: data, json: /nps}
                      # Waarom geeft u dit cijfer?
                      comment: {column: data, json: /waarom}
                      # Hoe tevreden bent u?
                      csat: {column: data, json: /tevreden}
                      # employee_id: {column: data, json: /agent}
                      # not mapped: Waar ging het over?  {column: data, json: /onderwerp}
                      # not mapped: Dank u wel  {column: data, json: /einde}
            """
                .indent(2)
                .stripTrailing(),
            "klantonderzoek: {about: service, counting: every, metrics: [nps, csat]}",
            "ces: {column: data, json: /g4x9score}");
  }

  @Test
  void a_survey_that_is_not_there_is_refused_and_those_there_are_listed() throws Exception {
    Path file = commands.file("config/application.yml");
    String before = Files.readString(file);

    assertThat(init("clxnowhere")).isEqualTo(64);

    assertThat(commands.output())
        .contains(
            "Source formbricks has no survey clxnowhere. It has:",
            "--survey " + FormbricksDatabase.SURVEY + "  Klantonderzoek",
            "--survey " + FormbricksDatabase.OLD_SURVEY + "  Schadeonderzoek 2024")
        .doesNotContain("Concept", "Exception");
    assertThat(file).hasContent(before);
  }
}
