package nl.weerklank.render;

import java.io.IOException;
import java.util.List;
import nl.weerklank.report.CallBack;
import nl.weerklank.report.CallBacks;
import nl.weerklank.report.DirectorReport;
import nl.weerklank.report.ReportModel;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A director's report that would run on to a fifth page for the words of one or two customers
 * leaves those calls out, and counts them among the calls it does not show.
 */
final class FourPages {

  private static final int MOST_PAGES = 4;
  private static final int LEAST_CALLS = 3;

  /** Draws a report. */
  interface Pen {
    byte[] draw(ReportModel model) throws IOException;
  }

  private FourPages() {}

  static byte[] of(ReportModel model, Pen pen) throws IOException {
    byte[] whole = pen.draw(model);
    if (!(model instanceof DirectorReport report)
        || report.callBacks() == null
        || pages(whole) <= MOST_PAGES) {
      return whole;
    }
    CallBacks calls = report.callBacks();
    for (int shown = calls.shown().size() - 1; shown >= LEAST_CALLS; shown--) {
      byte[] fewer = pen.draw(report.with(first(shown, calls)));
      if (pages(fewer) <= MOST_PAGES) {
        return fewer;
      }
    }
    return whole;
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    }
  }

  private static CallBacks first(int count, CallBacks calls) {
    List<CallBack> shown = calls.shown().subList(0, count);
    return new CallBacks(List.copyOf(shown), calls.total(), calls.unknown());
  }
}
