package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.report.ReportModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Mails hold only what the most stubborn mail program, Outlook for Windows, can show. */
class MailLintTest {

  private static final PdfReportRenderer RENDERER =
      new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);

  private static final Set<String> ELEMENTS =
      Set.of(
          "html", "head", "title", "meta", "body", "table", "caption", "tr", "th", "td", "h1", "h2",
          "p", "ol", "ul", "li", "b", "span", "br", "img");

  /**
   * What Word, which draws mails in Outlook for Windows, knows: caniemail.com, "Outlook Windows",
   * and Microsoft, "Word 2007 HTML and CSS Rendering Capabilities in Outlook 2007".
   */
  private static final Set<String> PROPERTIES =
      Set.of(
          "background-color",
          "border",
          "border-top",
          "border-collapse",
          "color",
          "font-family",
          "font-size",
          "font-weight",
          "line-height",
          "margin",
          "padding",
          "text-align",
          "vertical-align",
          "white-space");

  /** Not known there, and harmless: for narrow screens, beside a width that Outlook does know. */
  private static final Map<String, Set<String>> FOR_OTHERS =
      Map.of(
          "width",
          Set.of("table", "img"),
          "max-width",
          Set.of("table", "img"),
          "height",
          Set.of("img"),
          "display",
          Set.of("img"));

  /** Word knows padding of cells only; a list indents itself. */
  private static final Set<String> PADDED = Set.of("td", "th", "caption", "body", "ol", "ul");

  static Stream<MailBody> mails() {
    List<MailBody> mails = new ArrayList<>();
    for (String language : Messages.languages(SampleFiles.TEMPLATES)) {
      for (ReportModel report : SampleReports.all(language)) {
        mails.add(RENDERER.mail(List.of(report), "A. Sample"));
      }
      mails.add(RENDERER.mail(SampleReports.departments(language), null));
      mails.add(
          RENDERER.mailWithoutDocuments(SampleReports.departments(language), null, "x@x.example"));
      mails.add(
          RENDERER.mail(List.of(TestReports.hostile(language, TestReports.HOSTILE)), "<b>x</b>"));
    }
    return mails.stream();
  }

  @ParameterizedTest
  @MethodSource("mails")
  void only_elements_and_styles_that_outlook_shows(MailBody mail) {
    for (Element element : MailColors.elements(mail, "*")) {
      assertThat(ELEMENTS).contains(element.getTagName());
      for (String declaration : element.getAttribute("style").split(";")) {
        if (!declaration.isBlank()) {
          check(element, declaration.substring(0, declaration.indexOf(':')).strip());
        }
      }
      for (String attribute : List.of("class", "id", "onclick", "background")) {
        assertThat(element.hasAttribute(attribute)).as(attribute).isFalse();
      }
    }
  }

  private static void check(Element element, String property) {
    if (FOR_OTHERS.containsKey(property)) {
      assertThat(FOR_OTHERS.get(property)).as(property).contains(element.getTagName());
      assertThat(element.getAttribute("width")).as("width beside " + property).matches("\\d+%?");
      return;
    }
    assertThat(PROPERTIES).contains(property);
    if (property.equals("padding")) {
      assertThat(PADDED).contains(element.getTagName());
    }
  }

  @ParameterizedTest
  @MethodSource("mails")
  void a_screen_reader_hears_no_layout(MailBody mail) {
    Element html = MailColors.document(mail).getDocumentElement();
    assertThat(html.getAttribute("lang")).matches("[a-z]{2,3}");
    assertThat(MailColors.elements(mail, "h1")).hasSize(1);
    assertThat(MailColors.elements(mail, "title").get(0).getTextContent()).isNotBlank();
    for (Element table : MailColors.elements(mail, "table")) {
      boolean data = table.getElementsByTagName("caption").getLength() == 1 && !nested(table);
      assertThat(data ? "" : "presentation").isEqualTo(table.getAttribute("role"));
      if (data) {
        assertThat(table.getElementsByTagName("th").getLength()).isPositive();
      }
    }
    for (Element head : MailColors.elements(mail, "th")) {
      assertThat(head.getAttribute("scope")).isIn("row", "col");
    }
  }

  private static boolean nested(Element table) {
    return table.getElementsByTagName("table").getLength() > 0;
  }

  @ParameterizedTest
  @MethodSource("mails")
  void nothing_is_fetched_and_every_picture_is_there_and_told(MailBody mail) {
    Set<String> shown = new HashSet<>();
    for (Element element : MailColors.elements(mail, "*")) {
      for (String attribute : List.of("href", "srcset", "background", "action", "poster")) {
        assertThat(element.hasAttribute(attribute)).as(attribute).isFalse();
      }
      assertThat(element.getAttribute("style")).doesNotContain("url(");
    }
    for (Element image : MailColors.elements(mail, "img")) {
      assertThat(image.getAttribute("src")).startsWith("cid:");
      assertThat(image.getAttribute("alt").length()).isGreaterThan(10);
      shown.add(image.getAttribute("src").substring(4));
    }
    assertThat(mail.images()).extracting(MailBody.Image::contentId).hasSameElementsAs(shown);
  }

  @Test
  void a_mail_about_sixty_long_names_is_not_cut_off_in_any_language() {
    for (String language : Messages.languages(SampleFiles.TEMPLATES)) {
      List<ReportModel> reports = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        reports.add(
            SampleReports.department(language, "Verzekeringen, regio Noordoost, team " + i));
      }
      MailBody mail = RENDERER.mail(reports, "A. Sample");

      assertThat(mail.html().getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
          .isLessThan(102_000);
    }
  }

  @Test
  void every_attachment_is_named_by_the_pattern() {
    for (String language : Messages.languages(SampleFiles.TEMPLATES)) {
      List<ReportModel> reports = new ArrayList<>(SampleReports.all(language));
      reports.addAll(TestReports.extreme(language));
      for (ReportModel report : reports) {
        assertThat(RENDERER.fileName(report))
            .matches("weerklank_(director|department|employee)_([a-z0-9-]+_)?2026-W47\\.pdf")
            .hasSizeLessThan(120);
      }
    }
  }
}
