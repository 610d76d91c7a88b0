package nl.weerklank.render;

import java.awt.Color;
import java.util.List;

/**
 * All answers as one bar: the unhappy from the left, then the middle, then the satisfied.
 *
 * @param text size of the words, in CSS pixels
 * @param parts in that order; their shares are percentages that add up to 100
 */
record BandsChart(double width, double text, String title, List<Part> parts, String alt)
    implements Chart {

  /**
   * @param label the share as printed
   */
  record Part(String name, String label, double share, Side side) {}

  /** Which colours a part has. */
  enum Side {
    BOTTOM(Palette.OCHRE, Palette.INK, Palette.OCHRE_TEXT),
    MIDDLE(Palette.SAND, Palette.INK, Palette.SAND_TEXT),
    TOP(Palette.PETROL, Palette.PAPER, Palette.PETROL);

    private final Color fill;
    private final Color inside;
    private final Color name;

    Side(Color fill, Color inside, Color name) {
      this.fill = fill;
      this.inside = inside;
      this.name = name;
    }
  }

  @Override
  public double height() {
    return 5.2 * text;
  }

  @Override
  public void draw(Canvas canvas) {
    canvas.text(title, 0, text, text, Palette.SLATE, false, Canvas.Anchor.START);
    double top = 1.6 * text;
    double tall = 1.9 * text;
    double x = 0;
    for (Part part : parts) {
      double wide = part.share() / 100 * width;
      canvas.box(x, top, wide - 1, tall, part.side().fill);
      if (inside(canvas, part)) {
        canvas.text(
            part.label(),
            x + wide / 2,
            top + tall / 2 + text * 0.34,
            text,
            part.side().inside,
            true,
            Canvas.Anchor.MIDDLE);
      }
      x += wide;
    }
    drawNames(canvas, top + tall + 1.25 * text);
  }

  private boolean inside(Canvas canvas, Part part) {
    return canvas.textWidth(part.label(), text, true) + 6 < part.share() / 100 * width;
  }

  /** Left, middle and right, whatever the widths: so no two touch. */
  private void drawNames(Canvas canvas, double y) {
    double[] places = {0, width / 2, width};
    Canvas.Anchor[] anchors = {Canvas.Anchor.START, Canvas.Anchor.MIDDLE, Canvas.Anchor.END};
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      String words = inside(canvas, part) ? part.name() : part.label() + " " + part.name();
      canvas.text(words, places[i], y, text, part.side().name, true, anchors[i]);
    }
  }
}
