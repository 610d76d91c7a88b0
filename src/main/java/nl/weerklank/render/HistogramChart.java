package nl.weerklank.render;

import java.awt.Color;
import java.util.List;

/**
 * Answers per score as bars in the colours of their bands; the window before as ticks, scaled to
 * the same n.
 *
 * @param bars one per answer of the scale, from its low end
 * @param groups neighbouring bars of one band with their share in words, from the low end
 */
record HistogramChart(double width, double height, List<Bar> bars, List<Group> groups, String alt)
    implements Chart {

  enum Part {
    TOP(Palette.PETROL),
    MIDDLE(Palette.SAND),
    BOTTOM(Palette.OCHRE);

    final Color color;

    Part(Color color) {
      this.color = color;
    }
  }

  /**
   * @param before expected count when answers were spread as before; null: no tick
   */
  record Bar(String score, int count, String label, Double before, Part part) {}

  /** Bars {@code from} up to and including {@code to}. */
  record Group(int from, int to, String share, String name, Part part) {}

  private static final double TOP = 18;

  /** CSS pixels. */
  private static final double SMALLEST = 7.5;

  @Override
  public void draw(Canvas canvas) {
    double base = height - 44;
    double step = (width - 5) / bars.size();
    double most = 1;
    for (Bar bar : bars) {
      most = Math.max(most, Math.max(bar.count(), bar.before() == null ? 0 : bar.before()));
    }
    double size = countSize(canvas, step);
    for (int i = 0; i < bars.size(); i++) {
      drawBar(canvas, bars.get(i), 2.5 + i * step, step, base, (base - TOP) / most, size);
    }
    canvas.line(0, base, width, base, Palette.INK, 0.9);
    for (Group group : groups) {
      drawGroup(canvas, group, step, base);
    }
  }

  /** All counts are as large as the widest has room for; 0 when that cannot be read. */
  private double countSize(Canvas canvas, double step) {
    double widest = 1;
    for (Bar bar : bars) {
      widest = Math.max(widest, canvas.textWidth(bar.label(), TEXT, true));
    }
    double size = Math.min(TEXT, TEXT * (step - 4) / widest);
    return size < SMALLEST ? 0 : size;
  }

  private static void drawBar(
      Canvas canvas, Bar bar, double x, double step, double base, double perAnswer, double size) {
    double y = base - bar.count() * perAnswer;
    double middle = x + step / 2;
    canvas.box(x + 1.9, y, step - 3.8, base - y, bar.part().color);
    double highest = y;
    if (bar.before() != null) {
      double tick = base - bar.before() * perAnswer;
      canvas.line(x + 0.4, tick, x + step - 0.4, tick, Palette.PAPER, 3.8);
      canvas.line(x + 0.4, tick, x + step - 0.4, tick, Palette.INK, 1.6);
      highest = Math.min(y, tick);
    }
    if (bar.count() > 0 && size > 0) {
      canvas.text(bar.label(), middle, highest - 4, size, Palette.INK, true, Canvas.Anchor.MIDDLE);
    }
    canvas.text(bar.score(), middle, base + 12, TEXT, Palette.SLATE, false, Canvas.Anchor.MIDDLE);
  }

  private static void drawGroup(Canvas canvas, Group group, double step, double base) {
    double from = 2.5 + group.from() * step + 2;
    double to = 2.5 + (group.to() + 1) * step - 2;
    double middle = (from + to) / 2;
    canvas.line(from, base + 17, to, base + 17, group.part().color, 1.6);
    canvas.text(group.share(), middle, base + 29, TEXT, Palette.INK, true, Canvas.Anchor.MIDDLE);
    canvas.text(group.name(), middle, base + 41, TEXT, Palette.SLATE, false, Canvas.Anchor.MIDDLE);
  }
}
