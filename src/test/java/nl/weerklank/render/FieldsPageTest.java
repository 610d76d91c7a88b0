package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import nl.weerklank.report.ReportModel;
import org.junit.jupiter.api.Test;

/**
 * The page of fields is made from what templates are given. After a change of a field run the tests
 * with {@code -Dfields.page=write} and commit the page. What a field means stands at its record
 * component, or, for what the renderer adds, in {@code fields.properties}.
 */
class FieldsPageTest {

  private static final Path PAGE = SampleFiles.TEMPLATES.resolve("FIELDS.md");
  private static final Set<String> DOCUMENTS =
      Set.of(
          "director.html",
          "department.html",
          "employee.html",
          "mail.html and mail.txt",
          "alert.html and alert.txt");

  private static final String HEAD =
      """
      # Fields

      What templates may print, made from the reports themselves; the examples are those of the sample reports in
      English. How a template prints them is told in [README.md](README.md).

      `a.b` is printed as `{{a.b}}`; `a > b` is `b` inside the list or section `a`: `{{#a}}{{b}}{{/a}}`. Inside a section the
      fields around it may be printed too. Around what may be missing belongs a section, `{{#a}}...{{/a}}`, and what
      stands in its place between `{{^a}}` and `{{/a}}`. Where `hasX` is named, it is true when the list `x` is not
      empty. `{{t.key}}` prints a word of the catalogue.
      """;

  private static final Look LOOK =
      new Look("logo.png", Palette.PETROL, Palette.SAND, Palette.OCHRE);

  @Test
  void the_page_of_fields_says_what_templates_are_given() throws IOException {
    String page = HEAD + fields(read());
    if ("write".equals(System.getProperty("fields.page"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as(PAGE + "; write it anew with -Dfields.page=write")
        .isEqualTo(page);
  }

  @Test
  void every_field_is_explained_and_filled_by_a_sample() throws IOException {
    assertThat(read().faults()).isEmpty();
  }

  private static FieldsPage read() throws IOException {
    Wording wording = new Wording(Messages.read(SampleFiles.TEMPLATES, "en"));
    FieldsPage fields = new FieldsPage(words());
    for (ReportModel model : SampleReports.all("en")) {
      String table = model.header().kind().key() + ".html";
      fields.read(table, new ReportPage(model, wording, LOOK).page(), model.getClass());
    }
    mail(fields, wording, SampleReports.departments("en"));
    for (ReportModel model : SampleReports.all("en")) {
      mail(fields, wording, List.of(model));
    }
    AlertPage alert = new AlertPage(SampleVoices.alert("en"), "A. Sample", wording, Look.STANDARD);
    fields.read("alert.html and alert.txt", alert.page(), null);
    return fields;
  }

  private static void mail(FieldsPage fields, Wording wording, List<ReportModel> models) {
    PdfReportRenderer renderer =
        new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);
    List<String> files = models.stream().map(renderer::fileName).toList();
    MailPage mail = new MailPage(models, "A. Sample", wording, files, Look.STANDARD);
    fields.read("mail.html and mail.txt", mail.page(), null);
  }

  private static String fields(FieldsPage fields) {
    StringBuilder page = new StringBuilder();
    for (String table : fields.tables()) {
      if (DOCUMENTS.contains(table)) {
        page.append("\n## ").append(table).append("\n\n").append(fields.markdown(table));
      }
    }
    for (String table : fields.tables().stream().sorted().toList()) {
      if (!DOCUMENTS.contains(table)) {
        page.append(table.startsWith("i") ? "\n## An " : "\n## A ")
            .append(table)
            .append("\n\n")
            .append(fields.markdown(table));
      }
    }
    return page.toString();
  }

  private static Map<String, String> words() throws IOException {
    Map<String, String> words = RecordWords.of(Path.of("src/main/java/nl/weerklank/report"));
    Properties added = new Properties();
    try (Reader reader =
        new InputStreamReader(
            FieldsPageTest.class.getResourceAsStream("fields.properties"),
            StandardCharsets.UTF_8)) {
      added.load(reader);
    }
    added.forEach((key, text) -> words.put((String) key, (String) text));
    return words;
  }
}
