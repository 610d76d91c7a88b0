package nl.weerklank.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * A value axis with its printed ticks.
 *
 * @param ticks from low to high, evenly spaced
 */
record Axis(double low, double high, List<Tick> ticks) {

  /** A printed value. */
  record Tick(double value, String label) {}

  private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 25, 50, 100};

  /**
   * The smallest tidy axis that holds two values.
   *
   * @param least and {@code most}: what the scale can be; never exceeded
   * @param most see {@code least}
   * @param intervals at most this many steps
   */
  static Axis around(
      double from,
      double to,
      double least,
      double most,
      int intervals,
      DoubleFunction<String> name) {
    double step = STEPS[STEPS.length - 1];
    for (double candidate : STEPS) {
      double span = Math.ceil(to / candidate - 1e-9) - Math.floor(from / candidate + 1e-9);
      if (Math.max(span, 1) <= intervals) {
        step = candidate;
        break;
      }
    }
    double low = Math.max(least, Math.floor(from / step + 1e-9) * step);
    double high = Math.min(most, Math.ceil(to / step - 1e-9) * step);
    if (high - low < step) {
      high = Math.min(most, low + step);
      low = Math.max(least, high - step);
    }
    List<Tick> ticks = new ArrayList<>();
    long count = Math.round((high - low) / step);
    for (long i = 0; i <= count; i++) {
      double value = Math.min(high, low + i * step);
      ticks.add(new Tick(value, name.apply(value)));
    }
    return new Axis(low, high, ticks);
  }

  /** Where a value lies between two places; what lies outside is drawn on the edge. */
  double place(double value, double atLow, double atHigh) {
    double inside = Math.max(low, Math.min(high, value));
    return atLow + (inside - low) / (high - low) * (atHigh - atLow);
  }

  boolean holds(double value) {
    return value >= low && value <= high;
  }
}
