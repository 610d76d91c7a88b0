package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.weerklank.report.ReportModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * No page of any report cuts, overlaps or loses a text. Another start than the fixed one: {@code
 * -Dlayout.seed=1000}.
 */
class LayoutIT {

  private static final int FEW = 24;
  private static final int REPORTS = 216;
  private static final long FIRST = Long.getLong("layout.seed", 0);

  private static List<String> faults(Path templates, ReportModel report) throws Exception {
    byte[] pdf = new PdfReportRenderer(templates, RenderSettings.DEFAULT).pdf(report);
    return LayoutFaults.of(pdf, IntendedText.of(templates, report));
  }

  @Tag("thorough")
  @Test
  void some_reports_of_any_content_are_whole() throws Exception {
    areWhole(FIRST, FIRST + FEW);
  }

  @Tag("thorough")
  @Test
  void reports_of_any_content_are_whole() throws Exception {
    areWhole(FIRST + FEW, FIRST + REPORTS);
  }

  private static void areWhole(long from, long to) throws Exception {
    List<String> languages = Messages.languages(SampleFiles.TEMPLATES);
    List<Callable<List<String>>> drawings = new ArrayList<>();
    for (long seed = from; seed < to; seed++) {
      ReportModel report = RandomReports.report(seed, languages);
      drawings.add(() -> faults(SampleFiles.TEMPLATES, report));
    }
    assertThat(faulty(from, drawings)).as("faults by seed").isEmpty();
  }

  @Test
  void the_samples_and_the_extremes_are_whole() throws Exception {
    List<Callable<List<String>>> drawings = new ArrayList<>();
    for (String language : Messages.languages(SampleFiles.TEMPLATES)) {
      List<ReportModel> reports = new ArrayList<>(SampleReports.all(language));
      reports.addAll(TestReports.extreme(language));
      reports.forEach(report -> drawings.add(() -> faults(SampleFiles.TEMPLATES, report)));
    }
    assertThat(faulty(0, drawings)).as("faults by report").isEmpty();
  }

  private static Map<Long, List<String>> faulty(long first, List<Callable<List<String>>> drawings)
      throws Exception {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      Map<Long, List<String>> faulty = new TreeMap<>();
      long number = first;
      for (Future<List<String>> drawing : threads.invokeAll(drawings)) {
        if (!drawing.get().isEmpty()) {
          faulty.put(number, drawing.get());
        }
        number++;
      }
      return faulty;
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          report.css | .dim { color: #55606b } | .dim { color: #55606b } p.sub { margin-left: -9mm } | outside the margins
          report.css | .dim { color: #55606b } | .dim { color: #55606b } p.sub { margin-left: -9mm } | cut off
          report.css | .dim { color: #55606b } | .dim { color: #55606b } p.note { margin-top: -6mm } | overlap on page
          unit-table.html | class="row | style="white-space:nowrap;width:9mm" class="row | column 2 crosses
          report.css | -fs-table-paginate: paginate | border-spacing: 0 | is missing on page
          report.css | .dim { color: #55606b } | .dim { color: #55606b } .sec > h2 { page-break-after: always } | a heading ends page
          units.html | <div class="sec | <div style="page-break-after:always">&#160;</div><div style="page-break-after:always">&#160;</div><div class="sec | is empty
          report.css | .dim { color: #55606b } | .dim { color: #55606b } p.note { display: none } | not printed
          report.css | .dim { color: #55606b } | .dim { color: #55606b } .sub:after { content: 'unmeant' } | printed, but not meant
          report.css | .dim { color: #55606b } | .dim { color: #55606b } p.sub { width: 5mm } | lost word
          """)
  void a_broken_style_is_found(
      String file, String old, String fresh, String fault, @TempDir Path folder) throws Exception {
    Path templates = TestTemplates.copy(folder);
    TestTemplates.replace(templates.resolve(file), old, fresh);

    List<String> faults = faults(templates, TestReports.manyDepartments("en"));

    assertThat(faults).anyMatch(found -> found.contains(fault));
  }
}
