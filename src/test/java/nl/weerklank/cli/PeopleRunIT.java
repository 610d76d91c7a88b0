package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.cli.TestInstallation.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When mails go out and to whom, over whole runs and runs that were cut off. */
class PeopleRunIT {

  private static final String YML = "config/application.yml";
  private static final String MONDAY = "2026-03-09";

  @TempDir Path directory;
  private TestInstallation installation;

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
  }

  @Test
  @Tag("thorough")
  void missed_weeks_are_caught_up_each_once_also_after_a_run_that_was_cut_off() {
    assertThat(run("2026-02-09", "--report", "director").exit()).isZero();

    Result later = run("2026-03-02", "--report", "director", "--catch-up", "all");

    assertThat(later.exit()).as(later.all()).isZero();
    assertThat(later.out()).contains("accepted=3");
    List<String> everything = states();
    assertThat(everything)
        .containsExactly(
            "director/2026-W06/person:w1 ACCEPTED null",
            "director/2026-W07/person:w1 ACCEPTED null",
            "director/2026-W08/person:w1 ACCEPTED null",
            "director/2026-W09/person:w1 ACCEPTED null");

    cutOff("period IN ('2026-W08', '2026-W09')");
    Result restarted = run("2026-03-02", "--report", "director", "--catch-up", "all");

    assertThat(restarted.exit()).as(restarted.all()).isZero();
    assertThat(restarted.out()).contains("accepted=2");
    assertThat(states()).isEqualTo(everything);
    assertThat(run("2026-03-02", "--report", "director", "--catch-up", "all").out())
        .contains("accepted=0");
  }

  @Test
  @Tag("thorough")
  void off_for_weeks_only_the_newest_is_sent_or_nothing_before_the_next_day_it_is_due() {
    run("2026-02-09", "--report", "director");

    assertThat(run("2026-02-25", "--report", "director", "--catch-up", "none").out())
        .contains("due=0");
    assertThat(run("2026-02-26", "--report", "director", "--max-periods", "0").exit())
        .isEqualTo(64);
    assertThat(run("2026-02-26", "--report", "director").out()).contains("accepted=1");
    assertThat(states())
        .containsExactly(
            "director/2026-W06/person:w1 ACCEPTED null",
            "director/2026-W08/person:w1 ACCEPTED null");
  }

  @Test
  @Tag("thorough")
  void a_day_a_month_and_a_quarter_are_periods_of_the_ledger_and_too_few_answers_wait() {
    audience(
        """
            cadence:
              director: {every: day, not-before: "23:59"}
              department: {every: month, on: monday}
              employee: {every: quarter}
            subscriptions:
              many: {report: department, unit: n1, address: m@klein.example, cadence: {every: week, new-answers: 9999}}
              some: {report: department, unit: n1, address: s@klein.example, cadence: {every: week, new-answers: 5}}
        """);

    Result run = run(MONDAY);

    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(states())
        .contains(
            "director/2026-03-08/person:w1 ACCEPTED null",
            "department/2026-02/person:w2 ACCEPTED null",
            "employee/2025-Q4/person:w20 ACCEPTED null",
            "department/2026-W10/subscription:some ACCEPTED null")
        .noneMatch(row -> row.contains("subscription:many"));
    assertThat(run.out()).contains("1 mail not due: too few new answers");
    assertThat(run(MONDAY).out()).contains("accepted=0");
  }

  @Test
  void the_deputy_of_an_absent_manager_is_mailed_once_and_the_manager_is_not_mailed_again() {
    deputies();
    Result first = run(MONDAY, "--report", "department");

    assertThat(first.exit()).as(first.all()).isZero();
    List<String> everything = states();
    assertThat(everything).hasSize(5).noneMatch(row -> row.contains("person:w4 "));
    assertThat(documents("w6")).containsExactly("unit:n1", "unit:z1");

    cutOff("recipient IN ('person:w6', 'person:w7')");
    assertThat(run(MONDAY, "--report", "department").out()).contains("accepted=2");
    assertThat(states()).isEqualTo(everything);

    installation.source("DELETE FROM away");
    Result back = run(MONDAY, "--report", "department");

    assertThat(back.out()).contains("accepted=0");
    assertThat(states()).isEqualTo(everything);
  }

  @Test
  @Tag("thorough")
  void a_manager_who_was_mailed_before_hr_heard_of_the_absence_is_not_stood_in_for() {
    deputies();
    installation.source("DELETE FROM away");
    run(MONDAY, "--report", "department");
    installation.source("INSERT INTO away VALUES ('w4', DATE '2026-03-01', DATE '2026-03-20')");
    installation.store("UPDATE mail SET state = 'DEFERRED' WHERE recipient = 'person:w6'");

    run(MONDAY, "--report", "department");

    assertThat(documents("w6")).containsExactly("unit:z1");
    assertThat(documents("w4")).containsExactly("unit:n1");
  }

  @Test
  void on_a_quiet_day_all_waits_and_who_moved_or_stopped_meanwhile_gets_nothing() {
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
    String quiet = "    quiet: {days: {today: \"" + today + "\"}}\n";
    audience(quiet);

    Result first = run(MONDAY);

    assertThat(first.exit()).as(first.all()).isZero();
    assertThat(first.out()).contains("quiet day: nothing is mailed; 27 mails wait for");
    assertThat(installation.mails()).isEmpty();

    installation.edit(
        YML, quiet, "    stop: {one: {recipient: \"person:w20\", until: 2999-01-01}}\n");
    installation.source("UPDATE unit SET boss = 'w8' WHERE id = 'n1'");
    Result next = run(MONDAY);

    assertThat(next.exit()).as(next.all()).isZero();
    assertThat(states())
        .contains(
            "department/2026-W10/person:w4 SKIPPED LEFT",
            "department/2026-W10/person:w8 ACCEPTED null",
            "employee/2026-02/person:w20 SKIPPED OPTED_OUT");
    assertThat(installation.mails()).hasSize(26).noneMatch(mail -> mail.contains("w20."));
  }

  @Test
  @Tag("thorough")
  void who_left_or_moved_after_the_edition_was_planned_is_looked_up_at_the_last_moment() {
    run(MONDAY, "--report", "department");
    installation.store("UPDATE mail SET state = 'DEFERRED', period = '2026-W09'");
    installation.source("UPDATE unit SET boss = 'w8' WHERE id = 'n1'");

    run(MONDAY, "--report", "department", "--catch-up", "none");

    assertThat(states()).contains("department/2026-W09/person:w4 SKIPPED LEFT");
    assertThat(states())
        .filteredOn(row -> row.contains("ACCEPTED"))
        .noneMatch(row -> row.contains("person:w4 "));
  }

  private void deputies() {
    installation.source(
        "ALTER TABLE worker ADD stand VARCHAR(10); UPDATE worker SET stand = 'w6' WHERE id = 'w4';"
            + "CREATE TABLE away (worker VARCHAR(10), since DATE, until DATE);"
            + "INSERT INTO away VALUES ('w4', DATE '2026-03-01', DATE '2026-03-20')");
    installation.edit(
        "config/sql/employees.sql", "gone AS left_on", "gone AS left_on, stand AS deputy_id");
    installation.write(
        "config/sql/absences.sql",
        "SELECT worker AS employee_id, since AS \"from\", until AS \"to\" FROM away");
    installation.edit(
        YML,
        "        contacts: {sql: sql/contacts.sql}\n",
        "        contacts: {sql: sql/contacts.sql}\n        absences: {sql: sql/absences.sql}\n");
    // an emptied feed is the guard's business, not these tests'
    installation.edit(YML, "  guard:\n", "  guard:\n    maximum-drop: 100\n");
  }

  private void audience(String keys) {
    installation.edit(YML, "  audience:\n", "  audience:\n" + keys);
  }

  /** As a kill leaves it: some mails planned and not drawn, the run not ended. */
  private void cutOff(String mails) {
    installation.store(
        "UPDATE mail SET state = 'PLANNED' WHERE "
            + mails
            + "; UPDATE run SET finished_at = NULL, exit_code = NULL WHERE id = (SELECT MAX(id)"
            + " FROM run); DELETE FROM batch_step_execution_context;"
            + "DELETE FROM batch_step_execution; DELETE FROM batch_job_execution_context;"
            + "DELETE FROM batch_job_execution_params; DELETE FROM batch_job_execution");
  }

  private Result run(String asOf, String... more) {
    List<String> arguments = new ArrayList<>(List.of("run", "--as-of", asOf));
    arguments.addAll(List.of(more));
    return installation.run(arguments.toArray(new String[0]));
  }

  private List<String> documents(String person) {
    return installation
        .storeRows(
            "SELECT d.subject FROM mail_document d JOIN mail m ON m.id = d.mail WHERE m.report ="
                + " 'department' AND m.recipient = 'person:"
                + person
                + "' ORDER BY d.number")
        .stream()
        .map(row -> row.get(0))
        .toList();
  }

  private List<String> states() {
    return installation
        .storeRows(
            "SELECT report || '/' || period || '/' || recipient, state, skip FROM mail ORDER BY 1")
        .stream()
        .map(row -> String.join(" ", row.get(0), row.get(1), String.valueOf(row.get(2))))
        .toList();
  }
}
