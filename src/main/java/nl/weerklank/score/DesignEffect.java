package nl.weerklank.score;

import nl.weerklank.survey.Metric;

/** What it costs that one respondent gave several answers. */
public final class DesignEffect {

  private DesignEffect() {}

  /**
   * Variance of the mean with answers clustered by respondent, divided by the variance as if they
   * were not: G/(G-1) * sum (S - n*mean)^2 / n^2 (Liang and Zeger 1986) over Var/n; for MEAN Var
   * has divisor n - 1, as in its test. With S the sum of one respondent's y (NET: +1, 0, -1;
   * TOP_SHARE: 1, 0; MEAN: the answer) and m the number of them; someone anonymous is a respondent
   * each time.
   *
   * @param groups respondents, G
   * @param sumSquares sum of S * S over respondents
   * @param sumProducts sum of S * m
   * @param sumSizesSquared sum of m * m
   * @return may be below 1, where respondents contradict themselves; 1 where it is not defined:
   *     under two respondents or answers, or answers that all agree
   */
  public static double of(
      Metric metric,
      Distribution answers,
      long groups,
      double sumSquares,
      double sumProducts,
      double sumSizesSquared) {
    if (groups < 2 || answers.n() < 2) {
      return 1;
    }
    double naive = naive(metric, answers);
    if (naive == 0) {
      return 1;
    }
    double n = answers.n();
    double mean = Moments.counted(metric, answers).mean();
    double spread = sumSquares - 2 * mean * sumProducts + mean * mean * sumSizesSquared;
    double clustered = groups / (groups - 1.0) * Math.max(0, spread) / (n * n);
    return clustered / naive;
  }

  private static double naive(Metric metric, Distribution answers) {
    Moments counted = Moments.counted(metric, answers);
    return switch (metric.formula()) {
      case NET, TOP_SHARE -> counted.variance() / counted.n();
      case MEAN -> counted.variance() / (counted.n() - 1);
    };
  }
}
