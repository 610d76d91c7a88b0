package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.cli.TestInstallation.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, from a source database to mails in the drop. */
class NightlyRunIT {

  private static final String MONDAY = "2026-03-09";

  /** A fact's key holds feed, day and sequence, in bits. */
  private static final String FEED =
      "(SELECT n.id FROM name n WHERE n.kind = 'FEED' AND n.number = RSHIFT(fact.id, 49))";

  private static final String DAY =
      "DATEADD(DAY, BITAND(RSHIFT(fact.id, 27), 4194303) - 719528, DATE '1970-01-01')";

  @TempDir Path directory;
  private TestInstallation installation;

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
  }

  @Test
  void everybody_due_gets_one_mail_and_a_second_run_sends_nothing() {
    Result first = run();

    assertThat(first.exit()).as(first.all()).isZero();
    assertThat(installation.mails())
        .contains("2026-W10/director_2026-W10_person-w1.eml")
        .contains("2026-W10/department_2026-W10_person-w4.eml")
        .contains("2026-02/employee_2026-02_person-w20.eml")
        .hasSize(1 + 6 + 20);
    assertThat(first.out()).contains("accepted=27").contains("exit=0");

    Map<String, String> mails = contents();
    Result second = run();

    assertThat(second.exit()).as(second.all()).isZero();
    assertThat(second.out()).contains("27 already sent").contains("accepted=0");
    assertThat(contents()).isEqualTo(mails);
  }

  @Test
  void nothing_changed_writes_nothing_outside_the_batch_and_run_tables() {
    run();
    Map<String, String> before = tables();

    Result second = run();

    assertThat(second.out()).contains("changed_days=0").contains("replaced=0");
    assertThat(tables()).isEqualTo(before);
  }

  @Test
  void the_summary_counts_as_many_rejections_as_the_table_holds() {
    installation.source(
        "UPDATE answer SET nps = '11' WHERE id = 5; ALTER TABLE answer DROP PRIMARY KEY;"
            + " INSERT INTO answer SELECT * FROM answer WHERE id = 7");

    Result first = run();

    assertThat(first.out())
        .contains(" rejected=2 ")
        .contains("2 rejections")
        .contains("DUPLICATE_RESPONSE_ID: 1 row of 1 response" + System.lineSeparator());
    assertThat(installation.storeRows("SELECT COUNT(*) FROM fact_reject"))
        .containsExactly(List.of("2"));
    assertThat(run().out()).contains(" rejected=2 ");
  }

  @Test
  void exactly_the_days_that_changed_at_the_source_are_replaced() {
    run();
    Map<String, String> before = facts();
    installation.source("UPDATE answer SET nps = 0 WHERE CAST(given AS DATE) = DATE '2026-02-17'");

    Result second = run();

    assertThat(second.out()).contains("changed_days=1 ");
    assertThat(differing(before, facts())).containsExactly("contact/2026-02-17");
    assertThat(storedScores("2026-02-17")).containsOnly("0");
  }

  @Test
  void a_day_that_is_gone_at_the_source_is_gone_from_the_facts() {
    run();
    Map<String, String> before = facts();
    installation.source("DELETE FROM answer WHERE CAST(given AS DATE) = DATE '2026-01-20'");

    Result second = run();

    assertThat(second.exit()).as(second.all()).isZero();
    assertThat(differing(before, facts())).containsExactly("contact/2026-01-20");
    assertThat(storedScores("2026-01-20")).isEmpty();
  }

  @Test
  void a_correction_in_hr_rewrites_exactly_the_days_it_is_about() {
    run();
    Map<String, String> before = facts();
    List<String> days =
        installation
            .sourceRows(
                "SELECT DISTINCT CAST(given AS DATE) FROM answer WHERE worker = 'w8' AND given >="
                    + " '2026-02-01' AND given < '2026-02-15' UNION SELECT DISTINCT CAST(given AS"
                    + " DATE) FROM mood WHERE worker = 'w8' AND given >= '2026-02-01' AND given <"
                    + " '2026-02-15' ORDER BY 1")
            .stream()
            .map(row -> row.get(0))
            .toList();
    installation.source(
        "UPDATE place SET until = DATE '2026-01-31' WHERE worker = 'w8';"
            + "INSERT INTO place VALUES ('w8', 'z2', DATE '2026-02-01', DATE '2026-02-14'),"
            + " ('w8', 'n1', DATE '2026-02-15', NULL)");

    Result second = run();

    assertThat(second.exit()).as(second.all()).isZero();
    assertThat(days).isNotEmpty();
    assertThat(
            differing(before, facts()).stream()
                .map(key -> key.substring(key.indexOf('/') + 1))
                .distinct())
        .containsExactlyElementsOf(days);
  }

  @Test
  void a_dry_run_draws_everything_and_leaves_the_ledger_alone() {
    Result dry = run("--dry-run");

    assertThat(dry.exit()).as(dry.all()).isZero();
    assertThat(installation.mails()).isEmpty();
    assertThat(installation.files("output/dry-run/" + MONDAY, ".pdf")).hasSize(27);
    assertThat(installation.storeRows("SELECT COUNT(*) FROM mail")).containsExactly(List.of("0"));
  }

  @Test
  void a_redirected_run_mails_one_address_and_real_readers_stay_due() throws Exception {
    Result redirected = run("--redirect-to", "tester@klein.example", "--report", "department");

    assertThat(redirected.exit()).as(redirected.all()).isZero();
    assertThat(installation.mails()).hasSize(6);
    for (String mail : installation.mails()) {
      assertThat(Files.readString(directory.resolve("output/mail").resolve(mail)))
          .contains("To: ")
          .contains("tester@klein.example")
          .doesNotContain("w4@klein.example");
    }

    assertThat(run().out()).contains("accepted=27");
  }

  @Test
  void a_past_date_reads_no_source_and_mails_nothing_unless_told_to() {
    run();
    installation.source("DROP TABLE answer");

    Result past = installation.run("run", "--as-of", "2026-02-02");

    assertThat(past.exit()).as(past.all()).isZero();
    assertThat(past.out()).contains("lies before the newest completed run");
    assertThat(installation.mails()).hasSize(27);
    assertThat(installation.files("output/dry-run/2026-02-02", ".pdf")).isNotEmpty();

    Result delivered = installation.run("run", "--as-of", "2026-02-02", "--deliver");

    assertThat(delivered.exit()).as(delivered.all()).isZero();
    assertThat(installation.mails()).contains("2026-W05/director_2026-W05_person-w1.eml");
  }

  @Test
  void who_has_no_address_or_left_is_listed_and_the_rest_is_sent() {
    installation.source(
        "UPDATE worker SET mail = NULL WHERE id = 'w4';"
            + "UPDATE worker SET gone = DATE '2026-02-28' WHERE id = 'w5'");

    Result run = run();

    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(run.out())
        .contains("not sent (NO_ADDRESS)  department/2026-W10/person:w4")
        .contains("not sent (LEFT)  department/2026-W10/person:w5");
    assertThat(installation.mails()).noneMatch(mail -> mail.contains("person-w4."));

    installation.source("UPDATE worker SET mail = 'w4@klein.example' WHERE id = 'w4'");
    assertThat(run().out()).contains("accepted=2");
    assertThat(installation.mails()).contains("2026-W10/department_2026-W10_person-w4.eml");
  }

  @Test
  void who_got_no_answer_gets_no_page() {
    installation.source("DELETE FROM answer WHERE worker IN ('w9', 'w12')");

    Result run = run();

    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(run.out()).contains("2 employees without an answer get none");
    assertThat(installation.mails()).hasSize(25).noneMatch(mail -> mail.contains("person-w9."));
  }

  @Test
  void the_ledger_tells_the_story_of_a_mail() {
    run();

    assertThat(installation.run("history", "--limit", "50").out())
        .contains("ACCEPTED  director/2026-W10/person:w1")
        .contains("as-of=2026-03-09 attempt=1");
    assertThat(installation.run("why", "director/2026-W10/person:w1").out())
        .contains("PLANNED", "RENDERED", "CLAIMED", "SENDING", "ACCEPTED", "sha256")
        .doesNotContain("w1@klein.example")
        .doesNotContain("aldenhof");
    assertThat(installation.run("why", "director/2026-W10/person:nobody").exit()).isEqualTo(64);
  }

  @Test
  void a_later_week_is_mailed_and_the_earlier_one_is_not_repeated() {
    run();
    Result later = installation.run("run", "--as-of", "2026-03-16");

    assertThat(later.exit()).as(later.all()).isZero();
    assertThat(later.out()).contains("accepted=7").contains("20 already sent");
  }

  @Test
  void scores_by_employee_need_permission() {
    run();

    Result refused = scores("employee");
    assertThat(refused.exit()).isEqualTo(64);
    assertThat(refused.err()).contains("weerklank.privacy.individuals");

    installation.edit(
        "config/application.yml", "  audience:", "  privacy: {individuals: true}\n  audience:");
    assertThat(scores("employee").out()).contains(",w4,");
  }

  @Test
  void a_rolling_period_is_the_same_as_its_dates() {
    run();
    assertThat(rolling("90d").out())
        .isEqualTo(rolling("2025-12-10..2026-03-09").out())
        .contains("2025-12-10,2026-03-09");
    assertThat(rolling("0d").exit()).isEqualTo(64);
    assertThat(rolling("soon").exit()).isEqualTo(64);
  }

  private Result rolling(String period) {
    return installation.run(
        "scores", "--metric", "nps", "--by", "unit", "--period", period, "--as-of", "2026-03-09");
  }

  private Result scores(String by) {
    return installation.run("scores", "--metric", "nps", "--by", by, "--period", "2026-02");
  }

  private Result run(String... options) {
    String[] arguments = new String[options.length + 3];
    arguments[0] = "run";
    arguments[1] = "--as-of";
    arguments[2] = MONDAY;
    System.arraycopy(options, 0, arguments, 3, options.length);
    return installation.run(arguments);
  }

  private Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    for (String mail : installation.mails()) {
      try {
        contents.put(mail, Files.readString(directory.resolve("output/mail").resolve(mail)));
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return contents;
  }

  private List<String> storedScores(String day) {
    String slot =
        installation
            .storeRows("SELECT number FROM name WHERE kind = 'METRIC' AND id = 'nps'")
            .get(0)
            .get(0);
    String query =
        "SELECT score_"
            + slot
            + " FROM fact WHERE "
            + FEED
            + " = 'contact' AND "
            + DAY
            + " = DATE '"
            + day
            + "'";
    return installation.storeRows(query).stream().map(row -> row.get(0)).toList();
  }

  /** All facts of each feed and day. */
  private Map<String, String> facts() {
    Map<String, String> facts = new TreeMap<>();
    String query = "SELECT " + FEED + ", " + DAY + ", fact.* FROM fact ORDER BY fact.id";
    for (List<String> row : installation.storeRows(query)) {
      facts.merge(row.get(0) + "/" + row.get(1), row.toString(), String::concat);
    }
    return facts;
  }

  private Map<String, String> tables() {
    Map<String, String> tables = new TreeMap<>();
    for (List<String> row :
        installation.storeRows(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND"
                + " UPPER(table_name) NOT LIKE 'BATCH%' AND UPPER(table_name) NOT LIKE 'RUN%' AND UPPER(table_name) <> 'FEED_READ'")) {
      tables.put(
          row.get(0), installation.storeRows("SELECT * FROM \"" + row.get(0) + "\"").toString());
    }
    return tables;
  }

  private static List<String> differing(Map<String, String> before, Map<String, String> after) {
    Map<String, String> keys = new TreeMap<>(before);
    keys.putAll(after);
    return keys.keySet().stream()
        .filter(key -> !java.util.Objects.equals(before.get(key), after.get(key)))
        .toList();
  }
}
