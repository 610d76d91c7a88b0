package nl.weerklank.render;

/**
 * One row of a dot-and-interval table: the grid runs on from row to row.
 *
 * @param range null when too few answered
 * @param value null when the range is shown alone
 * @param target null when none is set
 * @param background the whole's range, as a band; null for none
 * @param words instead of a range that cannot be shown; null otherwise
 * @param strong the row everything is compared with
 */
record IntervalChart(
    double width,
    double height,
    Axis axis,
    Span range,
    Double value,
    Double target,
    Span background,
    String words,
    boolean strong,
    String alt)
    implements Chart {

  /** From low to high. */
  record Span(double low, double high) {}

  static final double EDGE = 8;

  @Override
  public void draw(Canvas canvas) {
    if (background != null) {
      double from = x(background.low());
      canvas.box(from, 0, x(background.high()) - from, height, Palette.BAND);
    }
    for (Axis.Tick tick : axis.ticks()) {
      boolean zero = Math.abs(tick.value()) < 1e-9;
      double x = x(tick.value());
      canvas.line(x, 0, x, height, zero ? Palette.AXIS : Palette.GRID, 0.7);
    }
    if (range == null) {
      drawWords(canvas);
    } else {
      drawRange(canvas);
    }
  }

  private double x(double value) {
    return axis.place(value, EDGE, width - EDGE);
  }

  private void drawRange(Canvas canvas) {
    double y = height / 2;
    canvas.line(x(range.low()), y, x(range.high()), y, Palette.PETROL, 2.2);
    if (target != null && axis.holds(target)) {
      canvas.line(x(target), y - 7, x(target), y + 7, Palette.INK, 1.6);
    }
    if (value != null) {
      canvas.ring(x(value), y, 4, strong ? Palette.PETROL : Palette.PAPER, Palette.PETROL, 1.6);
    }
  }

  private void drawWords(Canvas canvas) {
    if (words == null) {
      return;
    }
    double y = height / 2;
    double half = canvas.textWidth(words, TEXT, false) / 2 + 5;
    double middle = width / 2;
    canvas.box(middle - half, 2, 2 * half, height - 4, Palette.PAPER);
    if (middle - half > EDGE + 10) {
      canvas.dashes(EDGE, y, middle - half, y, Palette.FEW_DASH, 1);
      canvas.dashes(middle + half, y, width - EDGE, y, Palette.FEW_DASH, 1);
    }
    canvas.text(words, middle, y + 3.3, TEXT, Palette.FEW_TEXT, false, Canvas.Anchor.MIDDLE);
  }
}
