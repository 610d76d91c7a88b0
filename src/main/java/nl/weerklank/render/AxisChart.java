package nl.weerklank.render;

/** The values above the rows of a dot-and-interval table. */
record AxisChart(double width, double height, Axis axis, String alt) implements Chart {

  @Override
  public void draw(Canvas canvas) {
    for (Axis.Tick tick : axis.ticks()) {
      double x = axis.place(tick.value(), IntervalChart.EDGE, width - IntervalChart.EDGE);
      double half = canvas.textWidth(tick.label(), 9.5, false) / 2;
      double inside = Math.max(half, Math.min(width - half, x));
      canvas.text(
          tick.label(), inside, height - 4, 9.5, Palette.SLATE, false, Canvas.Anchor.MIDDLE);
    }
  }
}
