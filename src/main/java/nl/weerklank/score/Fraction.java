package nl.weerklank.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact value made from counts; {@code denominator} is positive. */
record Fraction(BigInteger numerator, BigInteger denominator) {

  /**
   * Digits behind the point of a truncated value. Rounding half away from zero looks at one digit
   * only, and cutting a value off leaves that digit alone; so a value cut off here still rounds, to
   * any fewer digits, exactly as the fraction does. A value rounded here would not: 12.4999...
   * would become 12.5 and then 13.
   */
  static final int DIGITS = 20;

  static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  static Fraction percent(int part, int whole) {
    return of(100L * part, whole);
  }

  Fraction minus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  BigDecimal truncated() {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), DIGITS, RoundingMode.DOWN);
  }
}
