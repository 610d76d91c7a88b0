package nl.weerklank.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import nl.weerklank.report.CallBack;
import nl.weerklank.report.CallBacks;
import nl.weerklank.report.DirectorReport;
import nl.weerklank.report.ReportModel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class FourPagesTest {

  private static final int UNHAPPY = 9;
  private static final int UNKNOWN = 2;

  @Test
  void as_few_calls_are_left_out_as_save_the_fifth_page() throws IOException {
    assertThat(chosen(5, Map.of(5, 4))).isEqualTo("5 calls, 2 more, 4 pages");
    assertThat(chosen(5, Map.of(5, 5, 4, 4))).isEqualTo("4 calls, 3 more, 4 pages");
    assertThat(chosen(5, Map.of(5, 5, 4, 5, 3, 4))).isEqualTo("3 calls, 4 more, 4 pages");
  }

  @Test
  void nothing_is_left_out_when_that_saves_no_page() throws IOException {
    assertThat(chosen(5, Map.of(5, 5, 4, 5, 3, 5))).isEqualTo("5 calls, 2 more, 5 pages");
    assertThat(chosen(5, Map.of(5, 6, 4, 5, 3, 5))).isEqualTo("5 calls, 2 more, 6 pages");
    assertThat(chosen(3, Map.of(3, 5))).isEqualTo("3 calls, 4 more, 5 pages");
  }

  @Test
  void a_report_without_calls_or_of_another_kind_is_as_long_as_it_is() throws IOException {
    byte[] long6 = sheets(6, "");
    assertThat(FourPages.of(TestReports.manyDepartments("nl"), model -> long6)).isSameAs(long6);
    assertThat(FourPages.of(SampleReports.department("nl", "Klantenservice"), model -> long6))
        .isSameAs(long6);
  }

  private static String chosen(int calls, Map<Integer, Integer> pages) throws IOException {
    byte[] pdf = FourPages.of(report(calls), model -> drawn(model, pages));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      String title = document.getDocumentInformation().getTitle();
      return title + ", " + document.getNumberOfPages() + " pages";
    }
  }

  private static byte[] drawn(ReportModel model, Map<Integer, Integer> pages) throws IOException {
    CallBacks calls = ((DirectorReport) model).callBacks();
    int shown = calls.shown().size();
    return sheets(pages.get(shown), shown + " calls, " + calls.more() + " more");
  }

  private static byte[] sheets(int count, String title) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < count; i++) {
        document.addPage(new PDPage());
      }
      document.getDocumentInformation().setTitle(title);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static DirectorReport report(int calls) {
    DirectorReport sample = SampleReports.director("nl");
    CallBack call = sample.callBacks().shown().get(0);
    return sample.with(new CallBacks(Collections.nCopies(calls, call), UNHAPPY, UNKNOWN));
  }
}
