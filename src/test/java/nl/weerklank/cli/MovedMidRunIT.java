package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.weerklank.cli.TestInstallation.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * People who move while a run is under way. Unit n1 is w4's, with w8; z1 is w6's. In HR's new state
 * w8 works in z1, and w9 leads n1.
 */
@Tag("thorough")
class MovedMidRunIT {

  private static final String MONDAY = "2026-03-09";
  private static final String TUESDAY = "2026-03-10";
  private static final String BROKEN = "{{no_such_field}}";

  @TempDir Path directory;
  private TestInstallation installation;
  private TestInstallation twin;

  @BeforeEach
  void install() {
    installation = fresh("one");
    twin = fresh("twin");
  }

  private TestInstallation fresh(String name) {
    TestInstallation fresh = TestInstallation.in(directory.resolve(name));
    fresh.edit(
        "config/application.yml", "  delivery:\n", "  privacy: {individuals: true}\n  delivery:\n");
    return fresh;
  }

  private static void move(TestInstallation moved) {
    moved.source(
        "UPDATE place SET until = DATE '2026-03-08' WHERE worker = 'w8';"
            + "INSERT INTO place VALUES ('w8', 'z1', DATE '2026-03-09', NULL);"
            + "UPDATE unit SET boss = 'w9' WHERE id = 'n1'");
  }

  private static Result run(TestInstallation runs, String day) {
    return runs.run("run", "--as-of", day, "--report", "department", "--report", "employee");
  }

  /** Planned, and not one department's document drawn. */
  private void planned() {
    String template = "reports-templates/department.html";
    String page = installation.read(template);
    installation.write(template, page.replace("<body", BROKEN + "<body"));
    assertThat(run(installation, MONDAY).exit()).isEqualTo(78);
    assertThat(
            installation.storeRows("SELECT DISTINCT state FROM mail WHERE report = 'department'"))
        .containsExactly(List.of("PLANNED"));
    assertThat(installation.mails()).isEmpty();
    installation.write(template, page);
  }

  /** Who got what, to the byte. */
  private static List<List<String>> sent(TestInstallation of, String states) {
    return of.storeRows(
        "SELECT m.report, m.period, m.recipient, m.state, d.subject, d.sha256, m.mail_sha256 FROM"
            + " mail m JOIN mail_document d ON d.mail = m.id WHERE m.state IN ("
            + states
            + ") ORDER BY 1, 2, 3, d.number");
  }

  /** Pages of employees that were drawn before keep the day of that run. */
  private static List<List<String>> departments(TestInstallation of) {
    return sent(of, "'ACCEPTED'").stream().filter(row -> row.get(0).equals("department")).toList();
  }

  private static List<List<String>> readers(TestInstallation of) {
    return sent(of, "'ACCEPTED'").stream().map(row -> row.subList(0, 5)).toList();
  }

  @Test
  void a_run_that_is_taken_up_goes_on_with_the_state_it_was_planned_from() {
    assertThat(run(twin, MONDAY).exit()).isZero();
    planned();
    move(installation);

    Result restarted = run(installation, MONDAY);

    assertThat(restarted.exit()).as(restarted.all()).isZero();
    assertThat(restarted.out()).contains("taken up where it stopped");
    assertThat(sent(installation, "'ACCEPTED', 'SKIPPED'"))
        .hasSizeGreaterThan(20)
        .isEqualTo(sent(twin, "'ACCEPTED', 'SKIPPED'"));
    assertThat(installation.mails()).isEqualTo(twin.mails());
  }

  @Test
  void the_run_of_another_day_replans_all_that_waits_by_the_new_state_alone() {
    move(twin);
    assertThat(run(twin, TUESDAY).exit()).isZero();
    planned();
    move(installation);

    Result next = run(installation, TUESDAY);

    assertThat(next.exit()).as(next.all()).isZero();
    assertThat(departments(installation)).hasSize(6).isEqualTo(departments(twin));
    assertThat(readers(installation)).hasSizeGreaterThan(20).isEqualTo(readers(twin));
    assertThat(
            installation.storeRows(
                "SELECT recipient, skip FROM mail WHERE report = 'department' AND state <>"
                    + " 'ACCEPTED'"))
        .containsExactly(List.of("person:w4", "LEFT"));
    assertThat(installation.mails()).isEqualTo(twin.mails());
  }

  @Test
  void what_was_drawn_for_who_leads_no_more_is_not_sent_and_its_documents_are_not_reused() {
    installation.edit(
        "config/application.yml",
        "  audience:\n",
        "  audience:\n    quiet: {days: {now: \"" + today() + "\"}}\n");
    assertThat(run(installation, MONDAY).exit()).isZero();
    assertThat(installation.storeRows("SELECT DISTINCT state FROM mail"))
        .containsExactly(List.of("RENDERED"));
    installation.edit(
        "config/application.yml", "    quiet: {days: {now: \"" + today() + "\"}}\n", "");
    move(installation);
    move(twin);
    assertThat(run(twin, TUESDAY).exit()).isZero();

    Result next = run(installation, TUESDAY);

    assertThat(next.exit()).as(next.all()).isZero();
    String readers =
        "SELECT m.report, m.recipient, d.subject FROM mail m JOIN mail_document d ON d.mail = m.id"
            + " WHERE m.state = 'ACCEPTED' ORDER BY 1, 2, 3";
    assertThat(installation.storeRows(readers)).isEqualTo(twin.storeRows(readers));
    assertThat(installation.mails())
        .noneMatch(mail -> mail.contains("department") && mail.contains("w4."));
  }

  private static String today() {
    return java.time.LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam")).toString();
  }
}
