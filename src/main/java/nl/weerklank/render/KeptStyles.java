package nl.weerklank.render;

import com.openhtmltopdf.css.parser.CSSParser;
import com.openhtmltopdf.css.sheet.Stylesheet;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.w3c.dom.Element;

/**
 * Keeps the last style sheet a thread has read: thousands of reports in a row have the same one.
 */
final class KeptStyles extends XhtmlNamespaceHandler {

  private static final ThreadLocal<KeptStyles> OF_THREAD = ThreadLocal.withInitial(KeptStyles::new);

  private String words = "";
  private Stylesheet sheet;

  private KeptStyles() {}

  static KeptStyles ofThread() {
    return OF_THREAD.get();
  }

  @Override
  protected StylesheetInfo readStyleElement(Element style) {
    StylesheetInfo read = super.readStyleElement(style);
    if (read == null) {
      return null;
    }
    if (!read.getContent().equals(words)) {
      sheet = parsed(read.getContent());
      words = read.getContent();
    }
    read.setUri(PdfDrawing.NOWHERE);
    read.setContent(null);
    read.setStylesheet(sheet);
    return read;
  }

  private static Stylesheet parsed(String words) {
    try {
      return new CSSParser((uri, message) -> {})
          .parseStylesheet(PdfDrawing.NOWHERE, StylesheetInfo.AUTHOR, new StringReader(words));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
