package nl.weerklank.render;

import java.text.Normalizer;

/**
 * Customer text made harmless to lay out: no control, direction or invisible characters, so that
 * what is read is what was written, in the order it was written.
 */
final class CleanText {

  /** Longest text drawn; far above any comment that was meant to be read. */
  static final int LONGEST = 4_000;

  private static final String CUT = "\u2026";

  private CleanText() {}

  static String of(String text) {
    String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder clean = new StringBuilder(Math.min(normal.length(), LONGEST) + 1);
    int index = 0;
    while (index < normal.length()) {
      int point = normal.codePointAt(index);
      index += Character.charCount(point);
      if (clean.length() >= LONGEST) {
        return clean.append(CUT).toString();
      }
      append(clean, point);
    }
    return clean.toString().strip();
  }

  private static void append(StringBuilder clean, int point) {
    switch (Character.getType(point)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> {
        if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
          clean.append(' ');
        }
      }
      // Direction marks, joiners, soft hyphens and tags; and what no font can draw.
      case Character.FORMAT -> {}
      case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
          clean.append('\uFFFD');
      default -> {
        if (!variationSelector(point)) {
          clean.appendCodePoint(point);
        }
      }
    }
  }

  private static boolean variationSelector(int point) {
    return point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
  }
}
