package nl.weerklank.score;

import java.util.List;

/** What an XmR chart's baseline says; constants by Wheeler for moving ranges of two. */
record MovingRange(double centre, double mean) {

  private static final double TO_LIMITS = 2.66;
  private static final double TO_RANGE_LIMIT = 3.27;

  /** Of at least two values. */
  static MovingRange of(List<Double> baseline) {
    double sum = baseline.get(0);
    double ranges = 0;
    for (int i = 1; i < baseline.size(); i++) {
      sum += baseline.get(i);
      ranges += Math.abs(baseline.get(i) - baseline.get(i - 1));
    }
    return new MovingRange(sum / baseline.size(), ranges / (baseline.size() - 1));
  }

  Interval limits() {
    return new Interval(centre - TO_LIMITS * mean, centre + TO_LIMITS * mean);
  }

  double rangeLimit() {
    return TO_RANGE_LIMIT * mean;
  }
}
