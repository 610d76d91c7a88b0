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
      List<Element> parts = new ArrayList<>();
      addParts(table, parts);
      if (parts.stream().anyMatch(part -> part.getTagName().equals("th"))) {
        label(table, parts);
      } else {
        box(table, parts);
      }
    }
  }

  /** Groups, rows and cells, without those of tables within a cell. */
  private static void addParts(Element above, List<Element> parts) {
    for (Element part : Markup.children(above)) {
      parts.add(part);
      String name = part.getTagName();
      if (!name.equals("td") && !name.equals("th")) {
        addParts(part, parts);
      }
    }
  }

  private void box(Element table, List<Element> parts) {
    for (Element part : parts) {
      boolean gutter = part.getTagName().equals("td") && Markup.hasClass(part, "w");
      if (gutter) {
        Markup.remove(part);
      } else {
        boxed(part, part.getTagName());
      }
    }
    boxed(table, "box");
  }

  private void boxed(Element part, String name) {
    Element box = markup.renamed(part, "div");
    box.removeAttribute("colspan");
    box.removeAttribute("rowspan");
    dropBlanks(box);
    Markup.addClass(box, name);
  }

  private void label(Element table, List<Element> parts) {
    table.setAttribute("role", "table");
    List<String> headings = new ArrayList<>();
    for (Element part : parts) {
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
      if (first) {
        headings.add(cell.getTextContent().strip().replaceAll("\\s+", " "));
      }
      name(cell, i < headings.size() ? headings.get(i) : "");
    }
  }

  private void name(Element cell, String heading) {
    if (!cell.getTagName().equals("th")) {
      cell.setAttribute("role", "cell");
      boolean plain = cell.getFirstChild() != null && !Markup.hasClass(cell, "ch");
      if (plain && !heading.isEmpty()) {
        cell.setAttribute("data-label", heading);
      }
    } else if (cell.getFirstChild() == null) {
      Element empty = markup.renamed(cell, "td");
      empty.removeAttribute("scope");
      empty.setAttribute("role", "cell");
    } else {
      boolean row = cell.getAttribute("scope").equals("row");
      cell.setAttribute("role", row ? "rowheader" : "columnheader");
    }
  }

  /** So that a style sheet sees an empty cell as empty; paper needs a space that holds it open. */
  private static void dropBlanks(Element cell) {
    boolean nothing =
        cell.getTextContent().replace('\u00a0', ' ').isBlank()
            && Markup.all(cell).stream().allMatch(element -> element.getTagName().equals("span"));
    while (nothing && cell.getFirstChild() != null) {
      cell.removeChild(cell.getFirstChild());
    }
    dropBlank(cell.getFirstChild());
    dropBlank(cell.getLastChild());
  }

  private static void dropBlank(Node node) {
    if (node instanceof Text words && words.getData().isBlank()) {
      Markup.remove(words);
    }
  }
}
