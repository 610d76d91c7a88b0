package nl.weerklank.store;

import java.util.Arrays;

/**
 * Places of rows in their feed, as numbers with room between them, so that a new row moves no
 * other. A place once stored is not changed: a row that moves becomes a new version, and an older
 * picture keeps its order.
 */
final class Positions {

  private static final long ROOM = 1L << 32;

  private Positions() {}

  /**
   * @param stored place of each row in feed order, null for a row that has none yet
   * @return places in rising order; as many of the stored ones as possible are kept
   */
  static long[] of(Long[] stored) {
    boolean[] kept = longestRise(stored);
    long[] places = new long[stored.length];
    long before = 0;
    int at = 0;
    while (at < stored.length) {
      int next = nextKept(kept, at);
      int without = next - at;
      if (next < stored.length && stored[next] - before <= without) {
        kept[next] = false;
        continue;
      }
      long room = next < stored.length ? (stored[next] - before) / (without + 1) : ROOM;
      for (; at < next; at++) {
        before += Math.max(1, room);
        places[at] = before;
      }
      if (next < stored.length) {
        before = stored[next];
        places[at++] = before;
      }
    }
    return places;
  }

  private static int nextKept(boolean[] kept, int from) {
    int next = from;
    while (next < kept.length && !kept[next]) {
      next++;
    }
    return next;
  }

  /** Marks a longest strictly rising subsequence (patience sorting). */
  private static boolean[] longestRise(Long[] values) {
    int[] previous = new int[values.length];
    int[] lastOfLength = new int[values.length + 1];
    long[] smallestEnd = new long[values.length];
    int longest = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        continue;
      }
      int found = Arrays.binarySearch(smallestEnd, 0, longest, values[i]);
      int length = found >= 0 ? found : -found - 1;
      smallestEnd[length] = values[i];
      lastOfLength[length] = i;
      previous[i] = length == 0 ? -1 : lastOfLength[length - 1];
      longest = Math.max(longest, length + 1);
    }
    boolean[] kept = new boolean[values.length];
    for (int i = longest == 0 ? -1 : lastOfLength[longest - 1]; i >= 0; i = previous[i]) {
      kept[i] = true;
    }
    return kept;
  }
}
