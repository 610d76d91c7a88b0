package nl.weerklank.insight;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.Metric;

/**
 * The fixed rule by which comments become quotes, so that nobody picks favourites: one per
 * customer, newest first, then by response id, a few of each side of the metric's bands.
 *
 * @param minimumLength in characters, default 20
 * @param maximumLength in characters, default 400; longer comments are not shortened but left out
 * @param perSide quotes kept of each side
 */
public record QuoteRule(int minimumLength, int maximumLength, int perSide) {

  public static final QuoteRule DEFAULT = new QuoteRule(20, 400, 3);

  static final Comparator<Said> ORDER =
      Comparator.comparing(Said::day).reversed().thenComparing(Said::responseId);

  /** The part of a metric's scale an answer lies in. */
  public enum Side {
    TOP,
    MIDDLE,
    BOTTOM
  }

  boolean allows(String cleanText) {
    int length = cleanText.codePointCount(0, cleanText.length());
    return length >= minimumLength && length <= maximumLength;
  }

  static Side side(Metric metric, int score) {
    if (metric.top().contains(score)) {
      return Side.TOP;
    }
    return metric.bottom().contains(score) ? Side.BOTTOM : Side.MIDDLE;
  }

  /** The first of the metrics an answer has a score for; null when it has none. */
  static Metric firstAnswered(List<Metric> metrics, Map<String, Integer> scores) {
    for (Metric metric : metrics) {
      if (scores.get(metric.id()) != null) {
        return metric;
      }
    }
    return null;
  }
}
