package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.cli.TestInstallation.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests and data that are unusual, and must do no harm. */
class OddRequestsIT {

  private static final String MONDAY = "2026-03-09";

  @TempDir Path directory;
  private TestInstallation installation;

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
  }

  @Test
  void a_date_in_the_future_is_refused_and_later_runs_go_on_as_ever() {
    Result future = installation.run("run", "--as-of", "2099-01-01", "--dry-run");

    assertThat(future.exit()).as(future.all()).isEqualTo(64);
    assertThat(future.err()).contains("2099-01-01").contains("future");
    Result run = installation.run("run", "--as-of", MONDAY, "--report", "director");
    assertThat(run.out()).as(run.all()).contains("accepted=1");
  }

  @Test
  void an_emptied_feed_is_taken_once_the_administrator_allows_any_drop() {
    installation.run("run", "--as-of", MONDAY, "--report", "director");
    installation.source("DELETE FROM person");
    assertThat(installation.run("run", "--as-of", MONDAY).exit()).isEqualTo(65);
    installation.edit(
        "config/application.yml",
        "employer: {maximum-age: 120d}",
        "employer: {maximum-age: 120d}\n      contacts: {maximum-drop: 100}");

    Result allowed = installation.run("run", "--as-of", MONDAY, "--report", "director");

    assertThat(allowed.exit()).as(allowed.all()).isZero();
  }

  @Test
  void a_small_loss_of_a_small_feed_is_no_drop() {
    installation.run("run", "--as-of", MONDAY, "--report", "director");
    installation.source("DELETE FROM client WHERE CAST(SUBSTRING(id, 2) AS INT) > 30");

    Result tenLost = installation.run("run", "--as-of", MONDAY, "--report", "director");

    assertThat(tenLost.exit()).as(tenLost.all()).isZero();
    installation.source("DELETE FROM client WHERE CAST(SUBSTRING(id, 2) AS INT) > 19");
    Result elevenLost = installation.run("run", "--as-of", MONDAY, "--report", "director");
    assertThat(elevenLost.exit()).as(elevenLost.all()).isEqualTo(65);
    assertThat(elevenLost.err()).contains("customers shrank from 30 rows");
  }

  @Test
  void mail_of_a_past_date_goes_to_the_addresses_of_today_and_to_nobody_who_left_since() {
    installation.run("run", "--as-of", "2026-03-02", "--report", "director");
    installation.source("UPDATE worker SET gone = DATE '2026-03-12' WHERE id = 'w4'");
    installation.source("UPDATE worker SET mail = 'new@klein.example' WHERE id = 'w5'");
    installation.run("run", "--as-of", "2026-03-16", "--report", "director");

    Result past = installation.run("run", "--as-of", MONDAY, "--deliver", "--report", "department");

    assertThat(past.exit()).as(past.all()).isZero();
    assertThat(
            installation.storeRows(
                "SELECT recipient, state, skip FROM mail WHERE report = 'department' AND recipient"
                    + " IN ('person:w4', 'person:w5') ORDER BY recipient"))
        .containsExactly(
            java.util.Arrays.asList("person:w4", "SKIPPED", "LEFT"),
            java.util.Arrays.asList("person:w5", "ACCEPTED", null));
    assertThat(installation.path("output/mail/2026-W10/department_2026-W10_person-w5.eml"))
        .content()
        .contains("new@klein.example")
        .doesNotContain("w5@klein.example");
  }

  @Tag("thorough")
  @Test
  void only_the_configuration_file_itself_counts_and_the_environment_above_it() throws Exception {
    String nonsense = "weerklank:\n  nonsense: 1\n";
    installation.write("application.yml", nonsense);
    Files.createDirectories(installation.path("config/backup"));
    installation.write("config/backup/application.yml", nonsense);
    installation.write("config/application.properties", "weerklank.nonsense=1");

    assertThat(inDirectory(List.of())).isZero();
    assertThat(inDirectory(List.of("-Dweerklank.organisation.zone=Moon/North"))).isEqualTo(78);
  }

  private int inDirectory(List<String> properties) throws Exception {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(properties);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("nl.weerklank.cli.Weerklank", "history"));
    return new ProcessBuilder(command)
        .directory(directory.toFile())
        .redirectErrorStream(true)
        .redirectOutput(installation.path("process.log").toFile())
        .start()
        .waitFor();
  }

  @Test
  void an_id_with_path_steps_leads_to_no_other_directory_in_a_dry_run() throws Exception {
    installation.source("ALTER TABLE worker ALTER COLUMN id VARCHAR(40)");
    installation.source("ALTER TABLE place ALTER COLUMN worker VARCHAR(40)");
    installation.source("ALTER TABLE answer ALTER COLUMN worker VARCHAR(40)");
    for (String update :
        List.of(
            "UPDATE worker SET id = '../../../../gone' WHERE id = 'w20'",
            "UPDATE place SET worker = '../../../../gone' WHERE worker = 'w20'",
            "UPDATE answer SET worker = '../../../../gone' WHERE worker = 'w20'")) {
      installation.source(update);
    }

    Result run = installation.run("run", "--as-of", MONDAY, "--dry-run", "--report", "employee");

    assertThat(run.exit()).as(run.all()).isZero();
    try (Stream<Path> files = Files.walk(directory)) {
      assertThat(files.filter(file -> file.toString().endsWith(".pdf")))
          .hasSize(20)
          .allMatch(file -> file.startsWith(installation.path("output/dry-run/" + MONDAY)));
    }
  }

  @Test
  void two_units_of_one_name_and_one_manager_give_two_files() {
    installation.source("UPDATE unit SET name = 'Balie', boss = 'w4' WHERE id IN ('n1', 'z1')");

    Result run = installation.run("run", "--as-of", MONDAY, "--report", "department");

    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(
            installation.storeRows(
                "SELECT d.file_name FROM mail_document d JOIN mail m ON m.id = d.mail"
                    + " WHERE m.recipient = 'person:w4' ORDER BY d.number"))
        .containsExactly(
            List.of("weerklank_department_balie_2026-W10.pdf"),
            List.of("weerklank_department_balie_2026-W10_2.pdf"));
    assertThat(installation.run("run", "--as-of", MONDAY, "--dry-run", "--unit", "n1").exit())
        .isZero();
    assertThat(installation.files("output/dry-run/" + MONDAY + "/department/person-w4", ".pdf"))
        .hasSize(2);
  }

  @Test
  void a_mail_address_as_employee_id_is_refused_in_words() {
    installation.source("ALTER TABLE worker ALTER COLUMN id VARCHAR(40)");
    installation.source("UPDATE worker SET id = 'a@klein.example' WHERE id = 'w1'");
    installation.source("ALTER TABLE place ALTER COLUMN worker VARCHAR(40)");
    installation.source("UPDATE place SET worker = 'a@klein.example' WHERE worker = 'w1'");

    Result run = installation.run("run", "--as-of", MONDAY, "--report", "director");

    assertThat(run.exit()).as(run.all()).isEqualTo(78);
    assertThat(run.err()).contains("employee").doesNotContain("a@klein.example");
  }

  @Test
  void a_time_limit_of_nothing_is_a_fault_of_the_settings() {
    installation.edit(
        "config/application.yml", "  guard:\n", "  reports:\n    time-limit: 0s\n  guard:\n");

    Result run = installation.run("plan");

    assertThat(run.exit()).as(run.all()).isEqualTo(78);
    assertThat(run.err()).contains("time-limit");
  }

  @Test
  void a_check_tries_the_sender_and_the_archive_of_a_directory_drop_too() {
    installation.write("kept", "a file where the archive should be");
    installation.edit(
        "config/application.yml",
        "from: Weerklank <weerklank@klein.example>",
        "archive: "
            + installation.path("kept")
            + "\n    from: Weerklank <weer klank@klein.example>");

    Result check = installation.run("check");

    assertThat(check.exit()).as(check.all()).isEqualTo(70);
    assertThat(check.out())
        .contains("!! directory  " + installation.path("kept"))
        .contains("'from'");
  }

  @Test
  void history_of_fewer_than_no_rows_is_a_wrong_command_line() {
    Result history = installation.run("history", "--limit", "-1");

    assertThat(history.exit()).as(history.all()).isEqualTo(64);
  }

  @Tag("thorough")
  @Test
  void a_preview_that_watches_draws_with_the_template_as_it_is_now() throws Exception {
    installation.run("run", "--as-of", MONDAY, "--report", "director");
    Process preview =
        installation.start(
            "preview",
            "--report",
            "director",
            "--as-of",
            MONDAY,
            "--watch",
            "--out",
            installation.path("preview").toString());
    try {
      await("Watching");
      Thread.sleep(500);
      String text = Files.readString(installation.path("reports-templates/mail.txt"));
      installation.write("reports-templates/mail.txt", text + "\nEen regel erbij.\n");
      await("drawn again");
    } finally {
      preview.destroyForcibly().waitFor();
    }
    Path mail;
    try (Stream<Path> files = Files.list(installation.path("preview"))) {
      mail = files.filter(file -> file.toString().endsWith(".txt")).findFirst().orElseThrow();
    }
    assertThat(mail).content().contains("Een regel erbij.");
  }

  private void await(String words) throws Exception {
    Path log = installation.path("process.log");
    for (int i = 0; i < 3_000 && !Files.readString(log).contains(words); i++) {
      Thread.sleep(100);
    }
    assertThat(log).content().contains(words);
  }
}
