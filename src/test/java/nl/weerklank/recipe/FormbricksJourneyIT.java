package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Stream;
import nl.weerklank.store.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From Formbricks and Odoo in PostgreSQL to reports, as the README counts it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("thorough")
class FormbricksJourneyIT {

  private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

  @TempDir static Path directory;

  private static FormbricksDatabase formbricks;
  private static String survey;
  private static String odoo;
  private static Commands commands;

  @BeforeAll
  static void fill() throws IOException {
    odoo = OdooDatabase.create();
    survey = PostgresServer.empty();
    formbricks = FormbricksDatabase.create(survey + "?user=postgres", TODAY);
    Scripts.run(survey + "?user=postgres", Recipe.grants("formbricks").toArray(String[]::new));
    for (String recipe : new String[] {"odoo-crm", "odoo-hr"}) {
      Scripts.run(OdooDatabase.admin(odoo), Recipe.grants(recipe).toArray(String[]::new));
    }
    commands = new Commands(directory, Map.of());
  }

  @Test
  @Order(1)
  void three_commands_and_one_edited_line_lead_to_reports() throws Exception {
    int init =
        commands.run(
            "init",
            "--organisation",
            "Noordzee Verzekeringen",
            "--mail-domain",
            "noordzee.example",
            "--recipe",
            "formbricks",
            "--url",
            survey,
            "--username",
            "weerklank",
            "--survey",
            FormbricksDatabase.SURVEY,
            "--recipe",
            "odoo-crm",
            "--url",
            odoo,
            "--username",
            "weerklank",
            "--recipe",
            "odoo-hr",
            "--url",
            odoo,
            "--username",
            "weerklank");
    assertThat(init).as(commands.output()).isZero();
    Path file = commands.file("config/application.yml");
    String hint = "# employee_id: {column: data, json: /agent}";
    assertThat(Files.readString(file)).contains(hint);
    Files.writeString(file, Files.readString(file).replace(hint, hint.substring(2)));

    assertThat(commands.run("check")).as(commands.output()).isZero();
    assertThat(commands.output()).doesNotContain("!!");
    assertThat(commands.run("run", "--yes")).as(commands.output()).isZero();

    assertThat(commands.output()).contains("read=" + FormbricksDatabase.FINISHED);
    try (Stream<Path> files = Files.walk(commands.file("output/mail"))) {
      assertThat(files.map(Path::toString).filter(name -> name.endsWith(".pdf"))).hasSize(11);
    }
  }

  @Test
  @Order(2)
  void every_answer_counts_once_somewhere() throws Exception {
    String period = TODAY.minusDays(600) + ".." + TODAY;

    int code =
        commands.run("scores", "--metric", "nps", "--by", "unit", "--rollup", "--period", period);

    assertThat(code).as(commands.output()).isZero();
    String organisation =
        commands
            .output()
            .lines()
            .filter(line -> line.startsWith("nps,") && line.contains(",(organisation),"))
            .findFirst()
            .orElseThrow();
    assertThat(organisation.split(",")[9])
        .isEqualTo(Integer.toString(formbricks.expected.total("score nps")));
  }

  @Test
  @Order(3)
  void the_next_run_sends_nothing() throws Exception {
    assertThat(commands.run("run")).as(commands.output()).isZero();

    assertThat(commands.output()).contains("changed_days=0").contains("already_sent=11");
  }
}
