package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The recipe's own settings and SQL over a small file with the traps of the published one, whole:
 * 28 rows of 23 respondents, of which two gave three ratings off the scale.
 */
class NhsRecipeRunIT {

  private static final String CSV_PROPERTY = "NHS_CSV";

  @TempDir private static Path directory;

  private static TestInstallation installation;
  private static TestInstallation.Result run;

  @BeforeAll
  static void run() {
    Path csv = Path.of("src/test/resources/nl/weerklank/cli/friends-and-family.csv");
    System.setProperty(CSV_PROPERTY, csv.toAbsolutePath().toString());
    installation = TestInstallation.recipe("nhs-friends-and-family", directory);
    run = installation.run("run", "--as-of", "2022-07-18");
  }

  @AfterAll
  static void forget() {
    System.clearProperty(CSV_PROPERTY);
  }

  @Test
  void every_subscription_gets_its_report_and_the_summary_counts_what_was_rejected() {
    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(installation.mails()).hasSize(9);
    assertThat(run.out())
        .contains("read       28 rows, 3 rejections; ")
        .contains("21 answers replaced")
        .contains("rejected   OFF_SCALE: 3 rows of 2 responses")
        .contains("remarked   date ambiguous, read day first: 1");
  }

  @Test
  void nobody_manages_anything_is_said_in_one_line() {
    assertThat(run.out().lines().filter(line -> line.contains("NO_MANAGER"))).hasSize(1);
  }

  @Test
  void scores_by_unit_are_those_counted_by_hand() {
    assertThat(scores("--rollup"))
        .contains(
            tuple("(organisation)", "21", "66.666667", "2.285714"),
            tuple("NEAS", "16", "68.75", "2.3125"),
            tuple("NEAS / 111", "12", "66.666667", "2.333333"),
            tuple("NEAS / PTS - Patient Transport", "1", "100", "1"),
            tuple("NEAS / See and Convey", "3", "66.666667", "2.666667"),
            tuple("NHFT", "5", "60", "2.2"),
            tuple("NHFT / Community health services", "1", "0", "3"),
            tuple("NHFT / Forensic", "1", "100", "2"),
            tuple("NHFT / Forensic / Wathwood", "0", "", ""),
            tuple("NHFT / Local partnerships- MH", "1", "100", "1"),
            tuple("(unassigned)", "0", "", ""));
  }

  @Test
  void a_trust_s_own_answers_are_those_without_a_service() {
    assertThat(scores("--own"))
        .contains(tuple("NEAS", "0", "", ""), tuple("NHFT", "2", "50", "2.5"));
  }

  /** Id, n, share of 1 and 2, mean. */
  private static List<Tuple> scores(String reach) {
    TestInstallation.Result table =
        installation.run(
            "scores",
            "--metric",
            "fft",
            "--by",
            "unit",
            "--period",
            "2022-01-01..2022-07-17",
            reach);
    List<String[]> rows = table.out().lines().map(line -> line.split(",", -1)).toList();
    List<String> header = Arrays.asList(rows.get(0));
    return rows.stream()
        .map(
            row ->
                tuple(
                    row[header.indexOf("id")],
                    row[header.indexOf("n")],
                    row[header.indexOf("top_share")],
                    row[header.indexOf("mean")]))
        .toList();
  }

  @Test
  void the_director_s_report_speaks_of_satisfied_patients_and_shows_both_numbers_of_rejects()
      throws Exception {
    String text = pdf("board_weerklank_director");

    assertThat(text)
        .contains("Between 45% and 83% are satisfied.")
        .contains("answers 1 and 2 on a scale of 1–5, low is good")
        .contains("28 rows read, 21 answers counted")
        .contains("3 rows rejected: 3 off the scale.")
        .contains("2 answers rejected: 2 off the scale.")
        .contains("1 date ambiguous, read day first.")
        .doesNotContain("NPS", "promoters", "detractors", "to call", "own words");
  }

  @Test
  void a_service_s_report_is_about_the_service() throws Exception {
    assertThat(pdf("neas-111_weerklank_department"))
        .contains("Between 39% and 86% are satisfied.")
        .doesNotContain("See and Convey");
  }

  @Test
  void the_mail_says_the_same_and_promises_no_calls_to_people_nobody_knows() throws Exception {
    Path file =
        directory.resolve("output/mail/" + one("department_2022-W28_subscription-neas-111.eml"));
    try (InputStream stream = Files.newInputStream(file)) {
      String text = plain(new MimeMessage(null, stream));
      assertThat(text)
          .contains("Between 39% and 86% are satisfied.")
          .contains("12 answers came in this week, 3 of them from unhappy customers.")
          .contains("your address is subscribed")
          .doesNotContain("waiting for a call");
    }
  }

  private static String one(String part) {
    return installation.files("output/mail", "").stream()
        .filter(name -> name.contains(part))
        .findFirst()
        .orElseThrow();
  }

  private static String pdf(String part) throws Exception {
    try (var document = Loader.loadPDF(directory.resolve("output/mail/" + one(part)).toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " ");
    }
  }

  private static String plain(Part part) throws Exception {
    if (part.isMimeType("text/plain")) {
      return ((String) part.getContent()).replaceAll("\\s+", " ");
    }
    return part.isMimeType("multipart/*")
        ? plain(((Multipart) part.getContent()).getBodyPart(0))
        : "";
  }
}
