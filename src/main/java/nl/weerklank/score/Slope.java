package nl.weerklank.score;

import java.util.List;
import java.util.Optional;
import nl.weerklank.survey.Metric;

/**
 * A straight line through the scores of equal periods.
 *
 * @param perPeriod rise in the metric's unit from one period to the next
 * @param interval of it, 95 %
 * @param p two-sided, of a rise this large when there is none
 * @param points periods with answers
 */
public record Slope(double perPeriod, Interval interval, double p, int points) {

  static final int MINIMUM_POINTS = 6;

  /**
   * Least squares with weights n/Var, Var being that of one answer in all periods together, with
   * pseudo-answers; so an extreme score of few answers does not weigh more by being extreme. The
   * error follows the scatter around the line, but is never under what the counts imply; Student's
   * t with two degrees of freedom less than points.
   *
   * @param periods in order; null, or empty, for a gap, which keeps its place in time
   * @return empty under 6 periods with answers
   */
  public static Optional<Slope> of(Metric metric, List<Distribution> periods) {
    Distribution pooled = Series.pooled(periods).orElse(null);
    List<Double> scores = Series.scores(metric, periods);
    if (Series.endOf(scores, 0, MINIMUM_POINTS) < 0) {
      return Optional.empty();
    }
    double unit = Moments.unit(metric);
    double variance = unit * unit * Moments.adjusted(metric, pooled).varied(0).variance();
    return Optional.of(Line.through(periods, scores, variance).fitted());
  }

  /** Weighted sums of a line: {@code w = n / variance}, x the index, y the score. */
  private record Line(int points, double slope, double squares, double scatter) {

    static Line through(List<Distribution> periods, List<Double> scores, double variance) {
      double answers = 0;
      double x = 0;
      double y = 0;
      for (int i = 0; i < scores.size(); i++) {
        if (scores.get(i) != null) {
          double n = periods.get(i).n();
          answers += n;
          x += n * i;
          y += n * scores.get(i);
        }
      }
      return around(periods, scores, variance, x / answers, y / answers);
    }

    private static Line around(
        List<Distribution> periods, List<Double> scores, double variance, double x, double y) {
      int points = 0;
      double squares = 0;
      double products = 0;
      double total = 0;
      for (int i = 0; i < scores.size(); i++) {
        if (scores.get(i) != null) {
          double w = periods.get(i).n() / variance;
          double right = i - x;
          double up = scores.get(i) - y;
          points++;
          squares += w * right * right;
          products += w * right * up;
          total += w * up * up;
        }
      }
      double slope = products / squares;
      return new Line(points, slope, squares, Math.max(0, total - slope * products));
    }

    Slope fitted() {
      int degrees = points - 2;
      double error = Math.sqrt(Math.max(1, scatter / degrees) / squares);
      Reference reference = Reference.t(degrees);
      double half = reference.quantile(Intervals.CONFIDENCE) * error;
      return new Slope(
          slope, new Interval(slope - half, slope + half), reference.p(slope / error), points);
    }
  }
}
