package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.demo.DemoOrganisation;
import nl.weerklank.demo.Planted;
import nl.weerklank.render.PdfText;
import nl.weerklank.report.ReportSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What customers wrote, at its longest and its worst, on its way to the reader of a mail. */
@Tag("thorough")
class DemoTextsIT {

  private static final String WEEK = "2026-W45";

  @TempDir Path directory;

  @Test
  void customers_words_are_stored_to_the_letter() {
    Map<String, String> stored = new HashMap<>();
    DemoInstallation.shared()
        .commands
        .storeRows("SELECT f.response_id, t.answer FROM fact f JOIN fact_text t ON t.id = f.id")
        .forEach(row -> stored.put(row.get(0), row.get(1)));

    for (String answer : DemoInstallation.TEXTS) {
      assertThat(stored).containsEntry(answer, written(answer));
    }
    assertThat(stored.get(Planted.LONG_ANSWER)).hasSize(3_000);
  }

  @Test
  void customers_words_are_in_the_sent_report_as_text_and_cut_only_with_a_sign()
      throws IOException {
    byte[] pdf = Files.readAllBytes(sentReport());
    String report = PdfText.packed(PdfText.of(pdf));

    String longest = written(Planted.LONG_ANSWER);
    int most = ReportSettings.defaultFor("").callBackLength();
    String cut = PdfText.packed(longest.substring(0, most));
    assertThat(report)
        .contains("\u201c" + cut + "\u2026\u201d")
        .doesNotContain(PdfText.packed(longest.substring(0, most + 10)))
        .contains("\u201c" + PdfText.packed(written(Planted.HTML_ANSWER)) + "\u201d")
        .contains("\u201c" + PdfText.packed(written(Planted.FORMULA_ANSWER)) + "\u201d");
    assertThat(PdfText.undrawn(pdf)).isEmpty();
  }

  /** A family becomes its members, side by side. */
  private static String withoutJoiners(String text) {
    return text.replaceAll("[\u200d\ufe0f]", "");
  }

  /** Of the unit of the employee to whom {@link DemoInstallation} gave the texts. */
  private static Path sentReport() {
    TestInstallation commands = DemoInstallation.shared().commands;
    List<String> reports =
        commands.files("output/mail", ".pdf").stream()
            .filter(name -> name.contains("_schade-wonen-en-auto_" + WEEK))
            .toList();
    assertThat(reports).hasSize(1);
    return commands.path("output/mail").resolve(reports.get(0));
  }

  @Test
  void no_mail_says_in_a_body_or_a_header_what_a_customer_wrote() throws Exception {
    TestInstallation commands = DemoInstallation.shared().commands;
    assertThat(commands.mails()).hasSizeGreaterThan(20);
    for (String mail : commands.mails()) {
      try (InputStream file = Files.newInputStream(commands.path("output/mail").resolve(mail))) {
        List<String> said = new ArrayList<>();
        addSaid(said, new MimeMessage(null, file));
        assertThat(PdfText.packed(String.join(" ", said)))
            .as(mail)
            .contains("Content-Type")
            .containsAnyOf("Vertrouwelijk;niet", "Confidential;")
            .doesNotContain("Slecht")
            .doesNotContain("alert(")
            .doesNotContain("<script")
            .doesNotContainIgnoringCase("HYPERLINK")
            .doesNotContain("aanval.example")
            .doesNotContain("doorverbonden")
            .doesNotContain("Topgeholpen")
            .doesNotContain("fantastisch");
      }
    }
  }

  private static void addSaid(List<String> said, MimePart part)
      throws IOException, MessagingException {
    for (Header header : Collections.list(part.getAllHeaders())) {
      said.add(header.getName() + ": " + MimeUtility.decodeText(header.getValue()));
    }
    Object content = part.getContent();
    if (content instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        addSaid(said, (MimePart) parts.getBodyPart(i));
      }
    } else if (content instanceof String text) {
      said.add(text);
    }
  }

  @Test
  void quotes_are_printed_as_written_without_names() throws IOException {
    byte[] pdf =
        Files.readAllBytes(
            preview("employee", "--employee", Planted.HINDSIGHT, "--as-of", "2026-12-01"));
    String quotes = PdfText.packed(PdfText.of(pdf));
    assertThat(quotes)
        .contains(
            "\u201c" + PdfText.packed(withoutJoiners(written(Planted.EMOJI_ANSWER))) + "\u201d")
        .contains(PdfText.packed(written(Planted.HTML_ANSWER)))
        .contains(PdfText.packed(written(Planted.FORMULA_ANSWER)));
    String named = written(Planted.NAMES_ANSWER);
    assertThat(quotes)
        .doesNotContain(PdfText.packed(named.substring(0, named.indexOf(" heeft"))))
        .contains("heeftmijfantastischgeholpen");
    assertThat(PdfText.undrawn(pdf)).isEmpty();
  }

  private static String written(String answer) {
    return DemoInstallation.shared()
        .source(
            DemoOrganisation.OPERATIONAL,
            "SELECT q3_why FROM survey_contact WHERE answer_no = '" + answer + "'")
        .get(0)
        .get(0);
  }

  @Test
  void a_text_a_spreadsheet_would_run_is_made_harmless() {
    List<Map<String, String>> rows =
        ScoreRows.of(
            DemoInstallation.shared()
                .commands
                .run(
                    "scores",
                    "--metric",
                    "nps",
                    "--by",
                    "touchpoint",
                    "--period",
                    WEEK,
                    "--as-of",
                    DemoInstallation.TODAY));
    assertThat(rows)
        .anyMatch(row -> row.get("id").equals("'" + DemoInstallation.FORMULA))
        .noneMatch(row -> row.get("id").startsWith("=") || row.get("name").startsWith("="));
  }

  private Path preview(String report, String... options) {
    List<String> arguments = new ArrayList<>(List.of("preview", "--report", report));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of("--out", directory.resolve(report).toString()));
    Result result = DemoInstallation.shared().commands.run(arguments.toArray(new String[0]));
    assertThat(result.exit()).as(result.all()).isZero();
    return Path.of(
        result.out().lines().filter(line -> line.endsWith(".pdf")).findFirst().orElseThrow());
  }
}
