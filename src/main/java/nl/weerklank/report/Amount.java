package nl.weerklank.report;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Money to be shown in whole units.
 *
 * @param currency ISO 4217
 */
public record Amount(BigDecimal value, String currency) {

  private static final MathContext TWO_DIGITS = new MathContext(2);

  /** An estimate, in two significant digits: more would pretend. */
  static Amount about(double value, String currency) {
    return new Amount(new BigDecimal(value, TWO_DIGITS), currency);
  }
}
