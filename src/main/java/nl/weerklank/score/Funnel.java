package nl.weerklank.score;

import nl.weerklank.survey.Metric;

/**
 * Limits that depend on n around a pooled score.
 *
 * @param sigma of one answer, in the metric's unit
 */
record Funnel(double centre, double sigma, Interval range) {

  private static final double SIGMAS = 3;

  /** Around at least one answer. */
  static Funnel around(Metric metric, Distribution baseline) {
    Moments pooled = Moments.counted(metric, baseline);
    double unit = Moments.unit(metric);
    double variance = pooled.variance();
    if (variance == 0) {
      variance =
          Moments.enough(metric, baseline)
              ? Moments.adjusted(metric, baseline).varied(0).variance()
              : 1;
    }
    return new Funnel(unit * pooled.mean(), unit * Math.sqrt(variance), Scoring.range(metric));
  }

  Interval limits(int n) {
    double half = SIGMAS * sigma / Math.sqrt(n);
    return new Interval(
        Math.max(range.low(), centre - half), Math.min(range.high(), centre + half));
  }
}
