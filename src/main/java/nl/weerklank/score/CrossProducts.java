package nl.weerklank.score;

import java.util.Optional;

/**
 * Sums from which correlations are made, so that no answer has to be kept: whole numbers, exact up
 * to some 10^13 answers on a scale to 1,000. The outcome is variable 0, the items follow.
 */
public final class CrossProducts {

  private final long[] sums;
  private final long[][] products;
  private long n;

  /**
   * @param variables the outcome and the items
   */
  public CrossProducts(int variables) {
    sums = new long[variables];
    products = new long[variables][variables];
  }

  /** Adds one complete answer: the outcome, then the items. */
  public void add(int[] values) {
    n++;
    for (int i = 0; i < sums.length; i++) {
      sums[i] += values[i];
      for (int j = 0; j <= i; j++) {
        products[i][j] += (long) values[i] * values[j];
      }
    }
  }

  public void add(CrossProducts other) {
    n += other.n;
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
      for (int j = 0; j <= i; j++) {
        products[i][j] += other.products[i][j];
      }
    }
  }

  public long n() {
    return n;
  }

  /** Mean of a variable; 0 without answers. */
  public double mean(int variable) {
    return n == 0 ? 0 : (double) sums[variable] / n;
  }

  /** Pearson's correlations; empty when a variable is the same in all answers. */
  public Optional<double[][]> correlations() {
    double[][] correlations = new double[sums.length][sums.length];
    for (int i = 0; i < sums.length; i++) {
      if (n == 0 || spread(i, i) <= 0) {
        return Optional.empty();
      }
      correlations[i][i] = 1;
      for (int j = 0; j < i; j++) {
        double r = spread(i, j) / Math.sqrt(spread(i, i)) / Math.sqrt(spread(j, j));
        correlations[i][j] = Math.max(-1, Math.min(1, r));
        correlations[j][i] = correlations[i][j];
      }
    }
    return Optional.of(correlations);
  }

  /** n times the sum of products about the means. */
  private double spread(int i, int j) {
    return (double) (n * products[Math.max(i, j)][Math.min(i, j)] - sums[i] * sums[j]);
  }
}
