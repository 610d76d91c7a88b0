package nl.weerklank.job;

/** How a key is written, without what it says: letters are x or X, digits 9. */
final class KeyShape {

  private static final int SHOWN = 40;

  private KeyShape() {}

  static String of(String key) {
    StringBuilder shape = new StringBuilder();
    key.codePoints().limit(SHOWN).map(KeyShape::sign).forEach(shape::appendCodePoint);
    return shape.append(key.codePointCount(0, key.length()) > SHOWN ? "..." : "").toString();
  }

  private static int sign(int point) {
    if (Character.isDigit(point)) {
      return '9';
    }
    if (point < 128 && !Character.isLetter(point)) {
      return point;
    }
    return Character.isUpperCase(point) ? 'X' : 'x';
  }
}
