package nl.weerklank.score;

import java.math.BigDecimal;
import java.util.Optional;
import nl.weerklank.survey.Metric;

/** From counts to a score with its interval; formulas in src/docs/statistics.md. */
public final class Scoring {

  private Scoring() {}

  /** The score of a distribution; empty when nobody answered. */
  public static Optional<Score> score(Metric metric, Distribution distribution) {
    int n = distribution.n();
    if (n == 0) {
      return Optional.empty();
    }
    BigDecimal exact = fraction(metric, distribution, n).truncated();
    return Optional.of(
        new Score(
            exact.doubleValue(),
            exact,
            interval(metric, distribution, n),
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

  private static Interval interval(Metric metric, Distribution distribution, int n) {
    int top = distribution.in(metric.top());
    return switch (metric.formula()) {
      case NET -> Intervals.adjustedWald(top, distribution.in(metric.bottom()), n, Intervals.Z95);
      case TOP_SHARE -> Intervals.wilson(top, n, Intervals.Z95);
      case MEAN -> Intervals.mean(distribution, n);
    };
  }
}
