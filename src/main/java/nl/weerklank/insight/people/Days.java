package nl.weerklank.insight.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.weerklank.survey.Period;

/**
 * A run of days, both ends included.
 *
 * @param from epoch day
 * @param to epoch day
 */
record Days(long from, long to) {

  static Days of(Period period) {
    return new Days(period.from().toEpochDay(), period.to().toEpochDay());
  }

  /** What lies in both; null for nothing. A bound that is null is none. */
  Days within(LocalDate first, LocalDate last) {
    return within(
        first == null ? Long.MIN_VALUE : first.toEpochDay(),
        last == null ? Long.MAX_VALUE : last.toEpochDay());
  }

  /** Null for nothing. */
  Days within(long first, long last) {
    long start = Math.max(from, first);
    long end = Math.min(to, last);
    return start > end ? null : new Days(start, end);
  }

  boolean holds(long day) {
    return day >= from && day <= to;
  }

  long count() {
    return to - from + 1;
  }

  /** The same days, each in one run only, in order. */
  static List<Days> merged(List<Days> runs) {
    if (runs.size() < 2) {
      return runs;
    }
    List<Days> sorted = new ArrayList<>(runs);
    sorted.sort(Comparator.comparingLong(Days::from));
    List<Days> merged = new ArrayList<>();
    Days open = sorted.get(0);
    for (Days next : sorted) {
      if (next.from > open.to + 1) {
        merged.add(open);
        open = next;
      } else {
        open = new Days(open.from, Math.max(open.to, next.to));
      }
    }
    merged.add(open);
    return merged;
  }
}
