package nl.weerklank.score;

/** Two-sided intervals from counts; formulas and sources in src/docs/statistics.md. */
final class Intervals {

  /** Standard normal quantile of 0.975. */
  static final double Z95 = 1.959963984540054;

  static final double CONFIDENCE = 0.95;

  private static final double PSEUDO = 0.75;

  private Intervals() {}

  /** Net of two shares in points: adjusted Wald, 3 pseudo-answers, clamped to -100..100. */
  static Interval adjustedWald(int top, int bottom, int n, double z) {
    double answers = n + 4 * PSEUDO;
    double p = (top + PSEUDO) / answers;
    double d = (bottom + PSEUDO) / answers;
    double net = p - d;
    double half = z * Math.sqrt((p + d - net * net) / answers);
    return new Interval(Math.max(-100, 100 * (net - half)), Math.min(100, 100 * (net + half)));
  }

  /** A share in percent: Wilson's score interval. */
  static Interval wilson(int hits, int n, double z) {
    double share = (double) hits / n;
    double shrink = 1 + z * z / n;
    double centre = (share + z * z / (2 * n)) / shrink;
    double half = z / shrink * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
    return new Interval(Math.max(0, 100 * (centre - half)), Math.min(100, 100 * (centre + half)));
  }

  /** Standard normal quantile of a two-sided confidence. */
  static double z(double confidence) {
    return confidence == CONFIDENCE ? Z95 : Reference.NORMAL.quantile(confidence);
  }

  /** A mean by Student's t, not wider than the scale; null below two answers. */
  static Interval mean(Distribution distribution, int n, double confidence) {
    if (n < 2) {
      return null;
    }
    long sum = distribution.sum();
    double mean = (double) sum / n;
    // Exact until the division: answers that all agree give 0, not a rounding error.
    double variance = (double) (n * distribution.sumOfSquares() - sum * sum) / n / (n - 1);
    double half = Reference.t(n - 1.0).quantile(confidence) * Math.sqrt(variance / n);
    double highest = distribution.low() + distribution.counts().length - 1;
    return new Interval(Math.max(distribution.low(), mean - half), Math.min(highest, mean + half));
  }
}
