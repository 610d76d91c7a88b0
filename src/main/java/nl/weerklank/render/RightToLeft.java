package nl.weerklank.render;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.util.regex.Pattern;

/**
 * Arabic letters joined, and texts in the order in which they are seen, after the Unicode
 * bidirectional algorithm. One for each document, and only for those with right-to-left letters.
 */
final class RightToLeft implements BidiReorderer {

  private static final ArabicShaping JOINING =
      new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK);

  private static final ArabicShaping PARTING =
      new ArabicShaping(ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.LENGTH_GROW_SHRINK);

  /** Vowel marks as characters of their own, which would take a letter's room. */
  private static final Pattern SPACED_MARKS = Pattern.compile("[\uFE70-\uFE7F]");

  /** In the order of {@link #SPACED_MARKS}; shadda with a vowel is not made by joining. */
  private static final String MARKS =
      "\u064B\u064B\u064C\u064C\u064D\u064D\u064E\u064E"
          + "\u064F\u064F\u0650\u0650\u0651\u0651\u0652\u0652";

  private String seen;
  private String written;

  /** A line of its own in a page that is read from left to right, as it is seen. */
  static String seen(String text) {
    return ordered(joined(text), Bidi.LTR);
  }

  @Override
  public String shapeText(String text) {
    return joined(text);
  }

  @Override
  public String deshapeText(String text) {
    return changed(PARTING, text);
  }

  @Override
  public String reorderRTLTextToLTR(String text) {
    seen = ordered(text, Bidi.RTL);
    written = deshapeText(text);
    return seen;
  }

  /** The letters as they were written, of the text that was reordered last; null for another. */
  String written(String text) {
    return text.equals(seen) ? written : null;
  }

  @Override
  public boolean isLiveImplementation() {
    return true;
  }

  private static String joined(String text) {
    return SPACED_MARKS
        .matcher(changed(JOINING, text))
        .replaceAll(mark -> MARKS.substring(at(mark.group()), at(mark.group()) + 1));
  }

  private static int at(String mark) {
    return mark.charAt(0) - '\uFE70';
  }

  private static String changed(ArabicShaping shaping, String text) {
    try {
      return shaping.shape(text);
    } catch (ArabicShapingException e) {
      throw new IllegalStateException("Arabic letters cannot be joined.", e);
    }
  }

  private static String ordered(String text, byte direction) {
    Bidi bidi = new Bidi();
    bidi.setPara(text, direction, null);
    // A mark comes before its letter then, which is where the fonts' marks without width want it.
    return bidi.writeReordered(Bidi.DO_MIRRORING);
  }
}
