package nl.weerklank.render;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * What charts are drawn on, in CSS pixels (96 to the inch) from the top left corner; the same
 * drawing becomes vectors in the PDF and pixels in the mail.
 */
interface Canvas {

  /** Where a text's x lies. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  void fill(Shape shape, Color color);

  void stroke(Shape shape, Color color, double width, boolean dashed);

  /**
   * @param y of the baseline
   * @param size in pixels
   */
  void text(String text, double x, double y, double size, Color color, boolean bold, Anchor anchor);

  double textWidth(String text, double size, boolean bold);

  default void box(double x, double y, double width, double height, Color color) {
    if (width > 0 && height > 0) {
      fill(new Rectangle2D.Double(x, y, width, height), color);
    }
  }

  default void line(double x1, double y1, double x2, double y2, Color color, double width) {
    stroke(new Line2D.Double(x1, y1, x2, y2), color, width, false);
  }

  default void dashes(double x1, double y1, double x2, double y2, Color color, double width) {
    stroke(new Line2D.Double(x1, y1, x2, y2), color, width, true);
  }

  default void dot(double x, double y, double radius, Color color) {
    fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius), color);
  }

  /** A dot with a rim. */
  default void ring(double x, double y, double radius, Color inside, Color rim, double width) {
    Shape circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    fill(circle, inside);
    stroke(circle, rim, width, false);
  }

  /**
   * @param points x and y in turn
   */
  static Path2D path(double[] points, boolean closed) {
    Path2D path = new Path2D.Double();
    path.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      path.lineTo(points[i], points[i + 1]);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }
}
