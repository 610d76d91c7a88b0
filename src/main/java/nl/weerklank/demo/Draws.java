package nl.weerklank.demo;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded draws for one subject, so that more draws for one subject leave the others as they were.
 */
final class Draws {

  private final SplittableRandom random;

  Draws(long seed, String subject) {
    this.random = new SplittableRandom(seed * 1_000_003L + subject.hashCode());
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  double fraction() {
    return random.nextDouble();
  }

  /** From 0 to {@code bound} - 1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Roughly normal, mean 0 and deviation 1; sums are the same on every machine. */
  double bell() {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum - 6;
  }

  /** Index drawn by cumulative weights. */
  int weighted(double[] cumulative) {
    double point = random.nextDouble() * cumulative[cumulative.length - 1];
    int index = 0;
    while (cumulative[index] <= point) {
      index++;
    }
    return index;
  }

  static double[] cumulative(double... weights) {
    double[] sums = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      sums[i] = sum;
    }
    return sums;
  }
}
