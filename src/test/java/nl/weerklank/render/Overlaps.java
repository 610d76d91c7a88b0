package nl.weerklank.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Letters painted over each other. */
final class Overlaps {

  /** Indexes on the page, in painting order. */
  record Pair(int one, int other) {}

  /** Points; letters are looked for in squares of this size. */
  private static final int SQUARE = 12;

  /** Share of the smaller letter that may be covered: accents, and letters that lean over. */
  private static final double TOLERANCE = 0.3;

  private Overlaps() {}

  /** At most one pair for each letter. */
  static List<Pair> of(List<Ink> page) {
    Map<Long, List<Integer>> squares = new HashMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      Rectangle2D box = page.get(i).box();
      if (box.isEmpty() || joins(page.get(i))) {
        continue;
      }
      int other = -1;
      for (int x = square(box.getMinX()); x <= square(box.getMaxX()); x++) {
        for (int y = square(box.getMinY()); y <= square(box.getMaxY()); y++) {
          List<Integer> near = squares.computeIfAbsent(x * 10_000L + y, key -> new ArrayList<>());
          other = other < 0 ? overlapped(page, i, near) : other;
          near.add(i);
        }
      }
      if (other >= 0) {
        pairs.add(new Pair(other, i));
      }
    }
    return pairs;
  }

  private static int square(double place) {
    return (int) Math.floor(place / SQUARE);
  }

  private static int overlapped(List<Ink> page, int index, List<Integer> near) {
    for (int other : near) {
      if (overlap(page.get(other), page.get(index))) {
        return other;
      }
    }
    return -1;
  }

  private static boolean overlap(Ink one, Ink other) {
    Rectangle2D both = one.box().createIntersection(other.box());
    if (both.getWidth() <= 0 || both.getHeight() <= 0) {
      return false;
    }
    double width = Math.min(one.box().getWidth(), other.box().getWidth());
    double height = Math.min(one.box().getHeight(), other.box().getHeight());
    return both.getWidth() > TOLERANCE * width && both.getHeight() > TOLERANCE * height;
  }

  /** Signs that belong on top of another letter. */
  private static boolean joins(Ink ink) {
    return ink.text()
        .codePoints()
        .anyMatch(
            point ->
                Character.getType(point) == Character.NON_SPACING_MARK
                    || Character.getType(point) == Character.ENCLOSING_MARK
                    || Character.getType(point) == Character.COMBINING_SPACING_MARK);
  }
}
