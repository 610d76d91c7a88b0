package nl.weerklank.score;

import java.math.BigDecimal;
import java.util.Optional;
import nl.weerklank.survey.Metric;

/**
 * Shares of all answers in percent, exact until {@linkplain Rounding rounded}; rounded one by one
 * they may add up to 99 or 101.
 *
 * @param top the good band
 * @param middle what is in neither band
 * @param bottom the bad band
 */
public record Shares(BigDecimal top, BigDecimal middle, BigDecimal bottom) {

  /** Empty when nobody answered. */
  public static Optional<Shares> of(Metric metric, Distribution distribution) {
    int n = distribution.n();
    if (n == 0) {
      return Optional.empty();
    }
    int top = distribution.in(metric.top());
    int bottom = distribution.in(metric.bottom());
    return Optional.of(
        new Shares(percent(top, n), percent(n - top - bottom, n), percent(bottom, n)));
  }

  private static BigDecimal percent(int part, int n) {
    return Fraction.percent(part, n).truncated();
  }
}
