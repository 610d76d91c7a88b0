package nl.weerklank.score;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A part of a whole, counted.
 *
 * @param hits 0 to {@code n}
 * @param n 0 or more
 */
public record Proportion(int hits, int n) {

  public Proportion {
    if (hits < 0 || hits > n) {
      throw new IllegalArgumentException(hits + " is no part of " + n + ".");
    }
  }

  /** Share in percent; empty when n is 0. */
  public OptionalDouble percent() {
    return n == 0 ? OptionalDouble.empty() : OptionalDouble.of(100.0 * hits / n);
  }

  /** 95 % interval of the share in percent by Wilson (1927); empty when n is 0. */
  public Optional<Interval> interval() {
    return n == 0 ? Optional.empty() : Optional.of(Intervals.wilson(hits, n, Intervals.Z95));
  }
}
