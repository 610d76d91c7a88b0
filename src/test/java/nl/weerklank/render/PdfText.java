package nl.weerklank.render;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a reader can select and copy from a PDF. */
final class PdfText {

  private PdfText() {}

  static String of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Without the white space that line ends put into words. */
  static String packed(String text) {
    return text.replaceAll("[\\s\\u00a0]+", "");
  }
}
