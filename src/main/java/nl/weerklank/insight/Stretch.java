package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import nl.weerklank.survey.Period;

/**
 * Days read in one scan, cut where a window begins or ends, so that the windows of a day are known
 * without looking at each window. Not thread-safe: it remembers where the last day was found.
 */
final class Stretch {

  private static final int[] NONE = {};

  private final LocalDate from;
  private final LocalDate to;
  private final int[] starts;
  private final int[][] windows;
  private int last;

  /**
   * @param together indexes of windows without a gap between them
   */
  Stretch(Windows all, List<Integer> together) {
    TreeSet<Long> cuts = new TreeSet<>();
    for (int window : together) {
      cuts.add(all.period(window).from().toEpochDay());
      cuts.add(all.period(window).to().toEpochDay() + 1);
    }
    this.from = LocalDate.ofEpochDay(cuts.first());
    this.to = LocalDate.ofEpochDay(cuts.last() - 1);
    this.starts = cuts.stream().mapToInt(Math::toIntExact).toArray();
    this.windows = new int[starts.length][];
    for (int piece = 0; piece < starts.length; piece++) {
      LocalDate day = LocalDate.ofEpochDay(starts[piece]);
      windows[piece] =
          together.stream()
              .filter(window -> all.period(window).contains(day))
              .mapToInt(Integer::intValue)
              .toArray();
    }
  }

  Period period() {
    return Period.between(from, to);
  }

  /** Indexes of the windows that hold a day; empty outside the stretch. */
  int[] windowsOn(int epochDay) {
    if (!inPiece(last, epochDay)) {
      int found = Arrays.binarySearch(starts, epochDay);
      int piece = found >= 0 ? found : -found - 2;
      if (piece < 0) {
        return NONE;
      }
      last = piece;
    }
    return windows[last];
  }

  private boolean inPiece(int piece, int epochDay) {
    return epochDay >= starts[piece]
        && (piece + 1 == starts.length || epochDay < starts[piece + 1]);
  }
}
