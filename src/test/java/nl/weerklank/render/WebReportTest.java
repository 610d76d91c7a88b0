package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import nl.weerklank.report.ReportModel;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebReportTest {

  private static final String DIRECTOR = page(SampleReports.director("nl"));

  private static String page(ReportModel model) {
    return text(WebSamples.PAGES.report(model, "../"));
  }

  private static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }

  @Test
  void a_page_has_one_heading_its_language_landmarks_and_a_skip_link() {
    assertThat(DIRECTOR).startsWith("<!DOCTYPE html>\n<html lang=\"nl\">");
    for (String once :
        List.of("<h1", "<main ", "<header>", "<footer>", "<title>", "href=\"#main\"")) {
      assertThat(DIRECTOR).containsOnlyOnce(once);
    }
    assertThat(DIRECTOR).contains("<section ").contains("href=\"../index.html\"");
  }

  @Test
  void what_only_paper_needs_is_gone_and_nothing_needs_a_style_of_its_own() {
    assertThat(DIRECTOR)
        .doesNotContain("id=\"kop\"", "id=\"voet\"", "<bookmark", "<object", "style=", "<style")
        .doesNotContain("<script", "http:", "https:");
  }

  @Test
  void a_chart_keeps_its_words_as_text_and_its_figures_as_its_name() {
    assertThat(DIRECTOR).containsPattern("<svg aria-label=\"NPS[^\"]*week\u00a047[^;\"]*\\+24");
    assertThat(DIRECTOR).containsPattern("<text [^>]*>\\+50</text>");
  }

  @Test
  void a_wide_chart_is_drawn_once_more_for_a_telephone() {
    assertThat(DIRECTOR.split("chart wide")).hasSameSizeAs(DIRECTOR.split("chart narrow"));
    assertThat(DIRECTOR).contains("viewBox=\"0 0 328 ");
  }

  @Test
  void tables_of_figures_stay_tables_and_those_that_lay_out_are_none() {
    assertThat(DIRECTOR).contains("<table class=\"d dots\" role=\"table\">");
    assertThat(DIRECTOR).containsPattern("<th [^>]*role=\"rowheader\"[^>]*scope=\"row\"");
    assertThat(DIRECTOR).contains("data-label=\"n\"").doesNotContain("<table class=\"g");
  }

  @Test
  void customers_words_are_text() {
    String hostile = page(TestReports.hostile("nl", TestReports.HOSTILE));

    assertThat(hostile).contains("&lt;img src=file:///etc/passwd&gt; en &lt;b&gt;vet&lt;/b&gt;");
    assertThat(hostile).doesNotContain("<img", "<link rel=attachment", "\u202E");
  }

  @Test
  void markup_of_a_template_that_runs_or_loads_is_dropped(@TempDir Path folder) throws Exception {
    Path templates = TestTemplates.copy(folder);
    TestTemplates.replace(
        templates.resolve("masthead.html"),
        "<h1>",
        "<script>alert(1)</script><iframe src=\"x\"></iframe><p onclick=\"x()\">p</p>"
            + "<a href=\"javascript:x\">a</a><object data=\"x\"></object><h1>");

    String page =
        text(
            new PdfReportRenderer(templates, RenderSettings.DEFAULT)
                .web()
                .report(SampleReports.director("nl"), "../"));

    assertThat(page).doesNotContain("alert", "<iframe", "onclick", "javascript", "<object");
  }

  @Test
  void a_style_sheet_that_loads_from_afar_is_refused(@TempDir Path folder) throws Exception {
    Path templates = TestTemplates.copy(folder);
    TestTemplates.replace(
        templates.resolve("html.css"), "h1, h2", "@import url(https://x.example/a.css);\nh1, h2");
    PdfReportRenderer renderer = new PdfReportRenderer(templates, RenderSettings.DEFAULT);

    assertThatThrownBy(() -> renderer.web().assets())
        .isInstanceOf(Failure.class)
        .hasMessageContaining("html.css:");
    assertThat(renderer.check()).anyMatch(fault -> fault.contains("html.css:"));
  }

  @Test
  void an_employees_page_is_refused() {
    assertThatThrownBy(() -> page(SampleReports.employee("nl")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_same_report_gives_the_same_bytes() {
    assertThat(page(SampleReports.director("nl"))).isEqualTo(DIRECTOR);
  }
}
