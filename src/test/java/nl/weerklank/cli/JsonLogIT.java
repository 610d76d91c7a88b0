package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.weerklank.cli.TestInstallation.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class JsonLogIT {

  @TempDir Path directory;
  private TestInstallation installation;

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
  }

  /** Commands share this JVM and with it the log. */
  @AfterEach
  void text_again() {
    installation.run("history", "--log-format", "text");
  }

  private static List<JsonNode> lines(Result result) {
    ObjectMapper json = new ObjectMapper();
    return result
        .err()
        .lines()
        .map(
            line -> {
              try {
                return json.readTree(line);
              } catch (Exception e) {
                throw new AssertionError("no JSON: " + line, e);
              }
            })
        .toList();
  }

  @Test
  void every_line_is_an_object_and_every_mail_has_one() {
    installation.source("UPDATE worker SET mail = NULL WHERE id = 'w2'");

    Result run =
        installation.run(
            "run",
            "--quiet",
            "--as-of",
            "2026-03-09",
            "--report",
            "department",
            "--log-format",
            "json");

    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(run.out()).isEmpty();
    List<JsonNode> lines = lines(run);
    assertThat(lines.get(0).get("message").asText()).isEqualTo("run begun");
    List<JsonNode> mails =
        lines.stream().filter(line -> line.get("message").asText().equals("mail")).toList();
    assertThat(mails)
        .hasSize(6)
        .allSatisfy(
            mail -> {
              assertThat(mail.get("run").asLong()).isEqualTo(1);
              assertThat(mail.get("as_of").asText()).isEqualTo("2026-03-09");
              assertThat(mail.get("report").asText()).isEqualTo("department");
              assertThat(mail.get("period").asText()).isEqualTo("2026-W10");
              assertThat(mail.get("state").asText()).isEqualTo("ACCEPTED");
              assertThat(mail.get("key").asText()).startsWith("department/2026-W10/person:w");
            });
    JsonNode ended = lines.get(lines.size() - 1);
    assertThat(ended.get("message").asText()).isEqualTo("run ended");
    assertThat(ended.get("exit").asInt()).isZero();
    assertThat(ended.get("accepted").asInt()).isEqualTo(6);
    for (List<String> name : installation.sourceRows("SELECT name FROM worker")) {
      assertThat(run.err()).doesNotContain(name.get(0)).doesNotContain("@klein.example");
    }
  }

  @Test
  void a_failure_is_an_object_too_and_the_setting_does_the_same() {
    installation.edit(
        "config/application.yml", "  guard:\n", "  logging: {format: json}\n  guard:\n");
    installation.edit("config/sql/units.sql", "FROM unit", "FROM no_such_table");

    Result run = installation.run("run", "--quiet", "--as-of", "2026-03-09");

    assertThat(run.exit()).isEqualTo(78);
    List<JsonNode> lines = lines(run);
    JsonNode last = lines.get(lines.size() - 1);
    assertThat(last.get("level").asText()).isEqualTo("ERROR");
    assertThat(last.get("exit").asInt()).isEqualTo(78);
    assertThat(last.get("message").asText()).contains("units");
  }

  @Test
  void a_format_nobody_knows_is_refused() {
    assertThat(installation.run("history", "--log-format", "xml").exit()).isEqualTo(64);
    installation.edit(
        "config/application.yml", "  guard:\n", "  logging: {format: xml}\n  guard:\n");

    Result history = installation.run("history");

    assertThat(history.exit()).as(history.all()).isEqualTo(78);
    assertThat(history.err()).contains("weerklank.logging.format");
  }
}
