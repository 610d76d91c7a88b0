package nl.weerklank.render;

import java.awt.Color;

/** The chart colours; the same as in report.css. They differ in lightness, so they read in grey. */
final class Palette {

  static final Color INK = new Color(0x16202a);
  static final Color SLATE = new Color(0x55606b);
  static final Color PETROL = new Color(0x0e4a5b);
  static final Color BAND = new Color(0xe4edf0);
  static final Color SAND = new Color(0xd6cbb5);
  static final Color SAND_TEXT = new Color(0x6f6347);
  static final Color OCHRE = new Color(0xc8791f);
  static final Color OCHRE_TEXT = new Color(0x99560d);
  static final Color FEW_TEXT = new Color(0x6b7278);
  static final Color FEW_DASH = new Color(0x8d949b);
  static final Color GRID = new Color(0xe3e7ea);
  static final Color AXIS = new Color(0x9aa4ac);
  static final Color PAPER = Color.WHITE;

  private Palette() {}
}
