package nl.weerklank.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.weerklank.store.RunLog.Range;
import nl.weerklank.survey.DayDigest;
import nl.weerklank.survey.Response;

/** Which days of a feed must be replaced, gathered in ranges that fit a row budget. */
final class RangePlan {

  /** Rows of one range are held in memory while they are replaced. */
  static final int ROW_BUDGET = 50_000;

  private RangePlan() {}

  /** Days whose digest differs, are new, or are gone. */
  static SortedSet<LocalDate> changedDays(
      Map<LocalDate, DayDigest> stored, Map<LocalDate, DayDigest> read) {
    SortedSet<LocalDate> changed = new TreeSet<>();
    read.forEach(
        (day, digest) -> {
          if (!digest.equals(stored.get(day))) {
            changed.add(day);
          }
        });
    stored.keySet().stream().filter(day -> !read.containsKey(day)).forEach(changed::add);
    return changed;
  }

  /**
   * Neighbouring changed days together. A range spans days nobody answered on, but never a day that
   * is unchanged, and never mixes dated days with the undated bucket.
   */
  static List<Range> ranges(
      long runId,
      int firstNumber,
      String feed,
      Map<LocalDate, DayDigest> stored,
      Map<LocalDate, DayDigest> read) {
    List<Range> ranges = new ArrayList<>();
    TreeSet<LocalDate> unchanged = new TreeSet<>(read.keySet());
    SortedSet<LocalDate> changed = changedDays(stored, read);
    unchanged.removeAll(changed);
    LocalDate from = null;
    LocalDate to = null;
    long rows = 0;
    for (LocalDate day : changed) {
      long dayRows = read.getOrDefault(day, DayDigest.EMPTY).rows();
      boolean apart = from != null && separated(to, day, unchanged);
      if (from != null && (apart || rows + dayRows > ROW_BUDGET)) {
        ranges.add(new Range(runId, firstNumber + ranges.size(), feed, from, to, rows));
        from = null;
        rows = 0;
      }
      from = from == null ? day : from;
      to = day;
      rows += dayRows;
    }
    if (from != null) {
      ranges.add(new Range(runId, firstNumber + ranges.size(), feed, from, to, rows));
    }
    return ranges;
  }

  private static boolean separated(LocalDate last, LocalDate day, TreeSet<LocalDate> unchanged) {
    LocalDate between = unchanged.higher(last);
    return day.equals(Response.UNDATED) || between != null && between.isBefore(day);
  }
}
