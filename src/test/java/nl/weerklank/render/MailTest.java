package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import nl.weerklank.report.ReportModel;
import org.junit.jupiter.api.Test;

class MailTest {

  private final PdfReportRenderer renderer =
      new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);

  private MailBody director() {
    return renderer.mail(List.of(SampleReports.director("nl")), "M. Sample");
  }

  private static int count(String text, String part) {
    Matcher matcher = Pattern.compile(part).matcher(text);
    int count = 0;
    while (matcher.find()) {
      count++;
    }
    return count;
  }

  @Test
  void the_subject_names_report_and_week_but_no_score() {
    assertThat(director().subject())
        .isEqualTo("Directierapport Lindewaard Energie en Verzekeringen, week\u00a047");
    assertThat(renderer.mail(SampleReports.departments("nl"), null).subject())
        .isEqualTo("Afdelingsrapport Klantenservice en nog 1 afdeling, week\u00a047");
  }

  @Test
  void the_body_is_useful_without_opening_the_report() {
    MailBody mail = director();

    assertThat(mail.text())
        .contains("Beste M. Sample,")
        .contains("Klanten oordelen niet aantoonbaar anders. Klantenservice verbeterde")
        .contains("NPS: +22, tussen +17 en +26")
        .contains("3 ontevreden klanten wachten op een telefoontje");
    assertThat(mail.html())
        .contains("Klanten oordelen niet aantoonbaar anders. Klantenservice verbeterde");
  }

  @Test
  void a_mail_without_its_documents_says_so_first_and_whom_to_ask() {
    for (String language : List.of("nl", "en", "de", "fr")) {
      List<ReportModel> several = SampleReports.departments(language);
      String whole = renderer.mail(several, "M. Sample").text();

      MailBody mail = renderer.mailWithoutDocuments(several, "M. Sample", "<ask@x.example>");

      Wording wording = new Wording(Messages.read(SampleFiles.TEMPLATES, language));
      String note = wording.say("mail.withheld", 2, "<ask@x.example>");
      assertThat(mail.text().lines().skip(2).findFirst()).contains(note);
      assertThat(mail.text()).doesNotContain(wording.say("mail.attached", 2));
      assertThat(mail.html()).containsOnlyOnce("&lt;ask@x.example&gt;");
      assertThat(mail.text().replace(note + "\n\n", ""))
          .as("nothing else changes")
          .isEqualTo(whole.replace(wording.say("mail.attached", 2) + "\n", ""));
    }
  }

  @Test
  void a_figure_of_another_period_says_which() {
    MailBody mail = director();

    assertThat(mail.text()).contains("eNPS (3e kwartaal 2026): +10");
    assertThat(mail.html()).containsOnlyOnce("3e kwartaal 2026");
  }

  @Test
  void the_first_department_with_anything_to_show_leads_the_body() {
    List<ReportModel> documents =
        List.of(
            SampleReports.emptyDepartment("nl"),
            SampleReports.department("nl", "Facturatie en betalingen"));

    String text = renderer.mail(documents, null).text();
    String alone = renderer.mail(documents.subList(1, 2), null).text();

    assertThat(text.lines().skip(2).limit(3))
        .as("who stands in for whom comes before all else")
        .containsExactly(
            "U ontvangt dit rapport namens M. Sample, die afwezig is.",
            "",
            alone.lines().skip(2).findFirst().orElseThrow());
    assertThat(text).contains("- Acceptatie: ");
  }

  @Test
  void no_customer_is_named() {
    MailBody mail = director();

    assertThat(mail.text() + mail.html())
        .doesNotContain("Koelhuis")
        .doesNotContain("Adelaar")
        .doesNotContain("rietoever");
  }

  @Test
  void the_html_is_small_has_one_heading_and_loads_nothing() {
    for (ReportModel report : SampleReports.all("en")) {
      String html = renderer.mail(List.of(report), null).html();

      assertThat(html.length()).isLessThan(102_000 / 4);
      assertThat(html).contains("<html lang=\"en\">");
      assertThat(count(html, "<h1")).isEqualTo(1);
      assertThat(html).doesNotContain("http").doesNotContain("<style").doesNotContain("data:");
      assertThat(count(html, "src=\"(?!cid:)")).isZero();
    }
  }

  @Test
  void layout_tables_say_so_and_the_figures_have_row_headers() {
    String html = director().html();

    assertThat(count(html, "<table role=\"presentation\"")).isEqualTo(count(html, "<table") - 1);
    assertThat(count(html, "<th scope=\"row\"")).isEqualTo(4);
    assertThat(html).contains("<caption");
  }

  @Test
  void the_trend_is_one_opaque_sharp_picture_with_its_numbers_in_words() throws Exception {
    MailBody mail = director();

    assertThat(mail.images()).hasSize(1);
    MailBody.Image image = mail.images().get(0);
    assertThat(mail.html()).contains("src=\"cid:" + image.contentId() + "\"");
    assertThat(mail.html()).contains("week\u00a034 \u22126 (n\u00a0");
    var pixels = ImageIO.read(new ByteArrayInputStream(image.png()));
    assertThat(pixels.getWidth()).isEqualTo(2 * 536);
    assertThat(pixels.getColorModel().hasAlpha()).isFalse();
  }

  @Test
  void a_report_without_a_trend_has_no_picture() {
    MailBody mail = renderer.mail(List.of(SampleReports.emptyDirector("nl")), null);

    assertThat(mail.images()).isEmpty();
    assertThat(mail.html()).doesNotContain("<img");
  }

  @Test
  void sixty_units_stay_below_what_mail_programs_cut_off() {
    List<ReportModel> reports = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      reports.add(
          SampleReports.department("nl", "Afdeling " + i + " met een behoorlijk lange naam"));
    }

    MailBody mail = renderer.mail(reports, "M. Sample");

    assertThat(mail.html().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
        .isLessThan(102_000);
    assertThat(mail.text()).contains("Afdeling 59");
  }

  @Test
  void hostile_names_stay_text_and_break_no_header() {
    MailBody mail =
        renderer.mail(
            List.of(TestReports.hostile("nl", TestReports.HOSTILE)), "<b>x</b>\r\nBcc: y@z");

    assertThat(mail.subject()).doesNotContain("\r").doesNotContain("\n");
    assertThat(mail.html()).doesNotContain("<img src=file").contains("&lt;b&gt;x&lt;/b&gt;");
    assertThat(mail.text()).contains("Beste <b>x</b> Bcc: y@z,");
  }
}
