package nl.weerklank.render;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.report.Header;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * A filled-in report template as a web page: the same words and charts, without what only paper
 * needs. Of the template's markup what could run, load or leave the page is dropped.
 */
final class WebReport {

  private static final Set<String> DROPPED =
      Set.of(
          "script",
          "style",
          "link",
          "meta",
          "base",
          "iframe",
          "frame",
          "embed",
          "form",
          "input",
          "button",
          "template",
          "audio",
          "video",
          "source");

  private static final Set<String> KEPT =
      Set.of(
          "class", "id", "lang", "dir", "alt", "src", "href", "scope", "colspan", "rowspan",
          "width", "height", "role", "title");

  /** Running header and footer. */
  private static final Set<String> PAPER = Set.of("kop", "voet");

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  /** Charts wider than this get a drawing of their own for a telephone. */
  private static final double NARROW = 330;

  private final Markup markup;
  private final Element body;
  private final Drawings drawings;
  private final Images images;

  WebReport(Document page, Drawings drawings, Images images) {
    this.markup = new Markup(page);
    this.drawings = drawings;
    this.images = images;
    this.body = Markup.all(page.getDocumentElement(), "body").get(0);
  }

  /**
   * @param words what the template could print
   */
  byte[] page(Header header, Map<String, Object> words, Wording wording, String root) {
    List<Element> marks = Markup.all(markup.document().getDocumentElement(), "bookmark");
    WebShell shell =
        new WebShell(markup, wording, root, CleanText.of(String.valueOf(words.get("title"))));
    clean();
    drawCharts();
    new WebTables(markup).arrange(body);
    sections();
    move("mast", shell.header());
    boolean department = header.kind() == ReportKind.DEPARTMENT;
    String above = wording.messages().text("web.all");
    if (department) {
      shell.path(above, root + "index.html", CleanText.of(header.subjectName()), "index.html");
    } else {
      shell.path(above, root + "index.html");
    }
    move("foot", shell.footer());
    shell
        .footer()
        .appendChild(
            markup.text(
                "p",
                words.get("confidential") + ". " + wording.messages().text("web.readers"),
                "class",
                "note"));
    Markup.moveChildren(body, shell.main());
    contents(marks, shell.main(), wording);
    return shell.bytes();
  }

  private void drawCharts() {
    for (Element place : Markup.all(body, "object")) {
      Chart chart =
          drawings.isReplacedObject(place) ? drawings.chart(place.getAttribute("data")) : null;
      if (chart == null) {
        Markup.remove(place);
      } else {
        place.getParentNode().replaceChild(drawn(chart), place);
      }
    }
  }

  private Element drawn(Chart chart) {
    Element wide = SvgCanvas.svg(markup, chart, drawings::colored);
    Chart narrow = chart.width() > NARROW ? chart.narrow() : null;
    if (narrow == null) {
      return wide;
    }
    Element both = markup.element("div", "class", "chart-box");
    Markup.addClass(wide, "wide");
    both.appendChild(wide);
    Element small = SvgCanvas.svg(markup, narrow, drawings::colored);
    Markup.addClass(small, "narrow");
    both.appendChild(small);
    return both;
  }

  private void clean() {
    for (Element element : Markup.all(body)) {
      if (PAPER.contains(element.getAttribute("id")) || DROPPED.contains(element.getTagName())) {
        Markup.remove(element);
      } else if (!element.getTagName().equals("object")) {
        keepHarmless(element);
      }
    }
  }

  private void keepHarmless(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = attributes.getLength() - 1; i >= 0; i--) {
      String name = attributes.item(i).getNodeName();
      if (!KEPT.contains(name) && !name.startsWith("aria-")) {
        element.removeAttribute(name);
      }
    }
    if (!element.getAttribute("href").startsWith("#")) {
      element.removeAttribute("href");
    }
    if (!LANGUAGES.contains(element.getAttribute("lang").split("-")[0])) {
      element.removeAttribute("lang");
    }
    if (element.getTagName().equals("img")) {
      String picture = images.resolve(element.getAttribute("src"));
      element.setAttribute("src", picture == null ? "data:," : picture);
    } else {
      element.removeAttribute("src");
    }
    if (Markup.hasClass(element, "q")) {
      element.setAttribute("dir", "auto");
    }
  }

  private void sections() {
    for (Element element : Markup.all(body, "div")) {
      if (Markup.hasClass(element, "sec") || Markup.hasClass(element, "sec6")) {
        markup.renamed(element, "section");
      }
    }
  }

  private void move(String name, Element target) {
    for (Element element : Markup.children(body)) {
      if (Markup.hasClass(element, name)) {
        target.appendChild(element);
      }
    }
  }

  /** Links to the sections there are, below the page's first lines. */
  private void contents(List<Element> marks, Element main, Wording wording) {
    Element list = markup.element("ul");
    for (Element mark : marks) {
      String target = mark.getAttribute("href");
      boolean there =
          Markup.all(main).stream()
              .anyMatch(element -> target.equals("#" + element.getAttribute("id")));
      if (there) {
        Element line = markup.element("li");
        line.appendChild(markup.text("a", mark.getAttribute("name"), "href", target));
        list.appendChild(line);
      }
    }
    if (list.getFirstChild() == null) {
      return;
    }
    String label = wording.messages().text("web.contents");
    Element nav = markup.element("nav", "class", "contents", "aria-label", label);
    nav.appendChild(list);
    Element before =
        Markup.children(main).stream()
            .filter(element -> !Set.of("h1", "p").contains(element.getTagName()))
            .findFirst()
            .orElse(null);
    main.insertBefore(nav, before);
  }
}
