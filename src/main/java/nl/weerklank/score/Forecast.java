package nl.weerklank.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Simple exponential smoothing: the next periods are expected at the level reached.
 *
 * @param value expected in each coming period, in the unit of the values
 * @param sigma of one step; 0 when no value ever moved
 * @param intervals 95 %, of the next period, the one after it, and so on
 */
public record Forecast(double value, double sigma, List<Interval> intervals) {

  public static final int MINIMUM_POINTS = 12;

  /** Fixed, not fitted: reproducible. */
  static final double ALPHA = 0.3;

  public Forecast {
    intervals = List.copyOf(intervals);
  }

  /**
   * Level after each value: level + 0.3 * (value - level), beginning at the first value; interval
   * level -/+ 1.96 * sigma * sqrt(1 + (h-1) * 0.3^2), sigma^2 = squared errors / (T - 1).
   *
   * @param values of equal periods, in order; null for a gap, which is passed over
   * @param steps periods ahead; 1 to 3 are sensible
   * @param range what a value can be; the forecast stays inside ({@link Scoring#range})
   * @return empty under 12 values
   */
  public static Optional<Forecast> of(List<Double> values, int steps, Interval range) {
    List<Double> known = values.stream().filter(Objects::nonNull).toList();
    if (known.size() < MINIMUM_POINTS) {
      return Optional.empty();
    }
    return Optional.of(smooth(known, ALPHA, known.get(0), 1).ahead(steps, ALPHA, range));
  }

  /**
   * @param fitted parameters estimated from the values: 1 when {@code initial} is the first value,
   *     2 when {@code alpha} was fitted too
   */
  static Level smooth(List<Double> values, double alpha, double initial, int fitted) {
    double level = initial;
    double squares = 0;
    for (double value : values) {
      double error = value - level;
      squares += error * error;
      level += alpha * error;
    }
    return new Level(level, Math.sqrt(squares / (values.size() - fitted)));
  }

  /** Where smoothing ends. */
  record Level(double level, double sigma) {

    Forecast ahead(int steps, double alpha, Interval range) {
      List<Interval> intervals = new ArrayList<>();
      for (int step = 0; step < steps; step++) {
        double half = Intervals.Z95 * sigma * Math.sqrt(1 + step * alpha * alpha);
        intervals.add(
            new Interval(
                Math.max(range.low(), level - half), Math.min(range.high(), level + half)));
      }
      return new Forecast(level, sigma, intervals);
    }
  }
}
