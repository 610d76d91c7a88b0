package nl.weerklank.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much of an outcome's variance moves with each rated item. Items that overlap share what they
 * explain: LMG (Shapley) up to {@link #MOST_LMG} items, Johnson's relative weights above. It is
 * association, not cause; shares a point or two apart are no order.
 *
 * @param n complete answers
 * @param r2 share of the outcome's variance the items explain together, 0 to 1
 * @param items in the order given
 */
public record Drivers(long n, double r2, Method method, List<Item> items) {

  public static final int MOST_LMG = 12;
  public static final int LEAST_ANSWERS = 100;
  public static final int LEAST_ANSWERS_PER_ITEM = 10;

  public enum Method {
    /** Mean gain in R2 over all orders of entry (Lindeman, Merenda, Gold; Shapley). */
    LMG,
    /** Johnson 2000: nearly the same at a fraction of the work. */
    RELATIVE_WEIGHTS
  }

  /** Importance above the mean share, performance above the mean of the items, or not. */
  public enum Quadrant {
    /** Important and rated low. */
    PRIORITY,
    /** Important and rated high. */
    KEEP_UP,
    /** Rated high and of little importance. */
    POSSIBLE_OVERKILL,
    LOW_PRIORITY
  }

  /**
   * @param performance as it was given, all items on one scale
   * @param r correlation with the outcome
   * @param beta standardised coefficient with all items in the regression
   * @param importance part of R2, in the same unit
   * @param share importance in percent of R2
   */
  public record Item(
      String id,
      double performance,
      double r,
      double beta,
      double importance,
      double share,
      Quadrant quadrant) {}

  /** Below these a table of drivers would be guesswork. */
  public static boolean enough(long answers, int items) {
    return answers >= Math.max(LEAST_ANSWERS, (long) LEAST_ANSWERS_PER_ITEM * items);
  }

  /**
   * @param ids of the items
   * @param performance of each item, on one scale on which more is better
   * @param correlations outcome first, then the items
   * @return empty with too few answers, no item, or when one item follows from the others
   */
  public static Optional<Drivers> of(
      List<String> ids, long n, double[] performance, double[][] correlations) {
    int items = ids.size();
    if (items == 0 || !enough(n, items)) {
      return Optional.empty();
    }
    double[] outcome = new double[items];
    double[][] between = new double[items][items];
    for (int i = 0; i < items; i++) {
      outcome[i] = correlations[0][i + 1];
      System.arraycopy(correlations[i + 1], 1, between[i], 0, items);
    }
    double[] beta = SymmetricMatrix.solve(between, outcome);
    double r2 = beta == null ? 0 : Math.min(1, product(beta, outcome));
    if (r2 <= SymmetricMatrix.NOTHING) {
      return Optional.empty();
    }
    Method method = items <= MOST_LMG ? Method.LMG : Method.RELATIVE_WEIGHTS;
    double[] importance =
        method == Method.LMG ? lmg(between, outcome) : relativeWeights(between, outcome);
    return Optional.of(
        new Drivers(n, r2, method, items(ids, performance, outcome, beta, importance)));
  }

  private static List<Item> items(
      List<String> ids, double[] performance, double[] r, double[] beta, double[] importance) {
    double all = sum(importance);
    double usual = sum(performance) / performance.length;
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < r.length; i++) {
      boolean important = importance[i] > all / r.length;
      Quadrant quadrant = quadrant(important, performance[i] > usual);
      items.add(
          new Item(
              ids.get(i),
              performance[i],
              r[i],
              beta[i],
              importance[i],
              100 * importance[i] / all,
              quadrant));
    }
    return List.copyOf(items);
  }

  private static Quadrant quadrant(boolean important, boolean high) {
    if (important) {
      return high ? Quadrant.KEEP_UP : Quadrant.PRIORITY;
    }
    return high ? Quadrant.POSSIBLE_OVERKILL : Quadrant.LOW_PRIORITY;
  }

  /** Gains in R2 over all sub-models, weighted by how many orders of entry pass through each. */
  static double[] lmg(double[][] between, double[] outcome) {
    int items = outcome.length;
    double[] explained = new double[1 << items];
    for (int model = 1; model < explained.length; model++) {
      explained[model] = explained(model, between, outcome);
    }
    double[] weights = weights(items);
    double[] lmg = new double[items];
    for (int model = 0; model < explained.length; model++) {
      for (int item = 0; item < items; item++) {
        if ((model >> item & 1) == 0) {
          double gain = explained[model | 1 << item] - explained[model];
          lmg[item] += weights[Integer.bitCount(model)] * gain;
        }
      }
    }
    return lmg;
  }

  /** For a sub-model of k items: k! (items - 1 - k)! / items!. */
  private static double[] weights(int items) {
    double[] weights = new double[items];
    weights[0] = 1.0 / items;
    for (int k = 1; k < items; k++) {
      weights[k] = weights[k - 1] * k / (items - k);
    }
    return weights;
  }

  private static double explained(int model, double[][] between, double[] outcome) {
    int size = Integer.bitCount(model);
    int[] chosen = new int[size];
    for (int item = 0, at = 0; item < outcome.length; item++) {
      if ((model >> item & 1) == 1) {
        chosen[at++] = item;
      }
    }
    double[][] part = new double[size][size];
    double[] with = new double[size];
    for (int i = 0; i < size; i++) {
      with[i] = outcome[chosen[i]];
      for (int j = 0; j < size; j++) {
        part[i][j] = between[chosen[i]][chosen[j]];
      }
    }
    return product(SymmetricMatrix.solve(part, with), with);
  }

  /** By the items' nearest uncorrelated likenesses: root(R)^2 (root(R)^-1 r)^2. */
  static double[] relativeWeights(double[][] between, double[] outcome) {
    double[][] root = SymmetricMatrix.root(between);
    double[] alike = SymmetricMatrix.solve(root, outcome);
    double[] weights = new double[outcome.length];
    for (int i = 0; i < weights.length; i++) {
      for (int k = 0; k < weights.length; k++) {
        weights[i] += root[i][k] * root[i][k] * alike[k] * alike[k];
      }
    }
    return weights;
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
