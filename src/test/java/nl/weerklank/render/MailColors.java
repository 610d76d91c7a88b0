package nl.weerklank.render;

import java.awt.Color;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The colours of a mail's words and of what they stand on, as its inline styles name them. */
final class MailColors {

  record Pair(String text, Color words, Color ground) {}

  private static final Pattern WORDS = Pattern.compile("(?:^|;)\\s*color:\\s*(#[0-9a-f]{6})");
  private static final Pattern GROUND = Pattern.compile("background-color:\\s*(#[0-9a-f]{6})");

  private final List<Pair> pairs = new ArrayList<>();

  static MailColors of(MailBody mail) {
    MailColors colors = new MailColors();
    colors.read(document(mail).getDocumentElement(), Color.BLACK, Color.WHITE);
    return colors;
  }

  List<Pair> pairs() {
    return pairs;
  }

  @Override
  public String toString() {
    return pairs.get(0).text();
  }

  static Document document(MailBody mail) {
    try {
      String xml = mail.html().replace("<!DOCTYPE html>", "");
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(xml)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalArgumentException("The mail is no XML.", e);
    }
  }

  static List<Element> elements(MailBody mail, String name) {
    var nodes = document(mail).getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private void read(Element element, Color words, Color ground) {
    if (element.getTagName().equals("head")) {
      return;
    }
    String style = element.getAttribute("style");
    Color own = found(WORDS, style, words);
    Color under = found(GROUND, style, ground);
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        read(child, own, under);
      } else if (!node.getTextContent().isBlank()) {
        pairs.add(new Pair(node.getTextContent().strip(), own, under));
      }
    }
  }

  private static Color found(Pattern pattern, String style, Color inherited) {
    Matcher color = pattern.matcher(style);
    return color.find() ? Color.decode(color.group(1)) : inherited;
  }
}
