package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCheckTest {

  @TempDir Path folder;
  private Path templates;

  @BeforeEach
  void copyTemplates() throws IOException {
    templates = TestTemplates.copy(folder.resolve("templates"));
  }

  private List<String> check() {
    return new PdfReportRenderer(templates, RenderSettings.DEFAULT).check();
  }

  private int line(String file, String text) throws IOException {
    List<String> lines = Files.readAllLines(templates.resolve(file));
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new AssertionError(text + " is not in " + file);
  }

  @Test
  void the_shipped_templates_have_no_fault() {
    assertThat(check()).isEmpty();
  }

  @Test
  void a_misspelt_field_in_a_partial_is_found_with_file_and_line() throws IOException {
    TestTemplates.replace(templates.resolve("calls.html"), "{{reach}}", "{{raech}}");
    int line = line("calls.html", "{{raech}}");

    assertThat(check())
        .anyMatch(
            fault -> fault.startsWith("calls.html:" + line + ": ") && fault.contains("'raech'"));
  }

  @Test
  void a_misspelt_section_is_found() throws IOException {
    TestTemplates.replace(templates.resolve("trend.html"), "{{#gaps}}", "{{#gapps}}");
    TestTemplates.replace(templates.resolve("trend.html"), "{{/gaps}}", "{{/gapps}}");

    assertThat(check())
        .anyMatch(fault -> fault.startsWith("trend.html:") && fault.contains("gapps"));
  }

  @Test
  void a_section_that_is_not_closed_is_found() throws IOException {
    TestTemplates.replace(templates.resolve("trend.html"), "{{/gaps}}", "");

    assertThat(check()).anyMatch(fault -> fault.contains("html:") && fault.contains("gaps"));
  }

  @Test
  void a_word_that_no_catalogue_has_is_found() throws IOException {
    TestTemplates.replace(templates.resolve("units.html"), "{{t.units_note}}", "{{t.unit_note}}");
    int line = line("units.html", "unit_note");

    assertThat(check())
        .anyMatch(
            fault -> fault.startsWith("units.html:" + line + ": ") && fault.contains("unit_note"));
  }

  @Test
  void a_field_that_may_be_missing_needs_a_section() throws IOException {
    TestTemplates.replace(
        templates.resolve("closing.html"),
        "{{#colophon.contact}}<p>{{t.closing_contact}} {{colophon.contact}}.</p>{{/colophon.contact}}",
        "{{colophon.contact}}");

    assertThat(check()).anyMatch(fault -> fault.contains("colophon.contact"));
  }

  @Test
  void broken_markup_is_found_where_it_stands() throws IOException {
    TestTemplates.replace(
        templates.resolve("units.html"), "<p class=\"note\">", "<p class=\"note\"><b>");
    int line = line("units.html", "<b>");

    assertThat(check())
        .anyMatch(fault -> fault.startsWith("units.html:" + line + ": broken markup"));
  }

  @Test
  void an_unknown_image_is_found_where_it_stands() throws IOException {
    TestTemplates.replace(
        templates.resolve("masthead.html"), "<h1>", "<img src=\"logo.png\" alt=\"logo\"/>\n<h1>");
    int line = line("masthead.html", "logo.png");

    assertThat(check())
        .anyMatch(
            fault ->
                fault.startsWith("masthead.html:" + line + ": ") && fault.contains("'logo.png'"));
  }

  @Test
  void a_key_one_language_lacks_is_found() throws IOException {
    TestTemplates.replace(
        templates.resolve("messages_en.properties"), "note.NO_UNIT=", "note.NOO_UNIT=");

    assertThat(check())
        .anyMatch(
            fault -> fault.startsWith("messages_en.properties") && fault.contains("note.NO_UNIT"));
  }

  @Test
  void unescaped_data_and_a_doctype_are_refused() throws IOException {
    TestTemplates.replace(templates.resolve("quote.html"), "{{text}}", "{{{text}}}");
    assertThat(check()).anyMatch(fault -> fault.startsWith("quote.html:1: data is text"));

    TestTemplates.replace(templates.resolve("quote.html"), "{{{text}}}", "{{text}}");
    TestTemplates.replace(templates.resolve("director.html"), "<html", "<!DOCTYPE html><html");
    assertThat(check())
        .anyMatch(fault -> fault.startsWith("director.html:1: ") && fault.contains("DOCTYPE"));
  }

  @Test
  void a_partial_outside_the_folder_is_refused() throws IOException {
    Files.writeString(folder.resolve("secret.html"), "secret");
    TestTemplates.replace(
        templates.resolve("units.html"), "{{>unit-table.html}}", "{{>../secret.html}}");

    assertThat(check())
        .anyMatch(fault -> fault.startsWith("units.html:") && fault.contains("../secret.html"));
  }

  @Test
  void drawing_with_a_broken_template_fails_with_file_and_line() throws IOException {
    TestTemplates.replace(templates.resolve("masthead.html"), "{{verdict}}", "{{verdikt}}");
    int line = line("masthead.html", "{{verdikt}}");
    PdfReportRenderer renderer = new PdfReportRenderer(templates, RenderSettings.DEFAULT);

    assertThatThrownBy(() -> renderer.pdf(SampleReports.director("nl")))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.CONFIGURATION))
        .hasMessageContaining("masthead.html:" + line);
  }
}
