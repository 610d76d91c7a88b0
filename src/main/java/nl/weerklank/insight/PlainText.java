package nl.weerklank.insight;

/** Customers' texts on one line, without characters that are not text. */
final class PlainText {

  private PlainText() {}

  /**
   * Blanks, line ends and control characters become one space; formatting characters (zero-width,
   * direction overrides) and halves of characters are dropped. Null stays null.
   */
  static String clean(String text) {
    if (text == null) {
      return null;
    }
    StringBuilder clean = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      i += Character.charCount(point);
      if (Character.isWhitespace(point)
          || Character.isSpaceChar(point)
          || Character.isISOControl(point)) {
        gap = clean.length() > 0;
      } else if (!invisible(point)) {
        if (gap) {
          clean.append(' ');
          gap = false;
        }
        clean.appendCodePoint(point);
      }
    }
    return clean.toString();
  }

  private static boolean invisible(int point) {
    int type = Character.getType(point);
    return type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }
}
