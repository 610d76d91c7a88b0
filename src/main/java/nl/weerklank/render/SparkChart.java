package nl.weerklank.render;

import java.util.List;

/**
 * The line in a tile: one value per week, without an axis.
 *
 * @param values oldest first; null where a week has too few answers, drawn as a gap
 */
record SparkChart(double width, double height, List<Double> values, String alt) implements Chart {

  private static final double EDGE = 3;

  @Override
  public void draw(Canvas canvas) {
    canvas.box(0, EDGE, width, height - 2 * EDGE, Palette.BAND);
    canvas.line(0, height / 2, width, height / 2, Palette.PAPER, 1);
    double low = values.stream().filter(v -> v != null).mapToDouble(v -> v).min().orElse(0);
    double high = values.stream().filter(v -> v != null).mapToDouble(v -> v).max().orElse(0);
    Weeks weeks = new Weeks(values);
    double step = (width - 8) / Math.max(1, values.size() - 1);
    weeks.drawLine(canvas, i -> 2 + i * step, value -> y(value, low, high), 1.1, 0);
    int last = weeks.last();
    if (last >= 0) {
      canvas.dot(2 + last * step, y(values.get(last), low, high), 2.6, Palette.PETROL);
    }
  }

  private double y(double value, double low, double high) {
    double inner = height - 4 * EDGE;
    return high == low ? height / 2 : 2 * EDGE + (high - value) / (high - low) * inner;
  }
}
