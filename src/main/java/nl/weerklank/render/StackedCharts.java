package nl.weerklank.render;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.stream.Collectors;

/** Charts of one width, one below the other, as one picture. */
record StackedCharts(List<Chart> charts) implements Chart {

  private static final double GAP = 14;

  @Override
  public double width() {
    return charts.get(0).width();
  }

  @Override
  public double height() {
    return charts.stream().mapToDouble(Chart::height).sum() + GAP * (charts.size() - 1);
  }

  @Override
  public String alt() {
    return charts.stream().map(Chart::alt).collect(Collectors.joining(" "));
  }

  @Override
  public void draw(Canvas canvas) {
    double y = 0;
    for (Chart chart : charts) {
      chart.draw(new Lowered(canvas, y));
      y += chart.height() + GAP;
    }
  }

  /** The same canvas, with its top further down. */
  private record Lowered(Canvas canvas, double down) implements Canvas {

    private Shape lowered(Shape shape) {
      return AffineTransform.getTranslateInstance(0, down).createTransformedShape(shape);
    }

    @Override
    public void fill(Shape shape, Color color) {
      canvas.fill(lowered(shape), color);
    }

    @Override
    public void stroke(Shape shape, Color color, double width, boolean dashed) {
      canvas.stroke(lowered(shape), color, width, dashed);
    }

    @Override
    public void text(
        String text, double x, double y, double size, Color color, boolean bold, Anchor anchor) {
      canvas.text(text, x, y + down, size, color, bold, anchor);
    }

    @Override
    public double textWidth(String text, double size, boolean bold) {
      return canvas.textWidth(text, size, bold);
    }
  }
}
