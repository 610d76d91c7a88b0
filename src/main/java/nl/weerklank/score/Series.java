package nl.weerklank.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.weerklank.survey.Metric;

/** Periods in a row, null where there is nothing to count. */
final class Series {

  private Series() {}

  static boolean missing(Distribution period) {
    return period == null || period.n() == 0;
  }

  /** The same with null for periods under {@code minimum} answers. */
  static List<Distribution> counted(List<Distribution> periods, int minimum) {
    List<Distribution> counted = new ArrayList<>(periods.size());
    for (Distribution period : periods) {
      counted.add(period == null || period.n() < minimum ? null : period);
    }
    return counted;
  }

  /**
   * Index after the {@code number}th that is not null from {@code from} on; -1 if there is none.
   */
  static int endOf(List<?> series, int from, int number) {
    int seen = 0;
    for (int i = from; i < series.size(); i++) {
      if (series.get(i) != null && ++seen == number) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Scores, null where nobody answered. */
  static List<Double> scores(Metric metric, List<Distribution> periods) {
    List<Double> scores = new ArrayList<>(periods.size());
    for (Distribution period : periods) {
      scores.add(missing(period) ? null : score(metric, period));
    }
    return scores;
  }

  private static double score(Metric metric, Distribution period) {
    return Scoring.score(metric, period).orElseThrow().value();
  }

  /** All answers together; empty when there are none. */
  static Optional<Distribution> pooled(List<Distribution> periods) {
    return periods.stream().filter(period -> !missing(period)).reduce(Distribution::plus);
  }
}
