package nl.weerklank.render;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** A page as browsers read it; the same elements give the same bytes on any JDK. */
final class HtmlText {

  private static final Set<String> EMPTY = Set.of("br", "col", "hr", "img", "link", "meta", "wbr");

  private final StringBuilder text = new StringBuilder("<!DOCTYPE html>\n");

  private HtmlText() {}

  static byte[] of(Element html) {
    HtmlText page = new HtmlText();
    page.write(html);
    return page.text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Comments and processing instructions are left out. */
  private void write(Node node) {
    if (node instanceof Text words) {
      escape(words.getData(), false);
    } else if (node instanceof Element element) {
      write(element);
    }
  }

  private void write(Element element) {
    text.append('<').append(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      text.append(' ').append(attribute.getName()).append("=\"");
      escape(attribute.getValue(), true);
      text.append('"');
    }
    text.append('>');
    if (EMPTY.contains(element.getTagName())) {
      return;
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      write(child);
    }
    text.append("</").append(element.getTagName()).append('>');
  }

  private void escape(String words, boolean attribute) {
    for (int i = 0; i < words.length(); i++) {
      char character = words.charAt(i);
      switch (character) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '"' -> text.append(attribute ? "&quot;" : "\"");
        default -> text.append(character);
      }
    }
  }
}
