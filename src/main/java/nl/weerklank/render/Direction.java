package nl.weerklank.render;

import java.text.Bidi;

/** Which way texts are read. */
final class Direction {

  /** First letter that is read from right to left. */
  private static final char HEBREW = '\u0590';

  private Direction() {}

  /** Whether any part is read from right to left; quick for a text without. */
  static boolean turns(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= HEBREW) {
        return Bidi.requiresBidi(text.toCharArray(), i, text.length());
      }
    }
    return false;
  }

  /** {@code rtl} when the first letter with a direction is read from right to left. */
  static String of(String text) {
    boolean turned =
        turns(text) && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    return turned ? "rtl" : "ltr";
  }
}
