package nl.weerklank.render;

import java.awt.Color;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The organisation's own logo and colours. Three colours carry a meaning and stay apart in
 * lightness, so that they read in grey and without telling red from green.
 *
 * @param logo bare name of an image in the template folder; null for none
 * @param accent the satisfied, lines and headings; dark enough for white words on it
 * @param middle the undecided; light enough for dark words on it
 * @param low the unhappy; between the two
 */
public record Look(String logo, Color accent, Color middle, Color low) {

  public static final Look STANDARD = new Look(null, Palette.PETROL, Palette.SAND, Palette.OCHRE);

  /** Least contrast of words with what they stand on: WCAG 2.2, 1.4.3. */
  static final double WORDS = 4.5;

  /** Least contrast of a mark with the paper: WCAG 2.2, 1.4.11. */
  static final double MARKS = 3;

  /** Least difference in lightness of two of the three, in L* of 100. */
  private static final double APART = 12;

  private static final double PALE = 0.12;

  /**
   * @throws IllegalArgumentException when words would be hard to read, or two of the three look
   *     alike in grey; the message names the colour and the contrast
   */
  public Look {
    atLeast(WORDS, Colors.contrast(accent, Color.WHITE), "accent with white");
    atLeast(WORDS, Colors.contrast(middle, Palette.INK), "middle with the ink of its words");
    atLeast(WORDS, Colors.contrast(low, Palette.INK), "low with the ink of its words");
    atLeast(MARKS, Colors.contrast(low, Color.WHITE), "low with white");
    apart(accent, low, "accent and low");
    apart(low, middle, "low and middle");
    apart(accent, middle, "accent and middle");
  }

  private static void atLeast(double least, double contrast, String what) {
    if (contrast < least) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "contrast of %s is %.1f; at least %.1f is needed",
              what,
              contrast,
              least));
    }
  }

  private static void apart(Color one, Color other, String what) {
    double apart = Math.abs(Colors.lightness(one) - Colors.lightness(other));
    if (apart < APART) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s are too much alike in grey: their lightness differs by %.0f, at least %.0f is needed",
              what,
              apart,
              APART));
    }
  }

  /** For templates: {@code accent}, {@code pale}, {@code middle} and {@code low} as CSS colours. */
  Map<String, Object> css() {
    Map<String, Object> css = new LinkedHashMap<>();
    css.put("accent", Colors.hex(accent));
    css.put("pale", Colors.hex(pale()));
    css.put("middle", Colors.hex(middle));
    css.put("low", Colors.hex(low));
    return css;
  }

  private Color pale() {
    return accent.equals(Palette.PETROL) ? Palette.BAND : Colors.mixed(accent, Color.WHITE, PALE);
  }

  /** The canvas, with the standard colours of charts replaced by these. */
  Canvas on(Canvas canvas) {
    boolean standard =
        accent.equals(Palette.PETROL) && middle.equals(Palette.SAND) && low.equals(Palette.OCHRE);
    return standard ? canvas : new RepaintedCanvas(canvas, replaced());
  }

  private Map<Color, Color> replaced() {
    Map<Color, Color> replaced = new HashMap<>();
    replaced.put(Palette.PETROL, accent);
    replaced.put(Palette.BAND, pale());
    replaced.put(Palette.SAND, middle);
    replaced.put(Palette.SAND_TEXT, Colors.darkened(middle, WORDS));
    replaced.put(Palette.OCHRE, low);
    replaced.put(Palette.OCHRE_TEXT, Colors.darkened(low, WORDS));
    return replaced;
  }
}
