package nl.weerklank.demo;

import java.time.LocalDate;
import java.util.Arrays;

/** How many answers come in on a day, at what times, and what the time of year does to scores. */
final class Season {

  private static final double[] WEEKDAY = {1.35, 1.15, 1.05, 1.05, 0.95, 0.35, 0.1};

  private final LocalDate first;
  private final LocalDate today;

  Season(LocalDate today) {
    this.today = today;
    this.first = today.minusYears(2);
  }

  LocalDate first() {
    return first;
  }

  int days() {
    return (int) (today.toEpochDay() - first.toEpochDay());
  }

  /** Answers per day since {@link #first}; together exactly {@code total}. */
  int[] spread(int total) {
    double[] weights = new double[days()];
    for (int i = 0; i < weights.length; i++) {
      LocalDate day = first.plusDays(i);
      weights[i] = WEEKDAY[day.getDayOfWeek().ordinal()] * (winter(day) ? 1.15 : 1);
      if (outage(day)) {
        weights[i] *= 1.4;
      }
    }
    double[] sums = Draws.cumulative(weights);
    int[] counts = new int[weights.length];
    long before = 0;
    for (int i = 0; i < counts.length; i++) {
      long upTo = Math.round(total * sums[i] / sums[sums.length - 1]);
      counts[i] = (int) (upTo - before);
      before = upTo;
    }
    return counts;
  }

  /** Seconds of a day between 8 and 22 o'clock, ascending. */
  static int[] times(int count, Draws draws) {
    int[] seconds = new int[count];
    for (int i = 0; i < count; i++) {
      seconds[i] = 8 * 3_600 + draws.below(14 * 3_600);
    }
    Arrays.sort(seconds);
    return seconds;
  }

  boolean outage(LocalDate day) {
    LocalDate monday = Planted.outageMonday(today);
    return !day.isBefore(monday) && day.isBefore(monday.plusDays(7));
  }

  static boolean winter(LocalDate day) {
    return day.getMonthValue() == 12 || day.getMonthValue() <= 2;
  }
}
