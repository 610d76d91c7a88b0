package nl.weerklank.score;

import java.math.BigDecimal;
import java.util.Optional;
import nl.weerklank.survey.Metric;

/** From counts to a score with its interval; formulas in src/docs/statistics.md. */
public final class Scoring {

  private Scoring() {}

  /** The score of a distribution with its 95 % interval; empty when nobody answered. */
  public static Optional<Score> score(Metric metric, Distribution distribution) {
    return score(metric, distribution, Intervals.CONFIDENCE);
  }

  /**
   * As {@link #score(Metric, Distribution)}.
   *
   * @param confidence of the interval, between 0 and 1
   */
  public static Optional<Score> score(Metric metric, Distribution distribution, double confidence) {
    int n = distribution.n();
    if (n == 0) {
      return Optional.empty();
    }
    BigDecimal exact = fraction(metric, distribution, n).truncated();
    return Optional.of(
        new Score(
            exact.doubleValue(),
            exact,
            interval(metric, distribution, n, confidence),
            n,
            distribution.in(metric.top()),
            distribution.in(metric.bottom())));
  }

  /**
   * Score of {@code now} minus score of {@code before}, exact like {@link Score#exact}; empty when
   * either has no answers.
   */
  public static Optional<BigDecimal> change(Metric metric, Distribution now, Distribution before) {
    int n = now.n();
    int earlier = before.n();
    if (n == 0 || earlier == 0) {
      return Optional.empty();
    }
    return Optional.of(
        fraction(metric, now, n).minus(fraction(metric, before, earlier)).truncated());
  }

  private static Fraction fraction(Metric metric, Distribution distribution, int n) {
    int top = distribution.in(metric.top());
    return switch (metric.formula()) {
      case NET -> Fraction.percent(top - distribution.in(metric.bottom()), n);
      case TOP_SHARE -> Fraction.percent(top, n);
      case MEAN -> Fraction.of(distribution.sum(), n);
    };
  }

  /** What a score of this metric can be: -100 to 100, 0 to 100, or its scale. */
  public static Interval range(Metric metric) {
    return new Interval(metric.lowestScore(), metric.highestScore());
  }

  /** The most two scores of this metric can differ. */
  static double width(Metric metric) {
    Interval range = range(metric);
    return range.high() - range.low();
  }

  private static Interval interval(
      Metric metric, Distribution distribution, int n, double confidence) {
    double z = Intervals.z(confidence);
    int top = distribution.in(metric.top());
    return switch (metric.formula()) {
      case NET -> Intervals.adjustedWald(top, distribution.in(metric.bottom()), n, z);
      case TOP_SHARE -> Intervals.wilson(top, n, z);
      case MEAN -> Intervals.mean(distribution, n, confidence);
    };
  }
}
