package nl.weerklank.extract;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads numbers that come as text, in the locale of their source.
 *
 * <p>With both a comma and a point the last one is the decimal sign. The locale's own decimal sign
 * alone is one; the other sign alone groups thousands where it can ({@code 1.234} in Dutch) and is
 * a decimal sign otherwise. Scores have no thousands: there a single sign is always decimal, so
 * that {@code 9.000} is 9 everywhere.
 */
final class CleanNumber {

  private static final Pattern SHAPE = Pattern.compile("[+-]?(\\d[\\d.,]*|[.,]\\d+)");
  private static final Pattern NOISE = Pattern.compile("[\\s\\u00a0\\u202f'\\p{Sc}]");
  private static final int LONGEST = 40;

  private final char decimal;

  CleanNumber(Locale locale) {
    this.decimal =
        DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',' ? ',' : '.';
  }

  /** Null when the text is no number; trailing zeros are gone. */
  BigDecimal score(String text) {
    return parse(text, false);
  }

  /** Null when the text is no number; thousands and currency signs are read over. */
  BigDecimal quantity(String text) {
    return parse(NOISE.matcher(text).replaceAll(""), true);
  }

  static BigDecimal tidy(BigDecimal number) {
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    if (number.scale() == 0) {
      return number;
    }
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0) : bare;
  }

  private BigDecimal parse(String text, boolean thousands) {
    if (text.length() > LONGEST || !SHAPE.matcher(text).matches()) {
      return null;
    }
    int comma = text.lastIndexOf(',');
    int point = text.lastIndexOf('.');
    char sign = decimalSign(text, comma, point, thousands);
    char other = sign == ',' ? '.' : ',';
    boolean grouped = text.indexOf(other) >= 0;
    if (text.indexOf(sign) != text.lastIndexOf(sign) || (grouped && !groups(text, other, sign))) {
      return null;
    }
    String bare = text.replace(String.valueOf(other), "").replace(sign, '.');
    return bare.endsWith(".") ? null : tidy(new BigDecimal(bare));
  }

  private char decimalSign(String text, int comma, int point, boolean thousands) {
    if (comma >= 0 && point >= 0) {
      return comma > point ? ',' : '.';
    }
    if (comma < 0 && point < 0) {
      return decimal;
    }
    char only = comma >= 0 ? ',' : '.';
    if (only == decimal || !thousands || !groups(text, only, decimal)) {
      return only;
    }
    return decimal;
  }

  private static boolean groups(String text, char group, char decimal) {
    int end = text.indexOf(decimal);
    String whole = end < 0 ? text : text.substring(0, end);
    return whole.matches("[+-]?[1-9]\\d{0,2}(\\" + group + "\\d{3})+");
  }
}
