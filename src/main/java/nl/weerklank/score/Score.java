package nl.weerklank.score;

import java.math.BigDecimal;

/**
 * A score with all it stands on.
 *
 * @param value unrounded: points, percent or scale, by the metric's formula; for tests and charts
 * @param exact the same from exact counts, to be rounded once, at display, half away from zero
 * @param interval 95 %: adjusted Wald (NET), Wilson (TOP_SHARE), t (MEAN; null below n = 2)
 * @param n valid answers, at least 1
 * @param top answers in the good band
 * @param bottom answers in the bad band
 */
public record Score(double value, BigDecimal exact, Interval interval, int n, int top, int bottom) {

  public int middle() {
    return n - top - bottom;
  }
}
