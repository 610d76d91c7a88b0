package nl.weerklank.render;

import java.awt.Color;

/** What mail programs do to the colours of a mail that did not ask for a dark mode. */
enum DarkMode {
  /** The mail as it is. */
  NONE {
    @Override
    Color words(Color color) {
      return color;
    }

    @Override
    Color ground(Color color) {
      return color;
    }
  },
  /** All colours turned over, as Gmail on iOS and the new Outlook do. */
  ALL {
    @Override
    Color words(Color color) {
      return turned(color);
    }

    @Override
    Color ground(Color color) {
      return turned(color);
    }
  },
  /** Only light grounds and dark words turned over, as Outlook and Gmail on Android do. */
  LIGHT_GROUNDS {
    @Override
    Color words(Color color) {
      return Colors.lightness(color) < 50 ? turned(color) : color;
    }

    @Override
    Color ground(Color color) {
      return Colors.lightness(color) > 50 ? turned(color) : color;
    }
  };

  abstract Color words(Color color);

  abstract Color ground(Color color);

  /** The same hue with its lightness turned over; never darker than a program's dark grey. */
  private static Color turned(Color color) {
    float[] hsl = hsl(color);
    return rgb(hsl[0], hsl[1], Math.max(0.12f, 1 - hsl[2]));
  }

  private static float[] hsl(Color color) {
    float[] hsb = Color.RGBtoHSB(color.getRed(), color.getGreen(), color.getBlue(), null);
    float lightness = hsb[2] * (1 - hsb[1] / 2);
    float least = Math.min(lightness, 1 - lightness);
    return new float[] {hsb[0], least == 0 ? 0 : (hsb[2] - lightness) / least, lightness};
  }

  private static Color rgb(float hue, float saturation, float lightness) {
    float brightness = lightness + saturation * Math.min(lightness, 1 - lightness);
    float vivid = brightness == 0 ? 0 : 2 * (1 - lightness / brightness);
    return new Color(Color.HSBtoRGB(hue, vivid, brightness));
  }
}
