package nl.weerklank.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/** A line over weeks that breaks where a week has no value. */
record Weeks(List<Double> values) {

  /** Index of the last week with a value; -1 when none has. */
  int last() {
    for (int i = values.size() - 1; i >= 0; i--) {
      if (values.get(i) != null) {
        return i;
      }
    }
    return -1;
  }

  /** Runs of neighbouring weeks that have a value. */
  List<List<Integer>> runs() {
    List<List<Integer>> runs = new ArrayList<>();
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i <= values.size(); i++) {
      if (i < values.size() && values.get(i) != null) {
        run.add(i);
      } else if (!run.isEmpty()) {
        runs.add(run);
        run = new ArrayList<>();
      }
    }
    return runs;
  }

  /**
   * @param dots radius of a week's dot; 0 draws a dot only for a week that stands alone
   */
  void drawLine(
      Canvas canvas, IntToDoubleFunction x, DoubleUnaryOperator y, double width, double dots) {
    for (List<Integer> run : runs()) {
      double[] points = new double[run.size() * 2];
      for (int i = 0; i < run.size(); i++) {
        points[2 * i] = x.applyAsDouble(run.get(i));
        points[2 * i + 1] = y.applyAsDouble(values.get(run.get(i)));
        if (dots > 0 || run.size() == 1) {
          canvas.dot(points[2 * i], points[2 * i + 1], Math.max(dots, width), Palette.PETROL);
        }
      }
      if (run.size() > 1) {
        canvas.stroke(Canvas.path(points, false), Palette.PETROL, width, false);
      }
    }
  }
}
