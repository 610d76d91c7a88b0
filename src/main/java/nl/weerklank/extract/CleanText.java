package nl.weerklank.extract;

import java.util.Locale;

/** Cleans texts as sources hold them; hostile input included. */
final class CleanText {

  /** A comment of 3,000 characters stays whole. */
  static final int LONG = 4_000;

  static final int SHORT = 200;

  private static final int JOINER = 0x200d;

  /** In characters; a text of nothing but marks is cut anywhere. */
  private static final int LONGEST_SIGN = 60;

  private CleanText() {}

  /**
   * Trims blanks of every kind (non-breaking and zero-width ones too), turns line ends into {@code
   * \n} and tabs into blanks, and drops other control characters and halves of characters.
   *
   * @return null when nothing is left
   */
  static String of(String raw, int limit) {
    if (raw == null) {
      return null;
    }
    String text = plain(raw) ? raw : printable(raw);
    int from = 0;
    int to = text.length();
    while (from < to && blank(text.charAt(from))) {
      from++;
    }
    while (to > from && blank(text.charAt(to - 1))) {
      to--;
    }
    return from == to ? null : cut(text.substring(from, to), limit);
  }

  /** At most {@code limit} characters, never half of one outside the basic plane. */
  static String cut(String text, int limit) {
    if (text == null || text.length() <= limit) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return text.substring(0, end);
  }

  /**
   * The beginning of a longer text, with an ellipsis: {@code limit} characters or a few less, so
   * that no flag, family or accented letter is cut in two.
   */
  static String beginning(String text, int limit) {
    int end = limit - 1;
    while (end > limit - LONGEST_SIGN && belongs(text, end)) {
      end--;
    }
    if (Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    while (end > 0 && blank(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "\u2026";
  }

  /** What stands at the index makes one sign with what stands before it. */
  private static boolean belongs(String text, int index) {
    if (Character.isLowSurrogate(text.charAt(index))) {
      return true;
    }
    int before = text.codePointBefore(index);
    int at = text.codePointAt(index);
    boolean mark =
        switch (Character.getType(at)) {
          case Character.NON_SPACING_MARK,
              Character.ENCLOSING_MARK,
              Character.COMBINING_SPACING_MARK ->
              true;
          default -> false;
        };
    boolean tone = at >= 0x1f3fb && at <= 0x1f3ff;
    boolean tag = at >= 0xe0020 && at <= 0xe007f;
    return mark || tone || tag || at == JOINER || before == JOINER || (flag(before) && flag(at));
  }

  private static boolean flag(int codePoint) {
    return codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff;
  }

  /**
   * The address of {@code Name <address>} or of a bare address, in lower case.
   *
   * @return null when it is no address, or two that differ
   */
  static String email(String text) {
    int open = text.lastIndexOf('<');
    int close = text.lastIndexOf('>');
    String inner = open >= 0 && close > open ? text.substring(open + 1, close) : text;
    String address = of(inner, SHORT);
    if (address == null) {
      return null;
    }
    int at = address.indexOf('@');
    String name = inner.equals(text) ? "" : text.substring(0, open).toLowerCase(Locale.ROOT);
    boolean another = name.contains("@") && !name.contains(address.toLowerCase(Locale.ROOT));
    boolean valid =
        !another
            && at > 0
            && at == address.lastIndexOf('@')
            && at < address.length() - 1
            && address.chars().noneMatch(c -> c <= ' ' || "<>,;:\"()".indexOf(c) >= 0);
    return valid ? address.toLowerCase(Locale.ROOT) : null;
  }

  /** Yes or no in Dutch, English, French or German; null when it is neither. */
  static Boolean yesNo(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "1", "y", "yes", "t", "true", "j", "ja", "waar", "o", "oui", "vrai", "wahr" -> true;
      case "0", "n", "no", "f", "false", "nee", "onwaar", "non", "faux", "nein", "falsch" -> false;
      default -> null;
    };
  }

  private static boolean plain(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if ((c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0) || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static String printable(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    raw.replace("\r\n", "\n")
        .codePoints()
        .map(c -> c == '\r' || c == '\u2028' || c == '\u2029' ? '\n' : c == '\t' ? ' ' : c)
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean blank(char c) {
    return c <= ' '
        || c == '\u00a0'
        || (c >= '\u200b' && c <= '\u200d')
        || c == '\u2060'
        || c == '\ufeff'
        || (c > 0x7f && Character.isWhitespace(c))
        || Character.isSpaceChar(c);
  }
}
