package nl.weerklank.render;

import java.awt.Color;
import java.util.Locale;

/** How colours look to people: contrast and lightness in sRGB. */
final class Colors {

  private static final double DARKER = 0.95;

  private Colors() {}

  /** 1 to 21: WCAG 2.2, relative luminance. */
  static double contrast(Color one, Color other) {
    double light = Math.max(luminance(one), luminance(other));
    double dark = Math.min(luminance(one), luminance(other));
    return (light + 0.05) / (dark + 0.05);
  }

  /** L* of CIELAB, 0 for black to 100 for white. */
  static double lightness(Color color) {
    double y = luminance(color);
    return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
  }

  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /**
   * @param share of the first, 0 to 1
   */
  static Color mixed(Color one, Color other, double share) {
    return new Color(
        mixed(one.getRed(), other.getRed(), share),
        mixed(one.getGreen(), other.getGreen(), share),
        mixed(one.getBlue(), other.getBlue(), share));
  }

  private static int mixed(int one, int other, double share) {
    return (int) Math.round(one * share + other * (1 - share));
  }

  /** The colour itself, or darker until it has this contrast with white. */
  static Color darkened(Color color, double contrast) {
    Color darker = color;
    while (contrast(darker, Color.WHITE) < contrast) {
      darker = mixed(darker, Color.BLACK, DARKER);
    }
    return darker;
  }

  static String hex(Color color) {
    return String.format(Locale.ROOT, "#%06x", color.getRGB() & 0xffffff);
  }
}
