package nl.weerklank.score;

import java.util.Optional;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;

/**
 * A score in which answers weigh, such as by the customer's revenue: sum(w * y) / sum(w). A few
 * heavy customers decide it, so it never stands without {@link #effectiveAnswers} and is never the
 * headline.
 *
 * @param value in the metric's own unit
 * @param effectiveAnswers as many equal answers would tell as much: (sum w)^2 / sum(w^2) (Kish
 *     1965); 1 to the number of answers that weigh anything
 */
public record Weighted(double value, double effectiveAnswers) {

  /**
   * Answers off the scale do not count, like those that weigh nothing.
   *
   * @param weights of the answers at the same place, 0 or more, finite
   * @return empty when no answer weighs anything
   * @throws IllegalArgumentException when a weight is below 0 or no number, or one is missing
   */
  public static Optional<Weighted> of(Metric metric, int[] scores, double[] weights) {
    if (scores.length != weights.length) {
      throw new IllegalArgumentException(
          "Metric " + metric.id() + ": every answer needs a weight, and only those.");
    }
    double heaviest = 0;
    for (int i = 0; i < weights.length; i++) {
      if (!(weights[i] >= 0 && weights[i] <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "Metric " + metric.id() + ": a weight is below 0 or no number.");
      }
      heaviest = metric.scale().contains(scores[i]) ? Math.max(heaviest, weights[i]) : heaviest;
    }
    return heaviest == 0 ? Optional.empty() : Optional.of(sum(metric, scores, weights, heaviest));
  }

  /** In parts of the heaviest, so that no sum of squares overflows or vanishes. */
  private static Weighted sum(Metric metric, int[] scores, double[] weights, double heaviest) {
    double products = 0;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < scores.length; i++) {
      if (metric.scale().contains(scores[i])) {
        double weight = weights[i] / heaviest;
        products += weight * value(metric, scores[i]);
        sum += weight;
        squares += weight * weight;
      }
    }
    return new Weighted(Moments.unit(metric) * products / sum, sum * sum / squares);
  }

  /** What the formula averages. */
  private static int value(Metric metric, int score) {
    if (metric.formula() == Formula.MEAN) {
      return score;
    }
    if (metric.top().contains(score)) {
      return 1;
    }
    return metric.formula() == Formula.NET && metric.bottom().contains(score) ? -1 : 0;
  }
}
