package nl.weerklank.render;

import java.awt.Color;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.weerklank.report.ReportModel;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What a report's filled-in template and its charts say, before anything is laid out. */
final class IntendedText {

  /** Tags that the PDF has too, under these names. */
  private static final Map<String, String> TAGS =
      Map.of(
          "h1", "H1", "h2", "H2", "h3", "H3", "p", "P", "td", "TD", "th", "TH", "object", "Figure");

  /** Never printed in the run of the pages. */
  private static final Set<String> UNSEEN = Set.of("head", "style", "bookmarks");

  private static final char START = '\uE000';
  private static final char END = '\uE001';
  private static final Pattern CHART = Pattern.compile("(?s)" + START + ".*?" + END);

  private static final Set<String> INLINE = Set.of("b", "i", "em", "strong", "span", "a");

  /** A text under the tag that says what it is. */
  record Block(String tag, String text) {}

  private final List<Block> blocks = new ArrayList<>();
  private final Set<String> subs = new HashSet<>();
  private final Drawings drawings;
  private String whole = "";
  private String top = "";
  private String bottom = "";

  private IntendedText(Drawings drawings) {
    this.drawings = drawings;
  }

  static IntendedText of(java.nio.file.Path templates, ReportModel model) {
    String language = model.header().language();
    ReportPage page = new ReportPage(model, new Wording(Messages.read(templates, language)));
    PageTemplate template = PageTemplate.html(templates, model.header().kind().key() + ".html");
    Document document = PageParser.parse(template, page.page());
    IntendedText text = new IntendedText(page.drawings());
    text.whole = CHART.matcher(text.read(document.getDocumentElement())).replaceAll(" ");
    return text;
  }

  /** Every text under a tag, in reading order; blank ones are left out. */
  List<Block> blocks() {
    return blocks;
  }

  /** All of it once, without running lines and charts. */
  String whole() {
    return whole;
  }

  /** The small print directly under headings, packed. */
  Set<String> subs() {
    return subs;
  }

  /** The line on top of every page but the first. */
  String top() {
    return top;
  }

  /** The line at the end of every page, without its number. */
  String bottom() {
    return bottom;
  }

  private String read(Element element) {
    String name = element.getTagName();
    if (UNSEEN.contains(name)) {
      return "";
    }
    int place = blocks.size();
    boolean drawn = name.equals("object");
    String text = drawn ? START + chart(element) + END : inner(element);
    String id = element.getAttribute("id");
    if (id.equals("kop") || id.equals("voet")) {
      blocks.subList(place, blocks.size()).clear();
      top = id.equals("kop") ? text : top;
      bottom = id.equals("voet") ? text : bottom;
      return "";
    }
    if (TAGS.containsKey(name) && !packed(text).isEmpty()) {
      blocks.add(place, new Block(TAGS.get(name), text));
      if (element.getAttribute("class").equals("sub")) {
        subs.add(packed(text));
      }
    }
    return text;
  }

  private String inner(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        String between = INLINE.contains(child.getTagName()) ? "" : " ";
        text.append(between).append(read(child)).append(between);
      } else if (node.getNodeType() == Node.TEXT_NODE) {
        text.append(node.getNodeValue());
      }
    }
    return text.toString();
  }

  private String chart(Element element) {
    Words words = new Words();
    drawings.charts().get(Integer.parseInt(element.getAttribute("data"))).draw(words);
    return words.text.toString();
  }

  /** Without white space of any kind, which line ends take away and columns put in. */
  static String packed(String text) {
    StringBuilder packed = new StringBuilder();
    text.codePoints()
        .filter(point -> !Character.isWhitespace(point) && !Character.isSpaceChar(point))
        .filter(point -> point != START && point != END)
        .forEach(packed::appendCodePoint);
    return packed.toString();
  }

  private static final class Words implements Canvas {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void fill(Shape shape, Color color) {}

    @Override
    public void stroke(Shape shape, Color color, double width, boolean dashed) {}

    @Override
    public void text(
        String words, double x, double y, double size, Color color, boolean bold, Anchor anchor) {
      text.append(words).append('\n');
    }

    @Override
    public double textWidth(String words, double size, boolean bold) {
      java.awt.Font font = Fonts.pixels(bold).deriveFont((float) size);
      var exact = new java.awt.font.FontRenderContext(null, true, true);
      return font.getStringBounds(words, exact).getWidth();
    }
  }
}
