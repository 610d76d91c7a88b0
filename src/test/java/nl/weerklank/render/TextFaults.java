package nl.weerklank.render;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the text of a finished report's structure is another than the intended one. */
final class TextFaults {

  private static final String TURNED = "()[]{}<>\u00ab\u00bb\u2039\u203a";

  private final List<List<Ink>> pages;
  private final TaggedPart whole;
  private final IntendedText intended;
  private final List<String> faults = new ArrayList<>();

  TextFaults(List<List<Ink>> pages, TaggedPart whole, IntendedText intended) {
    this.pages = pages;
    this.whole = whole;
    this.intended = intended;
  }

  List<String> all() {
    compareBlocks();
    compareRunningLines();
    return faults;
  }

  private void compareBlocks() {
    Map<String, Integer> counts = new HashMap<>();
    for (IntendedText.Block block : intended.blocks()) {
      counts.merge(block.tag() + " " + comparable(block.text()), 1, Integer::sum);
    }
    Map<String, Integer> printed = new HashMap<>();
    whole
        .all()
        .filter(part -> Tags.COMPARED.contains(part.type()))
        .forEach(part -> count(part, printed));
    printed.forEach((text, count) -> counts.merge(text, -count, Integer::sum));
    counts.forEach(
        (text, count) -> {
          if (count != 0) {
            String what = count > 0 ? "not printed: " : "printed, but not meant: ";
            faults.add(what + text.length() + " characters: " + LayoutFaults.shortened(text));
          }
        });
  }

  /** A table's head is the same on every page, and counts once. */
  private void count(TaggedPart part, Map<String, Integer> printed) {
    Map<Integer, List<Ink>> byPage = new LinkedHashMap<>();
    part.ink()
        .forEach(ink -> byPage.computeIfAbsent(ink.page(), new_ -> new ArrayList<>()).add(ink));
    List<List<Ink>> each = new ArrayList<>(byPage.values());
    boolean repeated =
        part.type().equals("TH")
            && each.stream().map(TextFaults::packed).distinct().limit(2).count() == 1;
    add(part.type(), repeated ? each.get(0) : part.ink(), printed);
  }

  private static String packed(List<Ink> ink) {
    return comparable(TaggedPart.text(ink));
  }

  private static void add(String type, List<Ink> ink, Map<String, Integer> printed) {
    String text = comparable(TaggedPart.text(ink));
    if (!text.isEmpty()) {
      printed.merge(type + " " + text, 1, Integer::sum);
    }
  }

  /** Packed; what is written from right to left is painted in another order, so it is sorted. */
  static String comparable(String text) {
    StringBuilder drawn = new StringBuilder();
    IntendedText.packed(text)
        .codePoints()
        .forEach(point -> drawn.appendCodePoint(ShippedFonts.drawn(point)));
    if (!turned(drawn)) {
      return drawn.toString();
    }
    int[] points =
        Normalizer.normalize(drawn, Normalizer.Form.NFKC)
            .codePoints()
            .map(TextFaults::unturned)
            .toArray();
    Arrays.sort(points);
    return new String(points, 0, points.length);
  }

  /** Brackets open to the other side between letters that run from right to left. */
  private static int unturned(int point) {
    int place = TURNED.indexOf(point);
    return place < 0 ? point : TURNED.charAt(place / 2 * 2);
  }

  /** Whether any of it runs from right to left. */
  static boolean turned(CharSequence text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            way ->
                way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  /** They are painted first; a repeated head's chart, no content either, comes later. */
  private void compareRunningLines() {
    for (int page = 0; page < pages.size(); page++) {
      String text =
          comparable(TaggedPart.text(pages.get(page).stream().takeWhile(Ink::artifact).toList()));
      String number = (page + 1) + "/" + pages.size();
      String top = page == 0 ? "" : comparable(intended.top());
      String meant = top + comparable(intended.bottom()) + number;
      if (!sorted(text).equals(sorted(meant))) {
        faults.add(
            "running lines of page " + (page + 1) + ": '" + text + "' instead of '" + meant + "'");
      }
    }
  }

  private static String sorted(String text) {
    int[] points = text.codePoints().sorted().toArray();
    return new String(points, 0, points.length);
  }

  private static final class Tags {
    static final List<String> COMPARED = List.of("H1", "H2", "H3", "P", "TD", "TH", "Figure");
  }
}
