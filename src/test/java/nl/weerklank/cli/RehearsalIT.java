package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.deliver.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator sees and says before reports reach their readers. */
class RehearsalIT {

  private static final String[] RUN = {"run", "--as-of", "2026-03-09", "--report", "director"};

  @TempDir Path directory;
  private TestInstallation installation;
  private ScriptedServer server;
  private Process process;

  @BeforeEach
  void install() throws IOException {
    installation = TestInstallation.in(directory.resolve("one"));
    server = new ScriptedServer();
  }

  @AfterEach
  void end() throws IOException {
    if (process != null) {
      process.destroyForcibly();
    }
    server.close();
  }

  private void asking(TestInstallation asking) {
    RestartIT.smtp(asking, server.port(), "none");
    asking.edit("config/application.yml", "rehearsal: {approval: none}", "rehearsal: {}");
  }

  @Test
  void a_kind_that_was_never_mailed_waits_for_a_word_and_is_then_sent_as_it_was_drawn() {
    asking(installation);

    Result first = installation.run(RUN);

    assertThat(first.exit()).as(first.all()).isEqualTo(3);
    assertThat(first.out())
        .contains("held back  director: 1 mail, never mailed before")
        .contains("run --dry-run")
        .contains("run --redirect-to")
        .contains("java -jar weerklank.jar approve director")
        .contains(" held=1 ");
    assertThat(server.received()).isEmpty();
    assertThat(states(installation)).containsExactly("director RENDERED");
    String drawn = drawn(installation);

    Result approved = installation.run("approve", "director", "--reason", "seen by hand");
    Result again = installation.run("approve", "director", "--reason", "other");
    assertThat(approved.exit()).as(approved.all()).isZero();
    assertThat(approved.out()).contains("director is approved");
    assertThat(again.exit()).isZero();
    assertThat(again.out()).contains("approved").contains("seen by hand").contains("nothing");

    Result next = installation.run(RUN);

    assertThat(next.exit()).as(next.all()).isZero();
    assertThat(next.out()).contains("accepted=1").contains("rendered=0").doesNotContain("held");
    assertThat(server.received()).hasSize(1);
    assertThat(states(installation)).containsExactly("director ACCEPTED");
    assertThat(drawn(installation)).isEqualTo(drawn);

    assertThat(installation.run("approve", "--list").out())
        .containsPattern("director {2}approved 20.* seen by hand")
        .contains("department  not approved")
        .contains("employee  not approved");
  }

  @Test
  @Tag("thorough")
  void who_waits_for_more_answers_is_neither_lost_nor_new() {
    installation.edit(
        "config/application.yml",
        "  audience:\n",
        "  audience:\n    cadence: {department: {every: week, new-answers: 3}}\n");
    installation.edit(
        "config/application.yml",
        "employer: {maximum-age",
        "contact: {maximum-age: 60d}\n      employer: {maximum-age");
    assertThat(installation.run("run", "--as-of", "2026-03-09").exit()).isZero();

    Result waits = installation.run("plan", "--diff", "--as-of", "2026-03-16");

    assertThat(waits.exit()).as(waits.all()).isZero();
    assertThat(waits.out()).contains("27 recipients as before").doesNotContain("  lost  ");
    Result held = installation.run("run", "--as-of", "2026-03-16");
    assertThat(held.exit()).as(held.all()).isZero();
    assertThat(held.out()).contains("6 mails not due: too few new answers");

    installation.source(
        "INSERT INTO answer SELECT 8000 + x, TIMESTAMP '2026-03-18 12:00:00', 'c1', 'w' || x, '9',"
            + " '1', NULL FROM SYSTEM_RANGE(1, 20) AS s(x)");
    assertThat(installation.run("run", "--as-of", "2026-03-22", "--dry-run").exit()).isZero();
    Result due = installation.run("run", "--as-of", "2026-03-23", "--dry-run");
    assertThat(due.out())
        .contains("27 recipients as before")
        .doesNotContain("  new  ", "  lost  ", "too few new answers");

    installation.source("UPDATE worker SET gone = DATE '2026-03-19' WHERE id = 'w6'");
    assertThat(installation.run("run", "--as-of", "2026-03-23", "--dry-run").out())
        .containsPattern("  lost +department/2026-W1[01]/person:w6");
  }

  @Test
  void yes_approves_for_good_also_when_the_server_takes_nothing_tonight() {
    asking(installation);
    server.always(ScriptedServer.Stage.RCPT, "451 4.2.1 later");
    String[] yes = {"run", "--as-of", "2026-03-09", "--report", "director", "--yes"};

    Result first = installation.run(yes);

    assertThat(first.exit()).as(first.all()).isEqualTo(3);
    assertThat(states(installation)).containsExactly("director DEFERRED");
    server.always(ScriptedServer.Stage.RCPT, "250 2.1.5 ok");
    Result next = installation.run(RUN);

    assertThat(next.exit()).as(next.all()).isZero();
    assertThat(server.received()).hasSize(1);
    assertThat(installation.run("approve", "--list").out()).contains("run --yes");
  }

  @Test
  void redirected_mail_and_a_directory_need_no_word_and_give_none() {
    Result dropped = installation.run(RUN);
    assertThat(dropped.exit()).as(dropped.all()).isZero();
    asking(installation);

    Result redirected =
        installation.run(
            "run",
            "--as-of",
            "2026-03-09",
            "--report",
            "director",
            "--redirect-to",
            "proef@klein.example");

    assertThat(redirected.exit()).as(redirected.all()).isZero();
    assertThat(server.received()).hasSize(1);
    assertThat(installation.run("approve", "--list").out()).contains("director  not approved");
    Result real = installation.run("run", "--as-of", "2026-03-16", "--report", "director");
    assertThat(real.exit()).as(real.all()).isEqualTo(3);
    assertThat(server.received()).hasSize(1);
  }

  @Test
  void a_kind_that_was_mailed_before_needs_no_word() {
    RestartIT.smtp(installation, server.port(), "none");
    assertThat(installation.run(RUN).exit()).isZero();
    installation.edit("config/application.yml", "rehearsal: {approval: none}", "rehearsal: {}");

    Result next = installation.run("run", "--as-of", "2026-03-16", "--report", "director");

    assertThat(next.exit()).as(next.all()).isZero();
    assertThat(server.received()).hasSize(2);
  }

  @Tag("thorough")
  @Test
  void killed_before_it_was_approved_it_ends_as_if_nothing_had_happened() throws Exception {
    TestInstallation twin = TestInstallation.in(directory.resolve("twin"));
    String[] all = {"run", "--as-of", "2026-03-09"};
    asking(twin);
    twin.run(all);
    twin.run("approve", "department");
    assertThat(twin.run(all).exit()).isEqualTo(3);
    List<String> sent = recipients();
    assertThat(sent).hasSize(6);

    asking(installation);
    process = installation.start(all);
    while (spooled() < 5) {
      assertThat(process.isAlive()).as(installation.read("process.log")).isTrue();
      Thread.sleep(5);
    }
    process.destroyForcibly().waitFor();
    assertThat(states(installation)).anyMatch(state -> state.endsWith("PLANNED"));
    installation.run("approve", "department");
    Result next = installation.run(all);

    assertThat(next.exit()).as(next.all()).isEqualTo(3);
    assertThat(next.out()).contains("taken up where it stopped");
    assertThat(states(installation)).isEqualTo(states(twin));
    assertThat(recipients()).hasSize(12).endsWith(sent.toArray(new String[0]));
    for (String table : List.of("run_reader", "run_answers")) {
      String kept = " FROM " + table + " ORDER BY 1, 2, 3";
      String rows =
          table.equals("run_reader")
              ? "report, recipient, period, subjects"
              : "report, subject, period, answers";
      assertThat(installation.storeRows("SELECT " + rows + kept))
          .isNotEmpty()
          .isEqualTo(twin.storeRows("SELECT " + rows + kept));
    }
    assertThat(installation.storeRows("SELECT subject FROM run_answers WHERE report = 'employee'"))
        .containsExactly(List.of("employees"));
    Result last = installation.run(all);
    assertThat(last.exit()).isEqualTo(3);
    assertThat(recipients()).hasSize(12);
  }

  @Test
  void what_cannot_be_meant_is_refused() {
    Result unknown = installation.run("approve", "directors");
    assertThat(unknown.exit()).isEqualTo(64);
    assertThat(unknown.err()).contains("director, employee");
    assertThat(installation.run("approve").exit()).isEqualTo(64);
    assertThat(installation.run("approve", "director", "--list").exit()).isEqualTo(64);
    assertThat(installation.run("approve", "--list", "--reason", "x").exit()).isEqualTo(64);
    assertThat(installation.run("run", "--yes", "--dry-run").exit()).isEqualTo(64);
    assertThat(installation.run("approve", "--list").out()).contains("approval is none");
  }

  @Test
  void the_plan_and_a_dry_run_tell_what_is_other_than_in_the_last_run() {
    String[] diff = {"plan", "--as-of", "2026-03-09", "--diff"};
    installation.edit(
        "config/application.yml",
        "  audience:\n",
        "  audience:\n    enabled: [director, department]\n");
    assertThat(installation.run(diff).out()).contains("Nothing to compare with yet");
    assertThat(installation.run(RUN).exit()).isZero();
    assertThat(installation.run(diff).out()).contains("Nothing to compare with yet");
    Result whole = installation.run("run", "--as-of", "2026-03-09");
    assertThat(whole.exit()).as(whole.all()).isZero();
    assertThat(installation.run(diff).out())
        .contains("Compared with run 2, as of 2026-03-09")
        .contains("nothing changed; 7 recipients as before");
    String counted = installation.storeRows(ANSWERS).toString();

    installation.source(
        "UPDATE worker SET mail = NULL WHERE id = 'w7';"
            + " UPDATE unit SET boss = 'w12' WHERE id = 'z1';"
            + " DELETE FROM answer WHERE MOD(id, 3) <> 0 AND given >= DATE '2025-12-01'");
    installation.edit(
        "config/application.yml", "maximum-age: 120d}", "maximum-age: 120d}\n    maximum-drop: 99");
    Result dry = installation.run("run", "--as-of", "2026-03-09", "--dry-run");

    assertThat(dry.exit()).as(dry.all()).isZero();
    assertThat(changes(dry))
        .contains(
            "new      department/2026-W10/person:w12  unit:z1",
            "lost     department/2026-W10/person:w7  unit:z2  NO_ADDRESS")
        .anyMatch(line -> line.matches("answers {2}director/2026-W10 {2}unit:\\S+ {2}\\d+ -> \\d+"))
        .noneMatch(line -> line.contains("@"));
    assertThat(changes(installation.run(diff))).isEqualTo(changes(dry));
    assertThat(installation.storeRows(ANSWERS).toString()).isEqualTo(counted);
    assertThat(installation.run("run", "--as-of", "2026-03-09", "--dry-run", "--unit", "z1").out())
        .contains("Not compared");
    assertThat(installation.run("plan", "--as-of", "2026-03-01", "--diff").out())
        .contains("Not compared: run 2 was as of a later day");
  }

  private static final String ANSWERS = "SELECT * FROM run_answers ORDER BY 1, 2, 3";

  private static List<String> changes(Result result) {
    return result
        .out()
        .lines()
        .map(String::strip)
        .filter(line -> line.matches("(new|lost|moved|answers) .*|.* as before"))
        .toList();
  }

  private List<String> recipients() {
    return server.received().stream().map(mail -> mail.recipients().toString()).toList();
  }

  private int spooled() {
    try {
      return installation.files("output/spool", ".eml").size();
    } catch (java.io.UncheckedIOException e) {
      return 0; // it renames its files while they are counted
    }
  }

  private static List<String> states(TestInstallation one) {
    List<String> states = new ArrayList<>();
    one.storeRows("SELECT DISTINCT report, state FROM mail ORDER BY 1, 2")
        .forEach(row -> states.add(String.join(" ", row)));
    return states;
  }

  private static String drawn(TestInstallation one) {
    return one.storeRows("SELECT mail_sha256, message_id FROM mail ORDER BY id").toString();
  }
}
