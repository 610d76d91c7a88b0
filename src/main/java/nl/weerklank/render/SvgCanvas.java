package nl.weerklank.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.w3c.dom.Element;

/** Vectors inside a web page, with their words as text; colours and sizes without style sheets. */
final class SvgCanvas implements Canvas {

  /** Screen pixels per CSS pixel of a chart made for paper: 7.5 pt of words become 14.5 px. */
  private static final double SCALE = 1.45;

  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private final Markup markup;
  private final Element svg;

  private SvgCanvas(Markup markup, Element svg) {
    this.markup = markup;
    this.svg = svg;
  }

  /**
   * A picture with the chart's alternative text as its name.
   *
   * @param colors gives the canvas the organisation's colours
   */
  static Element svg(Markup markup, Chart chart, UnaryOperator<Canvas> colors) {
    Element svg =
        markup.element(
            "svg",
            "class",
            "chart",
            "role",
            "img",
            "aria-label",
            chart.alt(),
            "viewBox",
            "0 0 " + number(chart.width()) + " " + number(chart.height()),
            "width",
            number(chart.width() * SCALE),
            "height",
            number(chart.height() * SCALE));
    chart.draw(colors.apply(new SvgCanvas(markup, svg)));
    return svg;
  }

  @Override
  public void fill(Shape shape, Color color) {
    Element drawn = shape(shape);
    drawn.setAttribute("fill", Colors.hex(color));
    svg.appendChild(drawn);
  }

  @Override
  public void stroke(Shape shape, Color color, double width, boolean dashed) {
    Element drawn = shape(shape);
    drawn.setAttribute("fill", "none");
    drawn.setAttribute("stroke", Colors.hex(color));
    drawn.setAttribute("stroke-width", number(width));
    drawn.setAttribute("stroke-linejoin", "round");
    if (dashed) {
      drawn.setAttribute("stroke-dasharray", "3 2");
    }
    svg.appendChild(drawn);
  }

  private Element shape(Shape shape) {
    if (shape instanceof Rectangle2D box) {
      return markup.element(
          "rect",
          "x",
          number(box.getX()),
          "y",
          number(box.getY()),
          "width",
          number(box.getWidth()),
          "height",
          number(box.getHeight()));
    }
    if (shape instanceof Ellipse2D round && round.getWidth() == round.getHeight()) {
      return markup.element(
          "circle",
          "cx",
          number(round.getCenterX()),
          "cy",
          number(round.getCenterY()),
          "r",
          number(round.getWidth() / 2));
    }
    if (shape instanceof Line2D line) {
      return markup.element(
          "line",
          "x1",
          number(line.getX1()),
          "y1",
          number(line.getY1()),
          "x2",
          number(line.getX2()),
          "y2",
          number(line.getY2()));
    }
    return markup.element("path", "d", path(shape));
  }

  private static String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] at = new double[6];
    for (PathIterator part = shape.getPathIterator(null); !part.isDone(); part.next()) {
      int kind = part.currentSegment(at);
      path.append("MLQCZ".charAt(kind));
      int numbers = new int[] {2, 2, 4, 6, 0}[kind];
      for (int i = 0; i < numbers; i++) {
        path.append(i == 0 ? "" : " ").append(number(at[i]));
      }
    }
    return path.toString();
  }

  @Override
  public void text(
      String text, double x, double y, double size, Color color, boolean bold, Anchor anchor) {
    Element words =
        markup.text("text", text, "x", number(x), "y", number(y), "font-size", number(size));
    words.setAttribute("fill", Colors.hex(color));
    if (bold) {
      words.setAttribute("font-weight", "bold");
    }
    if (anchor != Anchor.START) {
      words.setAttribute("text-anchor", anchor.name().toLowerCase(Locale.ROOT));
    }
    svg.appendChild(words);
  }

  @Override
  public double textWidth(String text, double size, boolean bold) {
    Font font = Fonts.pixels(bold).deriveFont((float) size);
    return font.getStringBounds(text, MEASURE).getWidth();
  }

  /** With at most two decimals, and none that says nothing. */
  private static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
