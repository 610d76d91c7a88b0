package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.render.PdfText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a manager's report tells of single people, days after their own pages. Unit n1 is w4's, with
 * w8, w12, w16 and w20.
 */
class EmployeeFirstIT {

  private static final String YML = "config/application.yml";
  private static final String LATER = "volgt na de eigen pagina";

  /** Beside the words in the drawing. */
  private static final String NOTHING = "–";

  /** The 12 weeks of February's pages. */
  private static final String COUNTED =
      "SELECT COUNT(*) FROM answer WHERE CAST(given AS DATE) BETWEEN DATE '2025-12-01' AND DATE"
          + " '2026-02-22' AND worker = '%s'";

  @TempDir Path directory;
  private TestInstallation installation;

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
    installation.edit(
        YML, "  delivery:\n", "  privacy: {individuals: true, employee-first: 7}\n  delivery:\n");
    installation.edit(
        YML,
        "  audience:\n",
        "  audience:\n    stop: {one: {recipient: \"person:w8\", until: 2999-01-01}}\n");
    installation.source("UPDATE worker SET mail = NULL WHERE id = 'w12'");
  }

  private Result run(String day, String... more) {
    String[] all = new String[more.length + 3];
    System.arraycopy(new String[] {"run", "--as-of", day}, 0, all, 0, 3);
    System.arraycopy(more, 0, all, 3, more.length);
    Result run = installation.run(all);
    assertThat(run.exit()).as(run.all()).isZero();
    return run;
  }

  /**
   * February's pages go out on 2 March, at an hour when it is 1 March in UTC; then answers come in
   * late.
   */
  private void pages() {
    run("2026-03-02", "--report", "employee");
    installation.store(
        "UPDATE mail SET changed_at = TIMESTAMP WITH TIME ZONE '2026-03-01 23:30:00+00' WHERE"
            + " report = 'employee' AND state = 'ACCEPTED'");
    installation.source(
        "INSERT INTO answer SELECT 7000 + x, TIMESTAMP '2026-02-10 12:00:00', 'c1', 'w4', '0', '1',"
            + " NULL FROM SYSTEM_RANGE(1, 9) AS s(x)");
  }

  @Tag("thorough")
  @Test
  void a_manager_sees_what_pages_told_a_week_ago_and_of_the_others_that_it_follows()
      throws Exception {
    String told = installation.sourceRows(COUNTED.formatted("w4")).get(0).get(0);
    pages();
    installation.store(
        "UPDATE mail SET changed_at = TIMESTAMP WITH TIME ZONE '2026-03-02 23:30:00+00' WHERE recipient = 'person:w20'");

    run("2026-03-08", "--report", "department");
    String early = team("2026-W09");
    assertThat(early.split(LATER, -1)).as(early).hasSize(6);
    for (String name : List.of("D", "H", "L", "P", "T")) {
      assertThat(row(early, name)).isEqualTo(NOTHING);
    }

    run("2026-03-09", "--report", "department");
    String team = team("2026-W10");
    assertThat(team.replaceAll("\\s+", " ")).contains("ten minste 7 dagen geleden");
    assertThat(team.split(LATER, -1)).as(team).hasSize(4);
    assertThat(row(team, "D")).startsWith(told + " ");
    assertThat(row(team, "P"))
        .startsWith(installation.sourceRows(COUNTED.formatted("w16")).get(0).get(0) + " ");
    assertThat(row(team, "H")).as("stopped").isEqualTo(NOTHING);
    assertThat(row(team, "L")).as("no address").isEqualTo(NOTHING);
    assertThat(row(team, "T")).as("a day too late").isEqualTo(NOTHING);

    List<List<String>> drawn = drawn();
    cutOff();
    assertThat(run("2026-03-09", "--report", "department").out()).contains("accepted=6");
    assertThat(drawn()).isEqualTo(drawn);
  }

  @Test
  void the_command_line_tells_no_sooner_and_pages_say_so() throws Exception {
    assertThat(
            run("2026-03-02", "--report", "employee", "--redirect-to", "you@elsewhere.example")
                .out())
        .contains("accepted=");
    assertThat(installation.storeRows("SELECT * FROM own_page")).isEmpty();
    pages();
    assertThat(pdf("2026-02_person-w4.eml"))
        .contains("ziet je score er niet eerder dan 7 dagen later van");

    assertThat(scores("2026-03-08", "2026-01", "Daldenhof")).endsWith(",,,,");
    assertThat(scores("2026-03-09", "2026-01", "Daldenhof")).doesNotContain(",,,");
    assertThat(scores("2026-03-09", "2026-01", "Haldenhof")).endsWith(",,,,");
    assertThat(scores("2026-03-09", "2026-02", "Daldenhof")).endsWith(",,,,");

    assertThat(installation.run("forget", "--employee", "w16", "--yes").exit()).isZero();
    assertThat(installation.storeRows("SELECT * FROM own_page")).hasSize(17);
  }

  @ParameterizedTest
  @CsvSource({
    "employee-first: 7,employee-first: 91,0 to 90",
    "'audience:\n','audience:\n    enabled: [department]\n',pages nobody gets"
  })
  void a_wait_that_cannot_be_is_refused(String old, String text, String words) {
    installation.edit(YML, old, text);

    Result run = installation.run("run", "--as-of", "2026-03-02");

    assertThat(run.exit()).isEqualTo(78);
    assertThat(run.err()).contains("weerklank.privacy.employee-first").contains(words);
  }

  private String scores(String day, String period, String name) {
    Result scores =
        installation.run(
            "scores", "--metric", "nps", "--by", "employee", "--period", period, "--as-of", day);
    assertThat(scores.exit()).as(scores.all()).isZero();
    return scores.out().lines().filter(line -> line.contains(name)).findFirst().orElseThrow();
  }

  /** As a kill leaves it: mails planned and not drawn, the run not ended. */
  private void cutOff() {
    installation.store(
        "UPDATE mail SET state = 'PLANNED' WHERE period = '2026-W10'; UPDATE run SET finished_at ="
            + " NULL, exit_code = NULL WHERE id = (SELECT MAX(id) FROM run);"
            + "DELETE FROM batch_step_execution_context; DELETE FROM batch_step_execution;"
            + "DELETE FROM batch_job_execution_context; DELETE FROM batch_job_execution_params;"
            + "DELETE FROM batch_job_execution");
  }

  private List<List<String>> drawn() {
    return installation.storeRows(
        "SELECT m.recipient, d.subject, d.sha256, m.mail_sha256 FROM mail m JOIN mail_document d ON"
            + " d.mail = m.id WHERE m.period = '2026-W10' ORDER BY 1, 2");
  }

  private String team(String period) throws Exception {
    String text = pdf(period + "_person-w4.eml");
    return text.substring(text.lastIndexOf("Het team, voor coaching"));
  }

  /** What stands behind a name, on the same line or the next. */
  private static String row(String team, String letter) {
    Matcher row = Pattern.compile("Medewerker " + letter + "aldenhof\\s+(.*)").matcher(team);
    assertThat(row.find()).as(team).isTrue();
    return row.group(1).strip();
  }

  private String pdf(String mail) throws Exception {
    String name =
        installation.mails().stream().filter(one -> one.endsWith(mail)).findFirst().orElseThrow();
    try (InputStream file = Files.newInputStream(installation.path("output/mail").resolve(name))) {
      MimeMultipart parts = (MimeMultipart) new MimeMessage(null, file).getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart part = parts.getBodyPart(i);
        if (part.isMimeType("application/pdf")) {
          return PdfText.of(part.getInputStream().readAllBytes()).replace('\u00a0', ' ');
        }
      }
    }
    throw new AssertionError("no PDF in " + name);
  }
}
