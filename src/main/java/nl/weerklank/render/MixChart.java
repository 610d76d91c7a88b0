package nl.weerklank.render;

import java.awt.Color;
import java.util.List;

/**
 * Shares of the three bands per month, on the weeks of a {@link TrendChart} of the same width.
 *
 * @param weeks of the whole chart
 * @param names of the bands: top, middle, bottom
 */
record MixChart(
    double width, double height, int weeks, List<Column> columns, List<String> names, String alt)
    implements Chart {

  /**
   * @param brief name where there is no room for the whole
   * @param top share in percent, as are middle and bottom
   * @param weeks how wide the column is
   */
  record Column(
      String name, String brief, String n, int weeks, double top, double middle, double bottom) {}

  private static final double TOP = 4;

  @Override
  public void draw(Canvas canvas) {
    double step = (width - TrendChart.RIGHT - TrendChart.LEFT) / Math.max(1, weeks);
    double x = TrendChart.LEFT;
    double tall = height - 32;
    for (Column column : columns) {
      double wide = column.weeks() * step;
      drawColumn(canvas, column, x + 1.2, wide - 2.4, tall);
      x += wide;
    }
    if (!columns.isEmpty()) {
      drawNames(canvas, lastWithParts(), tall);
    }
  }

  private void drawColumn(Canvas canvas, Column column, double x, double wide, double tall) {
    double middle = x + wide / 2;
    double y = TOP;
    y = part(canvas, column.top(), x, y, wide, tall, Palette.PETROL, Palette.PAPER);
    y = part(canvas, column.middle(), x, y, wide, tall, Palette.SAND, Palette.INK);
    part(canvas, column.bottom(), x, y, wide, tall, Palette.OCHRE, Palette.INK);
    boolean room = canvas.textWidth(column.name(), TEXT, false) <= wide + 2;
    fit(
        canvas,
        room ? column.name() : column.brief(),
        middle,
        TOP + tall + 12,
        TEXT,
        Palette.INK,
        wide);
    fit(canvas, column.n(), middle, TOP + tall + 23, 9.5, Palette.SLATE, wide);
  }

  private static void fit(
      Canvas canvas, String text, double x, double y, double size, Color color, double room) {
    if (canvas.textWidth(text, size, false) <= room + 2) {
      canvas.text(text, x, y, size, color, false, Canvas.Anchor.MIDDLE);
    }
  }

  private double part(
      Canvas canvas,
      double share,
      double x,
      double y,
      double wide,
      double tall,
      Color color,
      Color ink) {
    double part = share / 100 * tall;
    canvas.box(x, y, wide, Math.max(0, part - 0.8), color);
    if (part >= 11 && wide >= 14) {
      String label = String.valueOf(Math.round(share));
      canvas.text(label, x + wide / 2, y + part / 2 + 3.3, TEXT, ink, true, Canvas.Anchor.MIDDLE);
    }
    return y + part;
  }

  private Column lastWithParts() {
    for (int i = columns.size() - 1; i > 0; i--) {
      Column column = columns.get(i);
      if (column.top() + column.middle() + column.bottom() > 0) {
        return column;
      }
    }
    return columns.get(0);
  }

  /** Beside their parts of the last column, pushed apart where two would touch. */
  private void drawNames(Canvas canvas, Column last, double tall) {
    double x = width - TrendChart.RIGHT + 5;
    double top = TOP + last.top() / 200 * tall + 3;
    double middle = Math.max(top + 12, TOP + (last.top() + last.middle() / 2) / 100 * tall + 3);
    double bottom = Math.max(middle + 12, TOP + (100 - last.bottom() / 2) / 100 * tall + 3);
    canvas.text(names.get(0), x, top, TEXT, Palette.PETROL, true, Canvas.Anchor.START);
    canvas.text(names.get(1), x, middle, TEXT, Palette.SAND_TEXT, true, Canvas.Anchor.START);
    canvas.text(names.get(2), x, bottom, TEXT, Palette.OCHRE_TEXT, true, Canvas.Anchor.START);
  }

  @Override
  public Chart narrow() {
    return new MixChart(TELEPHONE, height, weeks, columns, names, alt);
  }
}
