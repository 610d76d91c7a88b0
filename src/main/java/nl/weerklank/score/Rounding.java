package nl.weerklank.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.weerklank.survey.Formula;

/**
 * Rounding for display: once, half away from zero, never "-0". The {@code exact} values of {@link
 * Score}, {@link Shares} and {@link Scoring#change} round as the fractions behind them do; a sum or
 * difference of two such values need not.
 */
public final class Rounding {

  private Rounding() {}

  public static BigDecimal whole(BigDecimal exact) {
    return decimals(exact, 0);
  }

  public static BigDecimal decimals(BigDecimal exact, int digits) {
    return exact.setScale(digits, RoundingMode.HALF_UP);
  }

  /** For an {@link Interval}'s ends, which are not exact. */
  public static BigDecimal decimals(double value, int digits) {
    return decimals(new BigDecimal(value), digits);
  }

  /** Digits a score is printed with: NET and TOP_SHARE none, MEAN one. */
  public static int digits(Formula formula) {
    return formula == Formula.MEAN ? 1 : 0;
  }
}
