package nl.weerklank.render;

import java.awt.Color;
import java.util.List;

/**
 * An employee's answers on the team's distribution as pale bars: a dot for each answer, or a bar
 * when they are many. No colour calls a score bad.
 *
 * @param columns one per answer of the scale, from its low end
 * @param scoreWord under the axis
 */
record OwnAnswersChart(
    double width, double height, List<Column> columns, String scoreWord, String alt)
    implements Chart {

  /**
   * @param label the count in words of the reader's language
   * @param background the team's share of its answers, 0 to 1; 0 when it may not be shown
   */
  record Column(
      String score, int count, String label, double background, HistogramChart.Part part) {}

  /** More answers than this to one score are drawn as a bar. */
  private static final int MOST_DOTS = 30;

  private static final double SPACING = 12.2;

  boolean dots() {
    return most() <= MOST_DOTS;
  }

  private int most() {
    return columns.stream().mapToInt(Column::count).max().orElse(0);
  }

  @Override
  public void draw(Canvas canvas) {
    double base = height - 26;
    double tall = base - (dots() ? 4 : 16);
    double step = width / columns.size();
    double perAnswer = tall / Math.max(1, most());
    double widest = columns.stream().mapToDouble(Column::background).max().orElse(0);
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      double middle = (i + 0.5) * step;
      double team = widest == 0 ? 0 : column.background() / widest * tall;
      canvas.box(i * step + 1.5, base - team, step - 3, team, Palette.BAND);
      if (dots()) {
        drawDots(canvas, column, middle, base, Math.min(SPACING, perAnswer));
      } else {
        drawBar(canvas, column, middle, base, step * 0.5, perAnswer * column.count());
      }
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

  private static void drawBar(
      Canvas canvas, Column column, double middle, double base, double width, double tall) {
    if (column.count() == 0) {
      return;
    }
    canvas.box(middle - width / 2, base - tall, width, tall, Palette.PETROL);
    if (tall > 2 && inside(column.part()) != Palette.PETROL) {
      canvas.box(
          middle - width / 2 + 1, base - tall + 1, width - 2, tall - 1, inside(column.part()));
    }
    canvas.text(
        column.label(), middle, base - tall - 4, TEXT, Palette.INK, true, Canvas.Anchor.MIDDLE);
  }

  private static Color inside(HistogramChart.Part part) {
    return switch (part) {
      case TOP -> Palette.PETROL;
      case MIDDLE -> Palette.SAND;
      case BOTTOM -> Palette.PAPER;
    };
  }
}
