package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.weerklank.cli.TestInstallation.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One organisation told twice: with HR's own ids everywhere, and with keys of other systems. */
class MatchingRunIT {

  private static final String OWN_NUMBERS =
      """
      ALTER TABLE answer ALTER COLUMN worker VARCHAR(100);
      ALTER TABLE mood ALTER COLUMN worker VARCHAR(100);
      ALTER TABLE unit ALTER COLUMN boss VARCHAR(100);
      ALTER TABLE client ALTER COLUMN boss VARCHAR(100);
      UPDATE worker SET id = LPAD(SUBSTRING(id, 2), 4, '0');
      UPDATE place SET worker = LPAD(SUBSTRING(worker, 2), 4, '0');
      UPDATE unit SET boss = LPAD(SUBSTRING(boss, 2), 4, '0');
      UPDATE client SET boss = LPAD(SUBSTRING(boss, 2), 4, '0');
      UPDATE answer SET worker = LPAD(SUBSTRING(worker, 2), 4, '0');
      UPDATE mood SET worker = LPAD(SUBSTRING(worker, 2), 4, '0');
      """;

  private static final String OTHER_KEYS =
      """
      UPDATE answer SET worker = CASE MOD(id, 5)
        WHEN 0 THEN TRIM(LEADING '0' FROM worker)
        WHEN 1 THEN 'W' || TRIM(LEADING '0' FROM worker) || '@KLEIN.example'
        WHEN 2 THEN 'EMP-' || worker
        WHEN 3 THEN 'Iemand <w' || TRIM(LEADING '0' FROM worker) || '@klein.example>'
        ELSE worker END;
      UPDATE mood SET worker = 'w' || TRIM(LEADING '0' FROM worker) || '@klein.example';
      UPDATE client SET boss = 'W' || TRIM(LEADING '0' FROM boss) || '@klein.example';
      UPDATE unit SET boss = TRIM(LEADING '0' FROM boss) WHERE MOD(LENGTH(id), 2) = 0;
      UPDATE unit SET boss = 'w' || TRIM(LEADING '0' FROM boss) || '@klein.example' WHERE id = 'top';
      """;

  private static final String FACTS =
      "SELECT f.response_id, s.id, u.id, e.id, c.id, a.id, f.respondent, f.score_1, f.score_2"
          + " FROM fact f"
          + " JOIN name s ON s.kind = 'SURVEY' AND s.number = f.survey"
          + " JOIN name u ON u.kind = 'UNIT' AND u.number = f.unit"
          + " LEFT JOIN name e ON e.kind = 'EMPLOYEE' AND e.number = f.employee"
          + " LEFT JOIN name c ON c.kind = 'CUSTOMER' AND c.number = f.customer"
          + " LEFT JOIN name a ON a.kind = 'EMPLOYEE' AND a.number = f.account_manager"
          + " ORDER BY 2, 1";
  private static final String MAILS =
      "SELECT m.report, m.period, m.recipient, m.state, d.subject FROM mail m"
          + " JOIN mail_document d ON d.mail = m.id ORDER BY 1, 2, 3, 5";

  @TempDir Path directory;

  private TestInstallation installation(String name) {
    TestInstallation installation = TestInstallation.in(directory.resolve(name));
    installation.source(OWN_NUMBERS);
    return installation;
  }

  private static Result run(TestInstallation installation, String... options) {
    String[] all = new String[options.length + 3];
    all[0] = "run";
    all[1] = "--as-of";
    all[2] = "2026-03-09";
    System.arraycopy(options, 0, all, 3, options.length);
    Result run = installation.run(all);
    assertThat(run.exit()).as(run.all()).isZero();
    return run;
  }

  @Test
  void keys_of_other_systems_give_the_same_facts_and_the_same_readers() {
    TestInstallation plain = installation("plain");
    run(plain, "--report", "department");

    TestInstallation keyed = installation("keyed");
    keyed.source(OTHER_KEYS);
    // who named themselves in the employer's survey
    keyed.edit(
        "config/sql/employer.sql",
        "worker AS employee_id",
        "worker AS employee_id, worker AS respondent_id");
    keyed.edit(
        "config/application.yml",
        "enps: {about: employer,",
        "enps: {about: employer, counting: latest,");
    keyed.edit(
        "config/application.yml",
        "  guard:\n",
        "  matching: {employee: [id, number, email, \"prefix:EMP-\"]}\n  guard:\n");
    Result run = run(keyed, "--report", "department");

    assertThat(keyed.storeRows(FACTS)).hasSize(1000).isEqualTo(plain.storeRows(FACTS));
    assertThat(keyed.storeRows(MAILS)).hasSizeGreaterThan(5).isEqualTo(plain.storeRows(MAILS));
    assertThat(run.all()).doesNotContain("UNMATCHED", "klein.example>");
    assertThat(keyed.storeRows("SELECT id FROM name WHERE id LIKE '%@%' OR id LIKE 'EMP%'"))
        .isEmpty();

    forgottenUnderEveryKey(keyed);
  }

  /** The scores stay in the unit, and no key brings the words or the person back. */
  private void forgottenUnderEveryKey(TestInstallation keyed) {
    String units = "SELECT unit, COUNT(*), SUM(score_1) FROM fact GROUP BY unit ORDER BY 1";
    String texts =
        "SELECT COUNT(*) FROM fact_text t JOIN fact f ON f.id = t.id WHERE t.listed AND"
            + " f.response_id LIKE 'forgotten-%'";
    List<List<String>> before = keyed.storeRows(units);
    assertThat(keyed.run("forget", "--employee", "0009", "--yes").exit()).isZero();
    Result next =
        keyed.run("run", "--as-of", "2026-03-10", "--report", "director", "--report", "department");
    assertThat(next.exit()).as(next.all()).isZero();

    assertThat(keyed.storeRows(units)).isEqualTo(before);
    assertThat(keyed.storeRows("SELECT id FROM name WHERE id = '0009'")).isEmpty();
    assertThat(keyed.storeRows(texts)).containsExactly(List.of("0"));
    assertThat(
            keyed.storeRows(
                "SELECT COUNT(*) FROM fact WHERE employee <> 0 AND response_id LIKE 'forgotten-%'"))
        .containsExactly(List.of("0"));
    assertThat(
            keyed.storeRows(
                "SELECT COUNT(*) FROM reference_row WHERE LOWER(payload) LIKE '%w9@klein%'"))
        .containsExactly(List.of("0"));
    List<String> forgotten =
        keyed.storeRows("SELECT COUNT(*) FROM fact WHERE response_id LIKE 'forgotten-%'").get(0);
    assertThat(Integer.parseInt(forgotten.get(0))).isGreaterThanOrEqualTo(45);
    assertThat(keyed.run("run", "--as-of", "2026-03-11", "--report", "director").out())
        .contains(" changed_days=0 ");
  }

  @Test
  void heads_that_follow_from_superiors_read_the_same_reports() {
    TestInstallation plain = installation("plain");
    run(plain, "--report", "department");

    TestInstallation reporting = installation("reporting");
    reporting.source(
        "CREATE TABLE reports_to AS SELECT p.worker, u.boss, 1 AS mode FROM place p JOIN unit u"
            + " ON u.id = p.unit WHERE u.boss <> p.worker;"
            + "INSERT INTO reports_to SELECT u.boss, o.boss, 1 FROM unit u JOIN unit o ON o.id ="
            + " u.parent;"
            + "INSERT INTO reports_to SELECT worker, '0020', 2 FROM place;"
            + "INSERT INTO reports_to VALUES ('0001', '0020', 1), ('0020', '0001', 1), ('0019',"
            + " '0777', 1);"
            + "UPDATE unit SET boss = NULL WHERE id LIKE '__'");
    reporting.write(
        "config/sql/superiors.sql",
        "SELECT worker AS employee_id, boss AS superior_id, mode AS kind FROM reports_to");
    reporting.edit(
        "config/application.yml",
        "        contacts: {sql",
        "        superiors: {sql: sql/superiors.sql, codes: {kind: {\"1\": direct, \"2\":"
            + " indirect}}}\n        contacts: {sql");
    Result run = run(reporting, "--report", "department");

    assertThat(reporting.storeRows(MAILS)).isEqualTo(plain.storeRows(MAILS));
    assertThat(run.out())
        .contains("in HR: SUPERIOR_CYCLE  0001 > 0020 > 0001", "in HR: UNKNOWN_SUPERIOR  0019")
        .doesNotContain("NO_MANAGER", "aldenhof");
  }
}
