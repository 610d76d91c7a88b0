package nl.weerklank.render;

import java.awt.Color;
import java.util.List;

/**
 * An employee's answers, one dot each, on the team's distribution as pale bars.
 *
 * @param columns one per answer of the scale, from its low end
 * @param scoreWord under the axis
 */
record DotsChart(double width, double height, List<Column> columns, String scoreWord, String alt)
    implements Chart {

  /**
   * @param background the team's share of its answers, 0 to 1; 0 when it may not be shown
   */
  record Column(String score, int count, double background, HistogramChart.Part part) {}

  private static final double SPACING = 12.2;

  @Override
  public void draw(Canvas canvas) {
    double base = height - 26;
    double tall = base - 4;
    double step = width / columns.size();
    int most = columns.stream().mapToInt(Column::count).max().orElse(1);
    double widest = columns.stream().mapToDouble(Column::background).max().orElse(0);
    double spacing = Math.min(SPACING, tall / Math.max(1, most));
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      double middle = (i + 0.5) * step;
      double bar = widest == 0 ? 0 : column.background() / widest * tall;
      canvas.box(i * step + 1.5, base - bar, step - 3, bar, Palette.BAND);
      drawDots(canvas, column, middle, base, spacing);
      canvas.text(
          column.score(), middle, base + 12, TEXT, Palette.SLATE, false, Canvas.Anchor.MIDDLE);
    }
    canvas.line(0, base, width, base, Palette.INK, 0.9);
    canvas.text(scoreWord, 0, base + 24, TEXT, Palette.SLATE, false, Canvas.Anchor.START);
  }

  private static void drawDots(
      Canvas canvas, Column column, double middle, double base, double spacing) {
    double radius = Math.min(4.4, spacing * 0.42);
    for (int i = 0; i < column.count(); i++) {
      double y = base - spacing * (i + 0.55);
      canvas.ring(
          middle, y, radius, inside(column.part()), Palette.PETROL, Math.min(1.2, radius / 3));
    }
  }

  private static Color inside(HistogramChart.Part part) {
    return switch (part) {
      case TOP -> Palette.PETROL;
      case MIDDLE -> Palette.SAND;
      case BOTTOM -> Palette.PAPER;
    };
  }
}
