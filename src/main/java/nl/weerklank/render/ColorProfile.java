package nl.weerklank.render;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;

/** The sRGB profile an archivable PDF names; the JDK brings it. */
final class ColorProfile {

  private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

  private ColorProfile() {}

  static byte[] bytes() {
    return SRGB.clone();
  }
}
