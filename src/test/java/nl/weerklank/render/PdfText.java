package nl.weerklank.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** What a reader can select and copy from a PDF. */
public final class PdfText {

  private PdfText() {}

  public static String of(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Without the white space that line ends put into words. */
  public static String packed(String text) {
    return text.replaceAll("[\\s\\u00a0\\u202f]+", "");
  }

  /** What can be copied but is not to be seen: its font has no glyph or an empty one for it. */
  public static List<String> undrawn(byte[] pdf) throws IOException {
    Glyphs glyphs = new Glyphs();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      glyphs.getText(document);
    }
    return glyphs.undrawn;
  }

  private static final class Glyphs extends PDFTextStripper {

    private final List<String> undrawn = new ArrayList<>();

    @Override
    protected void processTextPosition(TextPosition text) {
      super.processTextPosition(text);
      PDType0Font font = (PDType0Font) text.getFont();
      try {
        for (int code : text.getCharacterCodes()) {
          boolean drawn = font.codeToGID(code) != 0 && !font.getPath(code).getBounds().isEmpty();
          if (!drawn && !packed(font.toUnicode(code)).isEmpty()) {
            undrawn.add(font.toUnicode(code));
          }
        }
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
