package nl.weerklank.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Themes by the score of who names them and the number of unhappy customers among those. What is
 * named often and scores low lies in the light part.
 *
 * @param across the scores
 * @param up the counts
 * @param level score of all answers; the light part is on its left
 * @param usual count above which the light part begins
 * @param points drawn in the order of their ranks, those without rank last
 */
record QuadrantChart(
    double width,
    double height,
    Axis across,
    Axis up,
    String acrossName,
    String upName,
    double level,
    String levelName,
    double usual,
    List<Point> points,
    String alt)
    implements Chart {

  /**
   * @param rank of the priority; 0 for none
   */
  record Point(double score, int count, int rank, String name) {

    double radius() {
      return rank > 0 ? 7.5 : 3.2;
    }
  }

  private static final double LEFT = 42;
  private static final double RIGHT = 8;
  private static final double TOP = 18;
  private static final double BOTTOM = 30;

  /** Air around a label. */
  private static final double AIR = 1.5;

  @Override
  public void draw(Canvas canvas) {
    drawGrid(canvas);
    List<Point> inOrder = new ArrayList<>(points);
    inOrder.sort(
        Comparator.comparingInt(point -> point.rank() == 0 ? Integer.MAX_VALUE : point.rank()));
    List<Rectangle2D> taken = new ArrayList<>();
    inOrder.forEach(point -> taken.add(around(point)));
    taken.add(new Rectangle2D.Double(x(level) - 1, TOP, 2, height - TOP - BOTTOM));
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      drawPoint(canvas, inOrder.get(i));
    }
    inOrder.forEach(point -> drawName(canvas, point, taken));
  }

  private void drawGrid(Canvas canvas) {
    double bottom = height - BOTTOM;
    canvas.box(LEFT, TOP, x(level) - LEFT, y(usual) - TOP, Palette.BAND);
    for (Axis.Tick tick : up.ticks()) {
      double y = y(tick.value());
      canvas.line(LEFT, y, width - RIGHT, y, tick.value() == 0 ? Palette.AXIS : Palette.GRID, 0.7);
      canvas.text(tick.label(), LEFT - 6, y + 3.3, TEXT, Palette.SLATE, false, Canvas.Anchor.END);
    }
    for (Axis.Tick tick : across.ticks()) {
      double x = x(tick.value());
      boolean zero = Math.abs(tick.value()) < 1e-9;
      canvas.line(x, TOP, x, bottom, zero ? Palette.AXIS : Palette.GRID, 0.7);
      canvas.text(tick.label(), x, bottom + 13, TEXT, Palette.SLATE, false, Canvas.Anchor.MIDDLE);
    }
    canvas.dashes(x(level), TOP, x(level), bottom, Palette.PETROL, 0.9);
    canvas.text(upName, 0, 9, TEXT, Palette.SLATE, false, Canvas.Anchor.START);
    canvas.text(acrossName, LEFT, height - 4, TEXT, Palette.SLATE, false, Canvas.Anchor.START);
    canvas.text(
        levelName, width - RIGHT, height - 4, TEXT, Palette.PETROL, false, Canvas.Anchor.END);
  }

  private void drawPoint(Canvas canvas, Point point) {
    double x = x(point.score());
    double y = y(point.count());
    if (point.rank() == 0) {
      canvas.ring(x, y, point.radius(), Palette.PAPER, Palette.PETROL, 1.5);
      return;
    }
    canvas.ring(x, y, point.radius(), Palette.PETROL, Palette.PAPER, 1);
    String number = String.valueOf(point.rank());
    canvas.text(number, x, y + 3.4, TEXT, Palette.PAPER, true, Canvas.Anchor.MIDDLE);
  }

  /** Right of its point, else left, above or below; where nothing is free, the table names it. */
  private void drawName(Canvas canvas, Point point, List<Rectangle2D> taken) {
    double wide = canvas.textWidth(point.name(), TEXT, false);
    double x = x(point.score());
    double y = y(point.count());
    double away = point.radius() + 3;
    double[][] places = {
      {x + away, y + 3.3},
      {x - away - wide, y + 3.3},
      {x - wide / 2, y - away},
      {x - wide / 2, y + away + 7}
    };
    for (double[] place : places) {
      Rectangle2D box =
          new Rectangle2D.Double(place[0] - AIR, place[1] - TEXT + AIR, wide + 2 * AIR, TEXT + AIR);
      if (inside(box) && taken.stream().noneMatch(box::intersects)) {
        taken.add(box);
        canvas.text(
            point.name(), place[0], place[1], TEXT, Palette.INK, false, Canvas.Anchor.START);
        return;
      }
    }
  }

  private boolean inside(Rectangle2D box) {
    return box.getMinX() >= LEFT
        && box.getMaxX() <= width
        && box.getMinY() >= TOP
        && box.getMaxY() <= height - BOTTOM;
  }

  private Rectangle2D around(Point point) {
    double radius = point.radius();
    return new Rectangle2D.Double(
        x(point.score()) - radius, y(point.count()) - radius, 2 * radius, 2 * radius);
  }

  private double x(double value) {
    return across.place(value, LEFT, width - RIGHT);
  }

  private double y(double value) {
    return up.place(value, height - BOTTOM, TOP);
  }
}
