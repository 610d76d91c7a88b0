package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.deliver.ScriptedServer;
import nl.weerklank.deliver.ScriptedServer.Stage;
import nl.weerklank.notice.LocalServer;
import nl.weerklank.notice.PrometheusText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those who look after an installation are told of its runs. */
class OperationIT {

  @TempDir Path directory;
  private TestInstallation installation;

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
  }

  private void settings(String lines) {
    installation.edit("config/application.yml", "  guard:\n", lines + "  guard:\n");
  }

  private Result run() {
    return installation.run("run", "--as-of", "2026-03-09", "--report", "department");
  }

  private String administratorsMail() throws Exception {
    List<String> mails = administratorsMails();
    assertThat(mails).hasSize(1);
    return Files.readString(directory.resolve("output/mail").resolve(mails.get(0)));
  }

  private List<String> administratorsMails() {
    return installation.mails().stream().filter(name -> name.contains("administrators")).toList();
  }

  private Map<String, Double> metrics() {
    return PrometheusText.parse(installation.read("output/weerklank.prom"));
  }

  @Test
  void who_tells_what_one_person_was_sent_and_no_name() {
    run();

    Result who = installation.run("who", "w2");

    assertThat(who.exit()).as(who.all()).isZero();
    assertThat(who.out())
        .startsWith("person:w2, 1 mail")
        .contains("ACCEPTED  department/2026-W10/person:w2")
        .containsPattern("message-id  <[0-9a-f]{32}@klein.example>")
        .containsPattern("document    unit:\\w+  sha256 [0-9a-f]{64}")
        .containsPattern(
            "planned by  run 1, program \\S+, settings [0-9a-f]{16}, templates [0-9a-f]{16}")
        .doesNotContain("w2@klein.example");
    for (List<String> person : installation.sourceRows("SELECT name FROM worker")) {
      assertThat(who.out()).doesNotContain(person.get(0));
    }
    assertThat(installation.run("who", "person:w2").out()).isEqualTo(who.out());
    assertThat(installation.run("who", "nobody").exit()).isEqualTo(64);
    assertThat(installation.run("why", "department/2026-W10/person:w2").out())
        .contains("planned by  run 1, program");
  }

  @Test
  void a_run_without_trouble_writes_no_mail_unless_it_always_should() throws Exception {
    settings("  administrators: {addresses: [beheer@klein.example]}\n");
    assertThat(run().exit()).isZero();
    assertThat(administratorsMails()).isEmpty();

    installation.edit(
        "config/application.yml",
        "[beheer@klein.example]}",
        "[beheer@klein.example], when: always}");
    assertThat(run().exit()).isZero();

    assertThat(administratorsMail())
        .contains("To: beheer@klein.example")
        .contains("Auto-Submitted: auto-generated")
        .contains("Content-Type: text/plain; charset=UTF-8")
        .contains("de run van 2026-03-09 verliep goed");
  }

  @Test
  void administrators_read_which_posts_are_empty_and_what_to_do() throws Exception {
    settings("  administrators: {addresses: [beheer@klein.example], when: always}\n");
    installation.source("UPDATE unit SET boss = NULL WHERE id = 'n1'");

    assertThat(run().exit()).isZero();

    assertThat(administratorsMail().replaceAll("=\\R", ""))
        .containsPattern("EMPTY_POST: [^\n]*terugvaloptie[^\n]*\\s+n1\\s");
  }

  @Test
  void a_rehearsal_tells_nobody() {
    try (LocalServer server = new LocalServer()) {
      settings(
          "  administrators: {addresses: [beheer@klein.example], when: always}\n"
              + "  monitoring: {textfile: \""
              + directory.resolve("output/weerklank.prom")
              + "\", ping: \""
              + server.address()
              + "/secret\"}\n");

      installation.run("run", "--as-of", "2026-03-09", "--dry-run");

      assertThat(administratorsMails()).isEmpty();
      assertThat(server.asked()).isEmpty();
      assertThat(directory.resolve("output/weerklank.prom")).doesNotExist();
    }
  }

  @Test
  void a_source_that_is_away_is_told_everywhere_and_the_next_run_says_it_is_mended()
      throws Exception {
    try (LocalServer server = new LocalServer()) {
      settings(
          "  administrators: {addresses: [beheer@klein.example]}\n"
              + "  monitoring: {textfile: \""
              + directory.resolve("output/weerklank.prom")
              + "\", ping: \""
              + server.address()
              + "/secret\"}\n");
      String url = "jdbc:h2:file:" + directory.toAbsolutePath() + "/source";
      installation.edit("config/application.yml", url, "jdbc:h2:tcp://localhost:1/source");

      Result away = run();

      assertThat(away.exit()).as(away.all()).isEqualTo(69);
      String mail = administratorsMail();
      assertThat(mail).contains("mislukt").contains("Wacht op de server").contains("all");
      assertThat(metrics())
          .containsEntry("weerklank_last_run_exit_code", 69.0)
          .containsEntry("weerklank_last_run_rows_read", 0.0)
          .doesNotContainKey("weerklank_last_success_timestamp_seconds");
      assertThat(server.asked()).containsExactly("/secret/start", "/secret/fail");
      assertThat(away.all()).doesNotContain("secret");

      installation.edit("config/application.yml", "jdbc:h2:tcp://localhost:1/source", url);
      Result mended = run();

      assertThat(mended.exit()).as(mended.all()).isZero();
      assertThat(administratorsMails()).hasSize(1);
      assertThat(server.asked()).endsWith("/secret/start", "/secret");
      assertThat(metrics())
          .containsEntry("weerklank_last_run_exit_code", 0.0)
          .containsEntry("weerklank_oldest_unsent_age_seconds", 0.0)
          .containsEntry("weerklank_mails{state=\"accepted\"}", 6.0)
          .containsKey("weerklank_last_success_timestamp_seconds");
      assertThat(metrics().get("weerklank_last_run_rows_read")).isGreaterThan(100);
    }
  }

  @Test
  void the_guard_that_stopped_a_run_and_a_broken_database_are_told() throws Exception {
    settings(
        "  administrators: {addresses: [beheer@klein.example]}\n"
            + "  monitoring: {textfile: \""
            + directory.resolve("output/weerklank.prom")
            + "\"}\n");
    run();
    double success = metrics().get("weerklank_last_success_timestamp_seconds");
    installation.source("DELETE FROM answer");

    Result stopped = run();

    assertThat(stopped.exit()).as(stopped.all()).isEqualTo(65);
    assertThat(administratorsMail()).contains("weerklank.guard");
    assertThat(metrics())
        .containsEntry("weerklank_last_run_exit_code", 65.0)
        .containsEntry("weerklank_last_success_timestamp_seconds", success);

    settings("  store: {url: \"jdbc:postgresql://localhost:1/none\"}\n");
    Result broken = run();

    assertThat(broken.exit()).as(broken.all()).isEqualTo(69);
    assertThat(administratorsMails()).hasSize(2);
    assertThat(metrics())
        .containsEntry("weerklank_last_run_exit_code", 69.0)
        .containsEntry("weerklank_last_success_timestamp_seconds", success)
        .doesNotContainKey("weerklank_mails_in_doubt");
  }

  @Test
  void an_administrators_mail_that_fails_changes_neither_exit_code_nor_ledger() throws Exception {
    try (ScriptedServer reports = new ScriptedServer();
        ScriptedServer own = new ScriptedServer()) {
      RestartIT.smtp(installation, reports.port(), "none");
      settings(
          "  administrators: {addresses: [beheer@klein.example, tweede@klein.example],"
              + " when: always, smtp: {host: localhost, port: "
              + own.port()
              + ", security: none}}\n");
      own.on(Stage.RCPT, "550 5.1.1 no beheer@klein.example here");

      Result run = run();

      assertThat(run.exit()).as(run.all()).isZero();
      assertThat(run.err())
          .contains("administrator 1", "550 5.1.1", "The run is not affected")
          .doesNotContain("beheer@klein.example");
      assertThat(reports.received()).hasSize(6);
      assertThat(own.received()).hasSize(1);
      assertThat(own.received().get(0).recipients().toString()).contains("tweede@klein.example");
      assertThat(installation.storeRows("SELECT DISTINCT report, state FROM mail"))
          .containsExactly(List.of("department", "ACCEPTED"));
    }
  }

  @Test
  void the_mail_holds_keys_and_counts_and_nothing_anybody_said() throws Exception {
    settings("  administrators: {addresses: [beheer@klein.example]}\n");
    installation.source("UPDATE worker SET mail = NULL WHERE id = 'w2'");

    Result run = run();

    assertThat(run.exit()).as(run.all()).isZero();
    String mail = administratorsMail();
    assertThat(mail).contains("department/2026-W10/person:w2", "SKIPPED.NO_ADDRESS (1)");
    for (List<String> row :
        installation.sourceRows(
            "SELECT name FROM worker UNION SELECT mail FROM worker WHERE mail IS NOT NULL")) {
      assertThat(mail).doesNotContain(row.get(0));
    }
    run();
    assertThat(administratorsMails()).as("told once").hasSize(1);
  }
}
