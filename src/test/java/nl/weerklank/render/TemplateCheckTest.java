package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  private int tagLine(String file, String name) throws IOException {
    for (String start : List.of("{{", "{{#", "{{^")) {
      if (Files.readString(templates.resolve(file)).contains(start + name + "}}")) {
        return line(file, start + name + "}}");
      }
    }
    throw new AssertionError(name + " is not in " + file);
  }

  private void keepOneLanguage() throws IOException {
    for (String language : List.of("de", "en", "fr")) {
      Files.delete(templates.resolve("messages_" + language + ".properties"));
    }
  }

  static Stream<String> templates() throws IOException {
    try (Stream<Path> files = Files.list(SampleFiles.TEMPLATES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html") || name.equals("mail.txt"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("templates")
  void every_field_and_word_of_every_template_is_held_against_what_there_is(String file)
      throws IOException {
    keepOneLanguage();
    Path template = templates.resolve(file);
    String text = Files.readString(template);
    List<String> names = new ArrayList<>();
    Matcher tag = Pattern.compile("\\{\\{[#^]?([a-z][A-Za-z.]+)}}").matcher(text);
    while (tag.find()) {
      if (!names.contains(tag.group(1))) {
        names.add(tag.group(1));
      }
    }
    // All of them at once: every one must be named, with its line.
    String misspelt = text;
    for (String name : names) {
      misspelt =
          misspelt.replaceAll("(\\{\\{[#^/]?)" + Pattern.quote(name) + "}}", "$1" + name + "q}}");
    }
    Files.writeString(template, misspelt);
    List<String> faults = check();

    assertThat(names).isNotEmpty();
    for (String name : names) {
      String place = file + ":" + tagLine(file, name + "q") + ": ";
      String bare = name.startsWith("t.") ? name.substring(2) : "'" + name;
      assertThat(faults).anyMatch(fault -> fault.startsWith(place) && fault.contains(bare + "q"));
    }
  }

  /** What opens in the head is only missed where the head closes, in another file. */
  static Stream<String> markup() throws IOException {
    return templates().filter(file -> file.endsWith(".html") && !file.equals("head.html"));
  }

  @Tag("thorough")
  @ParameterizedTest
  @MethodSource("markup")
  void broken_markup_in_any_template_is_found_in_its_file(String file) throws IOException {
    keepOneLanguage();
    Path template = templates.resolve(file);
    String text = Files.readString(template);
    int end = text.contains("{{/") ? text.indexOf("</") : text.lastIndexOf("</");
    end = end < 0 ? text.indexOf("/>") : end;
    Files.writeString(template, text.substring(0, end) + "<i>" + text.substring(end));

    int line = line(file, "<i>");

    assertThat(check()).anyMatch(fault -> fault.startsWith(file + ":" + line + ": broken markup"));
  }

  @Test
  void a_field_in_a_section_no_sample_opens_is_found() throws IOException {
    TestTemplates.replace(
        templates.resolve("department.html"),
        "<body id=\"top\">",
        "<body id=\"top\">\n{{#histogram.team}}{{histogram.teem}}{{/histogram.team}}");
    int line = line("department.html", "histogram.teem");

    assertThat(check()).anyMatch(fault -> fault.startsWith("department.html:" + line + ": "));
  }

  @Test
  void an_image_in_a_mail_or_on_the_next_line_is_found() throws IOException {
    TestTemplates.replace(
        templates.resolve("masthead.html"), "<h1>", "<img\n src=\"logo.png\" alt=\"x\"/><h1>");
    TestTemplates.replace(
        templates.resolve("mail.html"), "{{greeting}}", "<img src=\"a.png\" alt=\"x\"/>");
    Files.write(templates.resolve("a.png"), new byte[] {1});
    int line = line("masthead.html", "logo.png");
    int inMail = line("mail.html", "a.png");

    assertThat(check())
        .anyMatch(fault -> fault.startsWith("masthead.html:" + line + ": there is no image"))
        .anyMatch(fault -> fault.startsWith("mail.html:" + inMail + ": a mail has no image"));
  }

  @Test
  void a_key_only_one_language_has_is_found_in_the_others() throws IOException {
    Files.writeString(
        templates.resolve("messages_de.properties"),
        Files.readString(templates.resolve("messages_de.properties")) + "extra.key=x\n");

    assertThat(check())
        .hasSize(3)
        .allMatch(fault -> fault.contains("extra.key"))
        .anyMatch(fault -> fault.startsWith("messages_fr.properties"));
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
