package nl.weerklank.score;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Corrects a family of p values for their number. A unit is flagged when its q is at most the share
 * of false flags accepted, 0.05.
 */
public final class FalseDiscovery {

  private FalseDiscovery() {}

  /**
   * q values after Benjamini and Hochberg (1995), in the order given, none below its p.
   *
   * @param p of one metric, run and level, 0 to 1 each; all that were tested, not only those shown
   */
  public static double[] benjaminiHochberg(double[] p) {
    return stepUp(p, 1);
  }

  /** The same for tests that depend on each other in any way (Benjamini and Yekutieli 2001). */
  public static double[] benjaminiYekutieli(double[] p) {
    double harmonic = 0;
    for (int i = p.length; i > 0; i--) {
      harmonic += 1.0 / i;
    }
    return stepUp(p, harmonic);
  }

  private static double[] stepUp(double[] p, double factor) {
    Integer[] order = new Integer[p.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
    double[] q = new double[p.length];
    double lowest = 1;
    for (int rank = p.length; rank > 0; rank--) {
      int index = order[rank - 1];
      lowest = Math.min(lowest, p[index] * (factor * p.length / rank));
      q[index] = lowest;
    }
    return q;
  }
}
