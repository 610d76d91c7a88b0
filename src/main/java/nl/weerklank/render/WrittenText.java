package nl.weerklank.render;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import com.openhtmltopdf.pdfboxout.PdfContentStreamAdapter;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * Text that is drawn in another order or with other characters than it was written; readers of the
 * PDF are told what was written (ISO 32000-1, 14.9.4).
 */
final class WrittenText {

  private static final COSName SPAN = COSName.getPDFName("Span");
  private static final COSName ACTUAL_TEXT = COSName.getPDFName("ActualText");

  private WrittenText() {}

  static void draw(OutputDevice device, String written, Runnable drawing) {
    PdfContentStreamAdapter page = ((PdfBoxOutputDevice) device).getCurrentPage();
    COSDictionary content = new COSDictionary();
    content.setItem(ACTUAL_TEXT, new COSString(written));
    page.beginMarkedContent(SPAN, content);
    drawing.run();
    page.endMarkedContent();
  }
}
