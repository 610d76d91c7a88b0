package nl.weerklank.score;

import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;

/**
 * Mean and variance of what a formula averages, y: +1, 0, -1 (NET), 1, 0 (TOP_SHARE) or the answer
 * itself (MEAN).
 *
 * @param n answers, pseudo-answers included; above 0
 * @param mean of y
 * @param variance of one y
 */
record Moments(double n, double mean, double variance) {

  /** Net scores get 3/4 top, 3/2 middle and 3/4 bottom, as in {@link Intervals#adjustedWald}. */
  private static final double NET_ANSWERS = 3;

  private static final double NET_SQUARES = 1.5;

  /** As counted, variance with divisor n; only for at least one answer. */
  static Moments counted(Metric metric, Distribution answers) {
    int n = answers.n();
    long sum = sum(metric, answers);
    long spread = n * squares(metric, answers) - sum * sum;
    return new Moments(n, (double) sum / n, (double) spread / n / n);
  }

  /**
   * Fit for intervals and tests of few answers. NET: 3 pseudo-answers; TOP_SHARE: one in the top
   * band and one outside it (Agresti and Caffo 2000); MEAN: none, variance with divisor n - 1.
   * Needs {@link #enough}.
   */
  static Moments adjusted(Metric metric, Distribution answers) {
    int n = answers.n();
    double sum = sum(metric, answers);
    return switch (metric.formula()) {
      case NET -> pseudo(n + NET_ANSWERS, sum, squares(metric, answers) + NET_SQUARES);
      case TOP_SHARE -> pseudo(n + 2.0, sum + 1, sum + 1);
      case MEAN -> {
        Moments counted = counted(metric, answers);
        yield new Moments(n, counted.mean, counted.variance * n / (n - 1.0));
      }
    };
  }

  private static Moments pseudo(double n, double sum, double squares) {
    double mean = sum / n;
    return new Moments(n, mean, squares / n - mean * mean);
  }

  /**
   * The same with a variance above 0. Answers that all agree show none, yet have one: they get at
   * least 1/n, the smallest that any other n whole answers can have (one of them one step off).
   */
  Moments varied(double atLeast) {
    return variance > 0 ? this : new Moments(n, mean, Math.max(atLeast, 1 / n));
  }

  /** True where {@link #adjusted} is defined: one answer, for a mean two. */
  static boolean enough(Metric metric, Distribution answers) {
    return answers.n() >= (metric.formula() == Formula.MEAN ? 2 : 1);
  }

  /** From y to the score's unit: 100 for points and percent, 1 for a mean. */
  static double unit(Metric metric) {
    return metric.formula() == Formula.MEAN ? 1 : 100;
  }

  /** Sum of y. */
  static long sum(Metric metric, Distribution answers) {
    return switch (metric.formula()) {
      case NET -> answers.in(metric.top()) - (long) answers.in(metric.bottom());
      case TOP_SHARE -> answers.in(metric.top());
      case MEAN -> answers.sum();
    };
  }

  /** Sum of y squared. */
  static long squares(Metric metric, Distribution answers) {
    return switch (metric.formula()) {
      case NET -> answers.in(metric.top()) + (long) answers.in(metric.bottom());
      case TOP_SHARE -> answers.in(metric.top());
      case MEAN -> answers.sumOfSquares();
    };
  }
}
