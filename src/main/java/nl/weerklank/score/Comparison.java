package nl.weerklank.score;

/**
 * A tested difference of two scores. For NET and TOP_SHARE it is the difference of the scores with
 * their pseudo-answers, so a little smaller than that of the printed ones ({@link Scoring#change}).
 *
 * @param difference in the metric's own unit: points, percent points or steps of its scale
 * @param interval of the difference, never beyond what two scores can differ
 * @param statistic z (NET, TOP_SHARE) or Welch's t (MEAN)
 * @param p two-sided, 0 to 1; not corrected for other tests ({@link FalseDiscovery})
 */
public record Comparison(double difference, Interval interval, double statistic, double p) {}
