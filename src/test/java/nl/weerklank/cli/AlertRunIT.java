package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weerklank.cli.TestInstallation.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that are mailed at once, from the source to the mail. */
class AlertRunIT {

  private static final String DAY = "2026-03-06";
  private static final String NEXT = "2026-03-07";

  /** Unhappy answers of the rule's days, each with who leads its unit and the account manager. */
  private static final String EXPECTED =
      """
      SELECT a.id, u.boss FROM answer a
        JOIN place p ON p.worker = a.worker JOIN unit u ON u.id = p.unit
       WHERE CAST(a.given AS DATE) BETWEEN DATE '%1$s' AND DATE '%2$s' AND CAST(a.nps AS INT) <= 3
      UNION
      SELECT a.id, c.boss FROM answer a JOIN client c ON c.id = a.client
       WHERE CAST(a.given AS DATE) BETWEEN DATE '%1$s' AND DATE '%2$s' AND CAST(a.nps AS INT) <= 3
      """;

  @TempDir Path directory;
  private TestInstallation installation;

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
    installation.edit(
        "config/application.yml",
        "  delivery:\n",
        "  alerts:\n    unhappy: {metric: nps, scores: 0-3, maximum-age: 10d}\n  delivery:\n");
  }

  private Result run(String day, String... more) {
    String[] all = new String[more.length + 3];
    System.arraycopy(new String[] {"run", "--as-of", day}, 0, all, 0, 3);
    System.arraycopy(more, 0, all, 3, more.length);
    return installation.run(all);
  }

  private List<String> told() {
    return installation
        .storeRows("SELECT response_id, SUBSTRING(recipient, 8) FROM alert_answer")
        .stream()
        .map(row -> String.join(" ", row))
        .sorted()
        .toList();
  }

  private List<String> expected(String from, String to) {
    return installation.sourceRows(EXPECTED.formatted(from, to)).stream()
        .map(row -> String.join(" ", row))
        .sorted()
        .toList();
  }

  private List<String> alerts() {
    return installation.mails().stream().filter(name -> name.contains("alert_")).toList();
  }

  @Test
  void each_answer_is_told_once_to_who_leads_the_unit_and_to_the_account_manager()
      throws Exception {
    Result first = run(DAY);

    assertThat(first.exit()).as(first.all()).isZero();
    assertThat(told()).isEqualTo(expected("2026-02-25", DAY)).hasSizeGreaterThan(4);
    List<String> readers =
        told().stream().map(line -> line.split(" ")[1]).distinct().sorted().toList();
    assertThat(alerts()).hasSize(readers.size());

    Result again = run(DAY);
    assertThat(again.exit()).as(again.all()).isZero();
    assertThat(alerts()).hasSize(readers.size());

    installation.source(
        "INSERT INTO answer VALUES (5001, TIMESTAMP '2026-03-06 20:00:00', 'c3', 'w4', '0', '1',"
            + " 'Ik bel al dagen met <b>Medewerker Galdenhof</b> op 06-12345678.')");
    Result next = run(NEXT);

    assertThat(next.exit()).as(next.all()).isZero();
    assertThat(next.out()).contains("2 mails about single answers");
    assertThat(told()).contains("5001 w4", "5001 w5");
    assertThat(alerts()).hasSize(readers.size() + 2);
    String mail = text("w5");
    assertThat(mail)
        .contains("Bedrijf 3", "Contact 3", "020-1003", "NPS 0", "Balie Noord")
        .doesNotContain("Galdenhof", "06-12345678");
  }

  /** The mail of the newest run to a reader, as plain text. */
  private String text(String reader) throws Exception {
    return text(reader, NEXT);
  }

  private String text(String reader, String day) throws Exception {
    return plain(
        alerts().stream()
            .filter(one -> one.contains(day) && one.endsWith("person-" + reader + ".eml"))
            .findFirst()
            .orElseThrow());
  }

  private String plain(String mail) throws Exception {
    try (InputStream file = Files.newInputStream(installation.path("output/mail").resolve(mail))) {
      MimeMultipart parts = (MimeMultipart) new MimeMessage(null, file).getContent();
      return (String) parts.getBodyPart(0).getContent();
    }
  }

  @Test
  void an_answer_whose_day_is_read_anew_is_not_told_again() {
    run(DAY);
    List<String> before = told();
    installation.source("UPDATE answer SET ces = '7', said = 'Aangevuld'");

    Result next = run(NEXT);

    assertThat(next.exit()).as(next.all()).isZero();
    assertThat(new TreeSet<>(told())).containsAll(before);
    assertThat(told()).doesNotHaveDuplicates().isEqualTo(expected("2026-02-25", NEXT));
  }

  @Test
  void where_nobody_who_leads_the_unit_can_be_mailed_it_is_the_next_one_above() {
    installation.source("UPDATE unit SET boss = 'w19' WHERE id IN ('n1', 'n2', 'z1', 'z2')");
    installation.source("UPDATE worker SET gone = DATE '2026-01-01' WHERE id = 'w19'");
    installation.edit(
        "config/application.yml", "maximum-age: 10d}", "maximum-age: 10d, to: [manager]}");

    Result run = run(DAY);

    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(told().stream().map(line -> line.split(" ")[1]).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("w1", "w2", "w3");
  }

  /** A run that ends between planning and drawing leaves no answer untold, and none told twice. */
  @Test
  void a_run_that_failed_after_planning_is_taken_up_without_losing_or_repeating_a_mail() {
    installation.edit("reports-templates/alert.html", "{{greeting}}", "{{greetings}}");

    Result broken = run(DAY);

    assertThat(broken.exit()).as(broken.all()).isEqualTo(78);
    assertThat(broken.err()).contains("alert.html");
    assertThat(installation.mails()).isEmpty();
    assertThat(told()).isEqualTo(expected("2026-02-25", DAY));

    String withdrawn = told().get(0).split(" ")[0];
    List<String> left = told().stream().filter(line -> !line.startsWith(withdrawn + " ")).toList();
    installation.source("DELETE FROM answer WHERE id = " + withdrawn);
    installation.edit("reports-templates/alert.html", "{{greetings}}", "{{greeting}}");
    Result next = run(NEXT);

    assertThat(next.exit()).as(next.all()).isZero();
    TreeSet<String> readers =
        left.stream()
            .map(line -> line.split(" ")[1])
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(alerts()).hasSizeGreaterThanOrEqualTo(readers.size());
    assertThat(
            installation.storeRows(
                "SELECT m.id FROM mail m WHERE m.report = 'alert' AND m.state NOT IN ('ACCEPTED', 'SKIPPED')"))
        .isEmpty();
    assertThat(told()).doesNotHaveDuplicates();
  }

  /** The manager of n1 is away; w6 leads z1 and is named as deputy. */
  private void deputy() {
    installation.source(
        "ALTER TABLE worker ADD stand VARCHAR(10); UPDATE worker SET stand = 'w6' WHERE id = 'w4';"
            + "CREATE TABLE away (worker VARCHAR(10), since DATE, until DATE);"
            + "INSERT INTO away VALUES ('w4', DATE '2026-03-01', DATE '2026-03-06')");
    installation.edit(
        "config/sql/employees.sql", "gone AS left_on", "gone AS left_on, stand AS deputy_id");
    installation.write(
        "config/sql/absences.sql",
        "SELECT worker AS employee_id, since AS \"from\", until AS \"to\" FROM away");
    installation.edit(
        "config/application.yml",
        "        contacts: {sql: sql/contacts.sql}\n",
        "        contacts: {sql: sql/contacts.sql}\n        absences: {sql: sql/absences.sql}\n");
  }

  @Test
  void the_deputy_is_told_while_a_manager_is_away_and_the_manager_not_again() throws Exception {
    List<String> expected =
        expected("2026-02-25", DAY).stream()
            .map(line -> line.replaceAll(" w4$", " w6"))
            .distinct()
            .sorted()
            .toList();
    assertThat(expected).isNotEqualTo(expected("2026-02-25", DAY));
    deputy();
    installation.edit("reports-templates/alert.html", "{{greeting}}", "{{greetings}}");
    assertThat(run(DAY).exit()).isEqualTo(78);
    assertThat(told()).isEqualTo(expected);
    installation.edit("reports-templates/alert.html", "{{greetings}}", "{{greeting}}");

    Result restarted = run(DAY);

    assertThat(restarted.exit()).as(restarted.all()).isZero();
    assertThat(told()).isEqualTo(expected);
    assertThat(alerts()).noneMatch(mail -> mail.contains("person-w4."));
    assertThat(text("w6", DAY)).contains("namens Medewerker Daldenhof, die afwezig is");
    assertThat(text("w7", DAY)).doesNotContain("namens");

    installation.source(
        "INSERT INTO answer VALUES (5001, TIMESTAMP '2026-03-06 20:00:00', 'c3', 'w4', '0', '1', NULL)");
    Result next = run(NEXT);

    assertThat(next.exit()).as(next.all()).isZero();
    List<String> fresh = new java.util.ArrayList<>(told());
    fresh.removeAll(expected);
    assertThat(fresh).containsExactlyInAnyOrder("5001 w4", "5001 w5");
  }

  @Tag("thorough")
  @Test
  void a_mail_for_a_deputy_that_never_left_is_no_reason_not_to_tell_the_manager() {
    deputy();
    installation.edit("reports-templates/alert.html", "{{greeting}}", "{{greetings}}");
    run(DAY);
    assertThat(told())
        .anyMatch(line -> line.endsWith(" w6"))
        .noneMatch(line -> line.endsWith(" w4"));
    installation.source("UPDATE worker SET gone = DATE '2026-03-01' WHERE id = 'w6'");
    installation.edit("reports-templates/alert.html", "{{greetings}}", "{{greeting}}");
    assertThat(run(NEXT).exit()).isZero();
    assertThat(told()).noneMatch(line -> line.endsWith(" w4"));

    Result next = run("2026-03-08");

    assertThat(next.exit()).as(next.all()).isZero();
    assertThat(told()).anyMatch(line -> line.endsWith(" w4"));
    assertThat(alerts()).anyMatch(mail -> mail.contains("person-w4."));
  }

  @Test
  void an_empty_post_has_its_alerts_read_by_the_fallback() throws Exception {
    installation.source("UPDATE unit SET boss = NULL WHERE id = 'n1'");
    installation.edit(
        "config/application.yml",
        "  audience:\n",
        "  audience:\n    fallback: {name: desk, address: desk@klein.example}\n");

    Result run = run(DAY);

    assertThat(run.exit()).as(run.all()).isZero();
    String mail =
        alerts().stream().filter(one -> one.contains("fallback")).findFirst().orElseThrow();
    assertThat(plain(mail)).contains("de functie van hoofd van Balie Noord onbezet is");
  }

  @Tag("thorough")
  @ParameterizedTest
  @CsvSource({"--dry-run,", "--redirect-to,you@elsewhere.example", "--report,director"})
  void rehearsals_and_narrowed_runs_tell_nobody(String option, String value) {
    Result run = value == null ? run(DAY, option) : run(DAY, option, value);

    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(told()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {metric: enps, scores: 0-3} | about the employer
          {metric: happiness, scores: 0-3} | which no survey asks
          {metric: nps} | write the lowest and the highest answer
          {metric: nps, scores: 0-11} | off the metric's scale
          {maximum-age: 1d} | asks for nothing
          {complaint: true, maximum-age: 1h} | give 1d to 60d
          {complaint: true, to: [director]} | there are manager and account-manager
          """)
  void a_rule_that_cannot_be_is_refused_by_its_key(String rule, String words) {
    installation.edit(
        "config/application.yml", "{metric: nps, scores: 0-3, maximum-age: 10d}", rule);

    Result run = run(DAY);

    assertThat(run.exit()).isEqualTo(78);
    assertThat(run.err()).contains("weerklank.alerts.unhappy").contains(words);
  }
}
