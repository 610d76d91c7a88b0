package nl.weerklank.render;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import nl.weerklank.survey.Failure;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads filled-in templates as XML; a DOCTYPE is refused, so no entity is ever expanded. */
final class PageParser {

  private static final Pattern MARK = Pattern.compile("<\\?at (\\d+)\\?>");

  private static final ThreadLocal<DocumentBuilder> BUILDER =
      ThreadLocal.withInitial(PageParser::builder);

  private PageParser() {}

  static Document parse(PageTemplate template, Map<String, Object> page) {
    return parse(template, page, template.render(page));
  }

  static Document parse(PageTemplate template, Map<String, Object> page, String html) {
    try {
      return parse(html);
    } catch (SAXException e) {
      throw located(template, page, e);
    }
  }

  /** A page to be built up. */
  static Document empty() {
    return BUILDER.get().newDocument();
  }

  private static Document parse(String html) throws SAXException {
    try {
      return BUILDER.get().parse(new InputSource(new StringReader(html)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK's XML parser refuses the lock-down.", e);
    }
  }

  /** The fault in the result, told as the line of the template that made it. */
  private static Failure located(
      PageTemplate template, Map<String, Object> page, SAXException fault) {
    int line = 1;
    String marked = template.renderMarked(page);
    try {
      parse(marked);
    } catch (SAXParseException e) {
      line = lastMark(marked, e.getLineNumber(), e.getColumnNumber());
    } catch (SAXException e) {
      line = 1;
    }
    return new Failure(
        Failure.Kind.CONFIGURATION,
        template.source().marked(line) + ": broken markup: " + fault.getMessage(),
        fault);
  }

  private static int lastMark(String marked, int line, int column) {
    int at = 0;
    for (int i = 1; i < line; i++) {
      at = marked.indexOf('\n', at) + 1;
    }
    Matcher mark = MARK.matcher(marked.substring(0, Math.min(marked.length(), at + column)));
    int last = 1;
    while (mark.find()) {
      last = Integer.parseInt(mark.group(1));
    }
    return last;
  }
}
