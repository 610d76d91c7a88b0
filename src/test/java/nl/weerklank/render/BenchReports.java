package nl.weerklank.render;

import java.util.List;
import java.util.Map;
import nl.weerklank.report.DepartmentReport;
import nl.weerklank.report.Histogram;
import nl.weerklank.report.ReportModel;
import nl.weerklank.report.Tile;

/** Department reports for the rendering benchmark: one layout, other figures in each. */
public final class BenchReports {

  private BenchReports() {}

  /**
   * @param number from 0; the same number gives the same report
   */
  public static DepartmentReport department(int number) {
    DepartmentReport sample = SampleReports.department("nl", "Klantenservice " + number);
    double shift = number % 16 - 8;
    List<Tile> tiles =
        List.of(
            SampleFigures.tile(SampleFigures.NPS, 40.2 + shift, 312 + number, "36"),
            SampleFigures.tile(SampleFigures.CES, 5.6 + shift / 20, 88 + number, null),
            SampleFigures.tile(SampleFigures.CSAT, 88 + shift, 240 + number, null));
    return new DepartmentReport(
        sample.header(),
        sample.subjects(),
        sample.verdict(),
        sample.lead(),
        tiles,
        sample.trend(),
        histogram(number),
        null,
        sample.units(),
        sample.praise(),
        sample.wishes(),
        sample.callBacks(),
        sample.employer(),
        null,
        sample.question(),
        sample.quality(),
        sample.colophon());
  }

  private static Histogram histogram(int number) {
    int[] counts = {21, 9, 18, 24, 31, 57, 105, 214, 252, 301, 252};
    counts[number % counts.length] += number;
    return new Histogram(
        SampleFigures.NPS,
        SampleFigures.WINDOW,
        SampleFigures.distribution(counts),
        SampleFigures.distribution(25, 10, 14, 30, 40, 50, 96, 200, 260, 280, 240),
        null);
  }

  /** What the report's template prints, ready formatted. */
  public static Map<String, Object> words(ReportModel model) {
    return new ReportPage(
            model, new Wording(Messages.read(SampleFiles.TEMPLATES, model.header().language())))
        .page();
  }

  /** A renderer with the product's templates. */
  public static ReportRenderer renderer(boolean tagged) {
    RenderSettings settings = RenderSettings.DEFAULT;
    return new PdfReportRenderer(
        SampleFiles.TEMPLATES,
        new RenderSettings(
            tagged,
            settings.timeLimit(),
            settings.fallbackLanguage(),
            settings.attachFigures(),
            Look.STANDARD));
  }
}
