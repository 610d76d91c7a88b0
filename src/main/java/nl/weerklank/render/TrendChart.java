package nl.weerklank.render;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A metric per week, in front of the limits of its ordinary variation, or, while there are none, of
 * the 95 % interval of every week.
 *
 * @param text size of the words, in CSS pixels
 * @param title above the value axis
 * @param points oldest first; null for a week with too few answers
 * @param labels under the axis; empty where none is printed
 * @param weekWord before the week numbers
 * @param limits null until there is a baseline
 * @param last the last week's value in words, printed beside its dot; null for none
 */
record TrendChart(
    double width,
    double height,
    double text,
    String title,
    Axis axis,
    List<Point> points,
    List<String> labels,
    String weekWord,
    Target target,
    List<Mark> marks,
    Limits limits,
    String last,
    String alt)
    implements Chart {

  /** A week's score with its interval. */
  record Point(double value, double low, double high) {}

  /** The target as a line with its words. */
  record Target(double value, String label) {}

  /**
   * What single weeks do without anything having changed.
   *
   * @param label of the centre line
   * @param weeks null for a week without limits
   * @param signals indexes of the weeks that are more than that
   */
  record Limits(double centre, String label, List<Point> weeks, Set<Integer> signals) {}

  /** Words right of the plot, at the height of what they name. */
  private record Side(double y, String words, Color color, boolean bold) {}

  /** An event on the week with this index; of several events the label is a number. */
  record Mark(int index, String label) {}

  /** Room right of the plot for words of {@link #TEXT} pixels; the months' chart shares it. */
  static final double RIGHT = 74;

  static final double LEFT = 34;

  @Override
  public void draw(Canvas canvas) {
    double right = width - right();
    drawGrid(canvas, right);
    drawBand(canvas, limits == null ? points : limits.weeks());
    drawCentre(canvas, right);
    drawTarget(canvas, right);
    drawMarks(canvas, right);
    Weeks weeks = new Weeks(points.stream().map(p -> p == null ? null : p.value()).toList());
    weeks.drawLine(canvas, this::x, this::y, 1.3, 2.3);
    drawSignals(canvas);
    drawLast(canvas, weeks.last());
    drawSides(canvas, weeks.last(), right);
    drawLabels(canvas);
  }

  private double left() {
    return LEFT * text / TEXT;
  }

  private double right() {
    return RIGHT * text / TEXT;
  }

  private double top() {
    return text + 6 + (marks.isEmpty() ? 0 : rows().contains(1) ? 2 * text + 6 : text + 4);
  }

  private double bottom() {
    return height - text - 8;
  }

  private double x(int index) {
    double step = (width - right() - left()) / Math.max(1, points.size());
    return left() + (index + 0.5) * step;
  }

  private double y(double value) {
    return axis.place(value, bottom(), top());
  }

  private void drawGrid(Canvas canvas, double right) {
    canvas.text(title, left(), text, text, Palette.SLATE, false, Canvas.Anchor.START);
    for (Axis.Tick tick : axis.ticks()) {
      double y = y(tick.value());
      boolean zero = Math.abs(tick.value()) < 1e-9;
      canvas.line(left(), y, right, y, zero ? Palette.AXIS : Palette.GRID, 0.7);
      canvas.text(
          tick.label(), left() - 5, y + text * 0.33, text, Palette.SLATE, false, Canvas.Anchor.END);
    }
  }

  private void drawBand(Canvas canvas, List<Point> bands) {
    Weeks weeks = new Weeks(bands.stream().map(p -> p == null ? null : p.value()).toList());
    for (List<Integer> run : weeks.runs()) {
      int size = run.size();
      double[] outline = new double[(size == 1 ? 4 : size * 2) * 2];
      if (size == 1) {
        Point only = bands.get(run.get(0));
        double x = x(run.get(0));
        canvas.box(x - 4, y(only.high()), 8, y(only.low()) - y(only.high()), Palette.BAND);
        continue;
      }
      for (int i = 0; i < size; i++) {
        int week = run.get(i);
        outline[2 * i] = x(week);
        outline[2 * i + 1] = y(bands.get(week).high());
        int back = 2 * size - 1 - i;
        outline[2 * back] = x(week);
        outline[2 * back + 1] = y(bands.get(week).low());
      }
      canvas.fill(Canvas.path(outline, true), Palette.BAND);
    }
  }

  private void drawTarget(Canvas canvas, double right) {
    if (target == null || !axis.holds(target.value())) {
      return;
    }
    double y = y(target.value());
    canvas.dashes(left(), y, right, y, Palette.INK, 0.9);
  }

  private void drawCentre(Canvas canvas, double right) {
    if (limits != null) {
      double y = y(limits.centre());
      canvas.line(left(), y, right, y, Palette.PETROL, 0.7);
    }
  }

  /** A week that is more than ordinary variation is a diamond, so that it shows without colour. */
  private void drawSignals(Canvas canvas) {
    if (limits == null) {
      return;
    }
    for (int week : limits.signals()) {
      if (points.get(week) != null) {
        double x = x(week);
        double y = y(points.get(week).value());
        double[] diamond = {x, y - 5.5, x + 5.5, y, x, y + 5.5, x - 5.5, y};
        canvas.fill(Canvas.path(diamond, true), Palette.OCHRE);
        canvas.stroke(Canvas.path(diamond, true), Palette.INK, 0.7, false);
      }
    }
  }

  /** Words that would touch are moved apart, the last week's staying nearest to its place. */
  private void drawSides(Canvas canvas, int lastWeek, double right) {
    List<Side> sides = new ArrayList<>();
    if (target != null && axis.holds(target.value())) {
      sides.add(new Side(y(target.value()), target.label(), Palette.INK, false));
    }
    if (limits != null) {
      sides.add(new Side(y(limits.centre()), limits.label(), Palette.PETROL, false));
    }
    if (last != null && lastWeek >= 0) {
      sides.add(new Side(y(points.get(lastWeek).value()), last, Palette.PETROL, true));
    }
    sides.sort(Comparator.comparingDouble(Side::y));
    double room = text * 1.25;
    double[] places = sides.stream().mapToDouble(Side::y).toArray();
    for (int i = 1; i < places.length; i++) {
      places[i] = Math.max(places[i], places[i - 1] + room);
    }
    for (int i = places.length - 1; i >= 0; i--) {
      double lowest = i == places.length - 1 ? bottom() : places[i + 1] - room;
      places[i] = Math.min(places[i], lowest);
      Side side = sides.get(i);
      double y = places[i] + text * 0.33;
      canvas.text(side.words, right + 5, y, text, side.color, side.bold, Canvas.Anchor.START);
    }
  }

  private void drawMarks(Canvas canvas, double right) {
    List<Integer> rows = rows();
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      double x = x(mark.index());
      double base = top() - 6 - rows.get(i) * (text + 2);
      canvas.line(x, base + 3, x, bottom(), Palette.SLATE, 0.7);
      String label =
          marks.size() == 1 ? fitting(mark.label(), canvas, right - left()) : mark.label();
      double wide = canvas.textWidth(label, text, false);
      boolean clamped = marks.size() == 1;
      double start =
          clamped ? Math.max(left(), Math.min(x - wide / 2, right - wide)) : x - wide / 2;
      canvas.text(label, start, base, text, Palette.INK, false, Canvas.Anchor.START);
    }
  }

  /**
   * 0 or, above it, 1: neighbours take turns, so that no number touches the next and no line runs
   * through one.
   */
  private List<Integer> rows() {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      boolean near = i > 0 && marks.get(i).index() - marks.get(i - 1).index() < 3;
      rows.add(near ? 1 - rows.get(i - 1) : 0);
    }
    return rows;
  }

  private String fitting(String label, Canvas canvas, double room) {
    String fitting = label;
    int size = label.codePointCount(0, label.length());
    while (size > 1 && canvas.textWidth(fitting, text, false) > room) {
      size--;
      fitting = label.substring(0, label.offsetByCodePoints(0, size)).strip() + "\u2026";
    }
    return fitting;
  }

  private void drawLast(Canvas canvas, int index) {
    if (index >= 0 && (limits == null || !limits.signals().contains(index))) {
      double y = y(points.get(index).value());
      canvas.ring(x(index), y, 3.8, Palette.PETROL, Palette.PAPER, 1);
    }
  }

  private void drawLabels(Canvas canvas) {
    double y = height - 4;
    canvas.text(weekWord, 0, y, text, Palette.SLATE, false, Canvas.Anchor.START);
    for (int i = 0; i < labels.size(); i++) {
      if (!labels.get(i).isEmpty()) {
        canvas.text(labels.get(i), x(i), y, text, Palette.SLATE, false, Canvas.Anchor.MIDDLE);
      }
    }
  }

  @Override
  public Chart narrow() {
    return new TrendChart(
        TELEPHONE,
        height + 40,
        text,
        title,
        axis,
        points,
        labels,
        weekWord,
        target,
        marks,
        limits,
        last,
        alt);
  }
}
