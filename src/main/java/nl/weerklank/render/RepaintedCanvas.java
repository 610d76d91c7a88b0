package nl.weerklank.render;

import java.awt.Color;
import java.awt.Shape;
import java.util.Map;

/**
 * A canvas on which some colours are others.
 *
 * @param colors by the colour they replace; what is not in it stays
 */
record RepaintedCanvas(Canvas canvas, Map<Color, Color> colors) implements Canvas {

  @Override
  public void fill(Shape shape, Color color) {
    canvas.fill(shape, colors.getOrDefault(color, color));
  }

  @Override
  public void stroke(Shape shape, Color color, double width, boolean dashed) {
    canvas.stroke(shape, colors.getOrDefault(color, color), width, dashed);
  }

  @Override
  public void text(
      String text, double x, double y, double size, Color color, boolean bold, Anchor anchor) {
    canvas.text(text, x, y, size, colors.getOrDefault(color, color), bold, anchor);
  }

  @Override
  public double textWidth(String text, double size, boolean bold) {
    return canvas.textWidth(text, size, bold);
  }
}
