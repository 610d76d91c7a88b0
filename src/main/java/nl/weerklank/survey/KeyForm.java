package nl.weerklank.survey;

import java.text.Normalizer;
import java.util.Locale;

/** What two writings of one key have in common. */
public final class KeyForm {

  private static final char FIRST_ACCENT = '\u0300';
  private static final char LAST_ACCENT = '\u036f';

  private KeyForm() {}

  /** A personnel number without leading zeros; null for what is no row of digits. */
  public static String number(String key) {
    int length = key.length();
    if (length == 0) {
      return null;
    }
    for (int i = 0; i < length; i++) {
      char digit = key.charAt(i);
      if (digit < '0' || digit > '9') {
        return null;
      }
    }
    int first = 0;
    while (first < length - 1 && key.charAt(first) == '0') {
      first++;
    }
    return key.substring(first);
  }

  /** The bare address in lower case, also of {@code Name <address>}; null for what is none. */
  public static String email(String key) {
    int at = key.lastIndexOf('@');
    if (at < 0) {
      return null;
    }
    int open = key.lastIndexOf('<');
    int close = key.indexOf('>', open + 1);
    String address =
        open >= 0 && open < at && at < close ? key.substring(open + 1, close).strip() : key.strip();
    int sign = address.lastIndexOf('@');
    boolean whole = sign > 0 && sign < address.length() - 1 && address.indexOf(' ') < 0;
    return whole ? address.toLowerCase(Locale.ROOT) : null;
  }

  /**
   * Letters and digits of a name in lower case, without accents, blanks and punctuation; null when
   * nothing is left. Marks that make another letter outside Latin, Greek and Cyrillic stay.
   */
  public static String name(String name) {
    String parts = Normalizer.normalize(name, Normalizer.Form.NFKD);
    // ß is ss only in upper case
    String folded = parts.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    StringBuilder left = new StringBuilder(folded.length());
    folded.codePoints().filter(KeyForm::counts).forEach(left::appendCodePoint);
    return left.isEmpty() ? null : left.toString();
  }

  private static boolean counts(int point) {
    if (point >= FIRST_ACCENT && point <= LAST_ACCENT) {
      return false;
    }
    int type = Character.getType(point);
    return Character.isLetterOrDigit(point)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }
}
