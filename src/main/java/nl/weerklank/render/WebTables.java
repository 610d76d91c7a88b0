package nl.weerklank.render;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Tables of a report on a screen. Those that only lay out become plain boxes, which a style sheet
 * can stack. Those with headings stay tables whatever a style sheet does to their rows, and each of
 * their cells knows its column's heading, to be printed before it where the rows are stacked.
 */
final class WebTables {

  private final Markup markup;

  WebTables(Markup markup) {
    this.markup = markup;
  }

  void arrange(Element body) {
    for (Element table : Markup.all(body, "table")) {
      if (Markup.all(table, "th").isEmpty()) {
        box(table);
      } else {
        label(table);
      }
    }
  }

  private void box(Element table) {
    for (Element part : Markup.all(table)) {
      switch (part.getTagName()) {
        case "tbody" -> markup.renamed(part, "div");
        case "tr" -> boxed(part, "tr");
        case "td" -> boxed(part, "td");
        default -> {}
      }
    }
    boxed(table, "box");
  }

  private void boxed(Element part, String name) {
    Element box = markup.renamed(part, "div");
    box.removeAttribute("colspan");
    box.removeAttribute("rowspan");
    if (name.equals("td") && Markup.hasClass(box, "w")) {
      Markup.remove(box);
      return;
    }
    dropBlanks(box);
    Markup.addClass(box, name);
  }

  private void label(Element table) {
    table.setAttribute("role", "table");
    List<String> headings = new ArrayList<>();
    for (Element part : Markup.all(table)) {
      switch (part.getTagName()) {
        case "thead", "tbody" -> part.setAttribute("role", "rowgroup");
        case "tr" -> {
          part.setAttribute("role", "row");
          arrangeRow(part, headings);
        }
        default -> {}
      }
    }
  }

  private void arrangeRow(Element row, List<String> headings) {
    List<Element> cells = Markup.children(row);
    boolean first = headings.isEmpty();
    for (int i = 0; i < cells.size(); i++) {
      Element cell = cells.get(i);
      dropBlanks(cell);
      boolean columns = !cell.getAttribute("scope").equals("row");
      if (first && columns) {
        headings.add(cell.getTextContent().strip().replaceAll("\\s+", " "));
      }
      if (cell.getTagName().equals("th") && cell.getFirstChild() == null) {
        cell = markup.renamed(cell, "td");
        cell.removeAttribute("scope");
      }
      boolean heading = cell.getTagName().equals("th");
      cell.setAttribute("role", !heading ? "cell" : columns ? "columnheader" : "rowheader");
      boolean named = !heading && i < headings.size() && !headings.get(i).isEmpty();
      if (named && cell.getFirstChild() != null && !Markup.hasClass(cell, "ch")) {
        cell.setAttribute("data-label", headings.get(i));
      }
    }
  }

  /** So that a style sheet sees an empty cell as empty. */
  private static void dropBlanks(Element cell) {
    Node child = cell.getFirstChild();
    while (child != null) {
      Node next = child.getNextSibling();
      if (child instanceof Text words && words.getData().isBlank() && alone(words)) {
        cell.removeChild(child);
      }
      child = next;
    }
  }

  private static boolean alone(Text words) {
    return words.getPreviousSibling() == null || words.getNextSibling() == null;
  }
}
