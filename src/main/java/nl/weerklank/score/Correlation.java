package nl.weerklank.score;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How two figures of units go together. It is about units and not about the persons in them: a
 * correlation of units can have the opposite sign of that inside each of them (Robinson 1950).
 *
 * @param units at least {@link #MINIMUM_UNITS}
 * @param pearson r, -1 to 1
 * @param p two-sided, by Student's t with units - 2 degrees of freedom
 * @param interval 95 % of r by Fisher's z; a single point when r is -1 or 1
 * @param spearman rho of the ranks, ties at their mean rank
 * @param weighted r with each unit by its weight, usually its answers
 */
public record Correlation(
    int units, double pearson, double p, Interval interval, double spearman, double weighted) {

  /** Fewer show only what is nearly a straight line: of 10 units an r above 0.63. */
  public static final int MINIMUM_UNITS = 10;

  /**
   * Correlation of two figures, one value of each per unit.
   *
   * @param weights above 0
   * @return empty under {@link #MINIMUM_UNITS} units, or when all units agree on either figure
   * @throws IllegalArgumentException when the lengths differ, a value is not finite or a weight is
   *     not above 0
   */
  public static Optional<Correlation> of(double[] x, double[] y, double[] weights) {
    demand(x, y, weights);
    if (x.length < MINIMUM_UNITS || constant(x) || constant(y)) {
      return Optional.empty();
    }
    double[] equal = new double[x.length];
    Arrays.fill(equal, 1);
    double r = pearson(x, y, equal);
    return Optional.of(
        new Correlation(
            x.length,
            r,
            twoSided(r, x.length),
            fisher(r, x.length),
            pearson(ranks(x), ranks(y), equal),
            pearson(x, y, weights)));
  }

  private static void demand(double[] x, double[] y, double[] weights) {
    boolean usable =
        x.length == y.length
            && x.length == weights.length
            && Arrays.stream(x).allMatch(Double::isFinite)
            && Arrays.stream(y).allMatch(Double::isFinite)
            && Arrays.stream(weights).allMatch(weight -> weight > 0 && Double.isFinite(weight));
    if (!usable) {
      throw new IllegalArgumentException(
          "A correlation needs one finite value of both figures and a weight above 0 per unit.");
    }
  }

  private static boolean constant(double[] values) {
    return Arrays.stream(values).allMatch(value -> value == values[0]);
  }

  /** Weighted r; the values of both must differ. */
  static double pearson(double[] x, double[] y, double[] weights) {
    double meanX = mean(x, weights);
    double meanY = mean(y, weights);
    double together = 0;
    double ofX = 0;
    double ofY = 0;
    for (int i = 0; i < x.length; i++) {
      together += weights[i] * (x[i] - meanX) * (y[i] - meanY);
      ofX += weights[i] * (x[i] - meanX) * (x[i] - meanX);
      ofY += weights[i] * (y[i] - meanY) * (y[i] - meanY);
    }
    double scale = Math.sqrt(ofX) * Math.sqrt(ofY);
    // Values that differ by less than a double can square.
    return scale == 0 ? 0 : Math.max(-1, Math.min(1, together / scale));
  }

  private static double mean(double[] values, double[] weights) {
    double sum = 0;
    double all = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
      all += weights[i];
    }
    return sum / all;
  }

  private static double twoSided(double r, int units) {
    double rest = 1 - r * r;
    if (rest <= 0) {
      return 0;
    }
    double t = Math.abs(r) * Math.sqrt((units - 2) / rest);
    return Math.min(1, 2 * TDistribution.of(units - 2).survivalProbability(t));
  }

  private static Interval fisher(double r, int units) {
    double z = 0.5 * Math.log((1 + r) / (1 - r));
    double half = Intervals.Z95 / Math.sqrt(units - 3);
    return new Interval(Math.tanh(z - half), Math.tanh(z + half));
  }

  private static double[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted((one, other) -> Double.compare(values[one], values[other]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && values[order[to]] == values[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + 1 + to) / 2.0;
      }
      from = to;
    }
    return ranks;
  }
}
