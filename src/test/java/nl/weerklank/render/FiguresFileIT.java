package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weerklank.report.DirectorReport;
import nl.weerklank.report.EmployeeReport;
import nl.weerklank.report.ReportModel;
import nl.weerklank.report.Shown;
import nl.weerklank.report.Tile;
import nl.weerklank.report.UnitRow;
import nl.weerklank.survey.Metric;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file in a report tells what the page tells, and nothing else. */
@Tag("thorough")
class FiguresFileIT {

  private static final PdfReportRenderer RENDERER =
      new PdfReportRenderer(SampleFiles.TEMPLATES, RenderSettings.DEFAULT);

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,\u202f\u00a0]\\d+)*");

  /** What a metric is, and where a row stands: not figures. */
  private static final Set<String> STRUCTURE = Set.of("scale", "top", "bottom", "depth");

  static Stream<ReportModel> reports() {
    List<ReportModel> reports = new ArrayList<>();
    for (String language : Messages.languages(SampleFiles.TEMPLATES)) {
      reports.addAll(SampleReports.all(language));
    }
    reports.addAll(TestReports.extreme("nl"));
    for (int seed = 0; seed < 8; seed++) {
      reports.add(random(seed));
      reports.add(randomOwn(seed));
    }
    return reports.stream();
  }

  @ParameterizedTest
  @MethodSource("reports")
  void every_number_in_the_file_stands_on_the_page_or_in_the_words_for_a_chart(ReportModel report)
      throws Exception {
    byte[] pdf = RENDERER.pdf(report);
    Wording wording = new Wording(Messages.read(SampleFiles.TEMPLATES, report.header().language()));
    Set<String> printed = numbers(PdfText.of(pdf));
    printed.addAll(numbers(alternatives(report, wording)));

    List<String> missing = new ArrayList<>();
    missing(JsonMapper.shared().readTree(attached(pdf)), "", wording, printed, missing);

    assertThat(missing).isEmpty();
  }

  private static String alternatives(ReportModel report, Wording wording) {
    String file = report.header().kind().key() + ".html";
    return PageTemplate.html(SampleFiles.TEMPLATES, file)
        .render(new ReportPage(report, wording).page())
        .replaceAll("(?s)<style.*?</style>", "")
        .replaceAll("style=\"[^\"]*\"|data=\"[^\"]*\"", "");
  }

  private static Set<String> numbers(String text) {
    Set<String> numbers = new HashSet<>();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      numbers.add(number.group());
    }
    return numbers;
  }

  private static void missing(
      JsonNode node, String path, Wording wording, Set<String> printed, List<String> missing) {
    if (node.isNumber()) {
      BigDecimal value = node.decimalValue();
      String words =
          value.scale() == 1
              ? wording
                  .points(value.abs(), nl.weerklank.survey.Formula.MEAN)
                  .replaceAll("[^0-9.,]", "")
              : wording.whole(value.abs().longValueExact());
      // Of nothing the page says "no answers".
      if (value.signum() != 0 && !printed.contains(words)) {
        missing.add(path + " " + value);
      }
    }
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      if (!STRUCTURE.contains(child.getKey())) {
        missing(child.getValue(), path + "/" + child.getKey(), wording, printed, missing);
      }
    }
    if (node.isArray()) {
      node.forEach(child -> missing(child, path + "[]", wording, printed, missing));
    }
  }

  @Test
  void too_few_answers_have_no_score_and_a_hidden_result_not_even_a_count() {
    Metric metric = SampleFigures.NPS;
    Shown few = new Shown(Shown.Detail.FEW, null, 7);
    Shown hidden = new Shown(Shown.Detail.HIDDEN, null, 0);
    Shown range = SampleFigures.shown(metric, 12, 25);

    assertThat(FigureValues.shown(few, metric.formula(), true)).containsOnlyKeys("detail", "n");
    assertThat(FigureValues.shown(hidden, metric.formula(), true)).containsOnlyKeys("detail");
    assertThat(FigureValues.shown(range, metric.formula(), true))
        .containsOnlyKeys("detail", "n", "low", "high");
    assertThat(
            FigureValues.shown(
                new Shown(Shown.Detail.FEW, range.score(), 7), metric.formula(), true))
        .containsOnlyKeys("detail", "n");
  }

  @Test
  void no_comment_no_contact_and_no_persons_name_is_in_the_file() throws Exception {
    for (ReportModel report : SampleReports.all("nl")) {
      assertThat(new String(attached(RENDERER.pdf(report)), StandardCharsets.UTF_8))
          .doesNotContain("bedragen")
          .doesNotContain("Adelaar")
          .doesNotContain("555")
          .doesNotContain("Koelhuis")
          .doesNotContain("Hazelhoff")
          .doesNotContain("Aylin");
    }
    EmployeeReport own = SampleReports.employee("nl");
    assertThat(new String(attached(RENDERER.pdf(own)), StandardCharsets.UTF_8))
        .doesNotContain(own.header().subjectName());
  }

  @Test
  void the_file_belongs_to_the_document_and_is_named_like_it() throws Exception {
    ReportModel report = SampleReports.department("nl", "Klantenservice");
    try (PDDocument document = Loader.loadPDF(RENDERER.pdf(report))) {
      COSArray associated =
          document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
      PDComplexFileSpecification file = file(document);

      assertThat(associated.getObject(0)).isEqualTo(file.getCOSObject());
      assertThat(file.getFileUnicode())
          .isEqualTo("weerklank_department_klantenservice_2026-W47.json");
      assertThat(file.getEmbeddedFileUnicode().getSubtype()).isEqualTo("application/json");
      assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
      assertThat(file.getFileDescription()).isEqualTo("De cijfers van dit rapport");
    }
  }

  @Test
  void a_setting_leaves_it_out() throws Exception {
    RenderSettings without =
        new RenderSettings(true, RenderSettings.DEFAULT.timeLimit(), "en", false, Look.STANDARD);
    byte[] pdf =
        new PdfReportRenderer(SampleFiles.TEMPLATES, without).pdf(SampleReports.director("en"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getDocumentCatalog().getNames()).isNull();
    }
  }

  private static byte[] attached(byte[] pdf) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return file(document).getEmbeddedFileUnicode().toByteArray();
    }
  }

  private static PDComplexFileSpecification file(PDDocument document) throws Exception {
    return document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().values().stream()
        .findFirst()
        .orElseThrow();
  }

  private static Tile random(Tile tile, Random random) {
    return new Tile(
        tile.metric(),
        tile.window(),
        shown(tile.metric(), random),
        tile.spark(),
        shown(tile.metric(), random),
        shown(tile.metric(), random),
        tile.target(),
        tile.change(),
        tile.signal(),
        tile.detectable());
  }

  /** Of all sizes, with counts that hardly any other number equals. */
  private static Shown shown(Metric metric, Random random) {
    int n =
        switch (random.nextInt(4)) {
          case 0 -> 2 + random.nextInt(8);
          case 1 -> 11 + random.nextInt(18);
          default -> 1_000 + random.nextInt(8_000);
        };
    double level = metric.lowestScore() + random.nextDouble();
    double value = level * 0.8 * (metric.highestScore() - metric.lowestScore()) % 60;
    return SampleFigures.shown(metric, Math.max(metric.lowestScore() + 1, value), n);
  }

  private static DirectorReport random(int seed) {
    Random random = new Random(seed);
    DirectorReport base = SampleReports.director("nl");
    List<UnitRow> rows = new ArrayList<>();
    for (UnitRow row : base.departments()) {
      rows.add(
          new UnitRow(
              row.unitId(),
              row.name(),
              row.depth(),
              shown(SampleFigures.NPS, random),
              shown(SampleFigures.NPS, random),
              row.change(),
              row.standing(),
              new BigDecimal(60 + random.nextInt(30)),
              row.closed()));
    }
    return new DirectorReport(
        base.header(),
        base.subjects(),
        base.verdict(),
        base.lead(),
        base.tiles().stream().map(tile -> random(tile, random)).toList(),
        base.trend(),
        base.histogram(),
        base.themes(),
        rows,
        base.voices(),
        base.callBacks(),
        base.employer(),
        base.effort(),
        base.drivers(),
        base.money(),
        base.staff(),
        base.quality(),
        base.colophon());
  }

  private static EmployeeReport randomOwn(int seed) {
    Random random = new Random(seed);
    EmployeeReport base = SampleReports.employee("en");
    return new EmployeeReport(
        base.header(),
        base.subjects(),
        base.verdict(),
        base.lead(),
        base.praise(),
        base.wishes(),
        base.tiles().stream().map(tile -> random(tile, random)).toList(),
        base.histogram(),
        base.themes(),
        base.next(),
        base.quality(),
        base.colophon());
  }
}
