package nl.weerklank.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What is wrong with a finished report's pages, measured on the pages themselves. */
final class LayoutFaults {

  /** Sides of A4 that stay blank, in points: the style sheet's 18 mm, and rounding. */
  private static final double LEFT = 18 * 72 / 25.4 - 0.1;

  private static final double RIGHT = 595.3 - LEFT;
  private static final double TOP = 5 * 72 / 25.4;
  private static final double BOTTOM = 841.9 - TOP;

  /** Columns may come this close, in points, below nothing. */
  private static final double TOUCH = 0.5;

  /** Points. The style sheet keeps room for a row of four lines under a head. */
  private static final double TALL = 40;

  private static final Set<String> HEADINGS = Set.of("H1", "H2", "H3");

  private final List<String> faults = new ArrayList<>();
  private final List<List<Ink>> pages;
  private final TaggedPart whole;
  private final IntendedText intended;

  private LayoutFaults(PDDocument document, IntendedText intended) throws IOException {
    this.pages = PageInk.of(document);
    this.whole = TaggedPart.of(document, pages);
    this.intended = intended;
  }

  static List<String> of(byte[] pdf, IntendedText intended) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      LayoutFaults layout = new LayoutFaults(document, intended);
      layout.pages.forEach(layout::checkPage);
      layout.whole.all().filter(part -> part.type().equals("Table")).forEach(layout::checkTable);
      layout.checkHeadings();
      layout.faults.addAll(new TextFaults(layout.pages, layout.whole, intended).all());
      layout.faults.addAll(new WordFaults(document, layout.pages, intended).all());
      return layout.faults;
    }
  }

  private void checkPage(List<Ink> page) {
    int number = page.isEmpty() ? 0 : page.get(0).page();
    if (page.stream().allMatch(ink -> ink.artifact() || ink.blank())) {
      faults.add("page " + (number + 1) + " is empty");
    }
    report("cut off", page.stream().filter(Ink::cut).filter(LayoutFaults::own).toList());
    report("outside the margins", page.stream().filter(LayoutFaults::outside).toList());
    for (Overlaps.Pair pair : Overlaps.of(page)) {
      faults.add(
          "overlap on page "
              + (number + 1)
              + ": "
              + around(page, pair.one())
              + " and "
              + around(page, pair.other()));
    }
  }

  /** A sign on top of a letter takes no room of its own, and leans over its edges. */
  private static boolean own(Ink ink) {
    return ink.end() > ink.start();
  }

  private static boolean outside(Ink ink) {
    double lean = PageInk.LEANING * ink.size();
    return !ink.blank()
        && (ink.box().getMinX() + lean < LEFT
            || ink.box().getMaxX() - lean > RIGHT
            || ink.box().getMinY() < TOP
            || ink.box().getMaxY() > BOTTOM);
  }

  private void report(String what, List<Ink> ink) {
    if (!ink.isEmpty()) {
      faults.add(
          what
              + " on page "
              + (ink.get(0).page() + 1)
              + ": '"
              + shortened(TaggedPart.text(ink))
              + "'");
    }
  }

  static String shortened(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "..." : text;
  }

  /** The letter with what was painted just before and after. */
  private static String around(List<Ink> page, int index) {
    int from = Math.max(0, index - 8);
    int to = Math.min(page.size(), index + 9);
    return "'" + TaggedPart.text(page.subList(from, to)) + "'";
  }

  private void checkTable(TaggedPart table) {
    Map<Integer, List<double[]>> columns = new LinkedHashMap<>();
    List<TaggedPart> rows = new ArrayList<>(table.inner("TR"));
    table.inner("THead", "TBody", "TFoot").forEach(part -> rows.addAll(part.inner("TR")));
    for (TaggedPart row : rows) {
      List<TaggedPart> cells = row.inner("TD", "TH");
      for (int column = 0; column < cells.size(); column++) {
        spread(columns, column, cells.get(column).ink());
      }
    }
    checkColumns(table, columns);
    table.inner("THead").forEach(head -> checkHead(table, head));
  }

  /** Widens a column, on each page, to what is printed in it. */
  private void spread(Map<Integer, List<double[]>> columns, int column, List<Ink> cell) {
    List<double[]> spans = columns.computeIfAbsent(column, new_ -> new ArrayList<>());
    while (spans.size() < pages.size()) {
      spans.add(new double[] {Double.MAX_VALUE, -Double.MAX_VALUE});
    }
    for (Ink ink : cell) {
      if (!ink.blank()) {
        double[] span = spans.get(ink.page());
        span[0] = Math.min(span[0], ink.box().getMinX());
        span[1] = Math.max(span[1], ink.box().getMaxX());
      }
    }
  }

  private void checkColumns(TaggedPart table, Map<Integer, List<double[]>> columns) {
    for (int page = 0; page < pages.size(); page++) {
      double reached = -Double.MAX_VALUE;
      for (int column = 0; column < columns.size(); column++) {
        double[] span = columns.get(column).get(page);
        if (span[0] < reached - TOUCH) {
          faults.add(
              "column "
                  + (column + 1)
                  + " crosses the one before it on page "
                  + (page + 1)
                  + " in the table '"
                  + shortened(table.text())
                  + "'");
        }
        reached = Math.max(reached, span[1]);
      }
    }
  }

  private void checkHead(TaggedPart table, TaggedPart head) {
    Set<Integer> used = new HashSet<>();
    table.inner("TBody").forEach(body -> body.ink().forEach(ink -> used.add(ink.page())));
    // A first row as high as this has the right to a page of its own.
    if (firstRow(table) < TALL) {
      checkAlone(head, used);
    }
    for (TaggedPart cell : head.all().filter(part -> part.type().equals("TH")).toList()) {
      // A chart in a head is tagged once and painted on every page.
      boolean chart = cell.all().anyMatch(part -> part.type().equals("Figure"));
      Set<Integer> told = new HashSet<>(used);
      cell.ink().forEach(ink -> told.remove(ink.page()));
      if (!chart && !cell.text().isBlank() && !told.isEmpty()) {
        faults.add(
            "the head '" + cell.text() + "' is missing on page " + (told.iterator().next() + 1));
      }
    }
  }

  private void checkAlone(TaggedPart head, Set<Integer> used) {
    Set<Integer> alone = new HashSet<>();
    head.ink().forEach(ink -> alone.add(ink.page()));
    alone.removeAll(used);
    for (int page : alone) {
      faults.add("a table's head ends page " + (page + 1) + ": '" + shortened(head.text()) + "'");
    }
  }

  /** In points, on its first page. */
  private static double firstRow(TaggedPart table) {
    List<Ink> row =
        table.inner("TBody").stream()
            .flatMap(body -> body.inner("TR").stream())
            .map(TaggedPart::ink)
            .filter(ink -> !ink.isEmpty())
            .findFirst()
            .orElse(List.of());
    double top = row.stream().mapToDouble(Ink::baseline).min().orElse(0);
    double bottom = row.stream().mapToDouble(Ink::baseline).max().orElse(0);
    return bottom - top;
  }

  private void checkHeadings() {
    List<TaggedPart> told = new ArrayList<>();
    whole
        .all()
        .filter(part -> part.type().equals("P") || HEADINGS.contains(part.type()))
        .forEach(told::add);
    Set<Ink> small = new HashSet<>();
    for (TaggedPart part : told) {
      boolean heading = HEADINGS.contains(part.type());
      if (heading || intended.subs().contains(IntendedText.packed(part.text()))) {
        small.addAll(part.ink());
      }
    }
    List<Ink> all = whole.ink().stream().filter(ink -> !ink.blank()).toList();
    for (int i = 0; i < all.size(); i++) {
      boolean last = i + 1 == all.size();
      boolean ends = last || all.get(i + 1).page() != all.get(i).page();
      if (ends && small.contains(all.get(i))) {
        faults.add(
            "a heading ends page "
                + (all.get(i).page() + 1)
                + ": '"
                + shortened(TaggedPart.text(all.subList(Math.max(0, i - 40), i + 1)))
                + "'");
      }
    }
  }
}
