package nl.weerklank.score;

import java.util.Optional;
import nl.weerklank.survey.Metric;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A theme in one period against another that shares no day with it. Both values come from samples
 * with pseudo-answers, so they are a little smaller than the difference of what is printed.
 *
 * @param difference now minus before: percentage points, or points of a net score
 * @param interval 95 %, inside what a difference can be
 * @param p two-sided, of the same z: below 0.05 where the interval leaves out 0
 */
public record ThemeChange(double difference, Interval interval, double p) {

  private static final double SHARE_WIDTH = 100;
  private static final double NET_WIDTH = 200;
  private static final double NET_PSEUDO = 0.75;

  /** Mean and squared standard error, both on the scale of one answer. */
  private record Estimate(double mean, double squaredError) {}

  /**
   * Of the share of answers that name a theme, after Agresti and Caffo (2000): one hit and one miss
   * added to each period. Empty when either period has no answers.
   */
  public static Optional<ThemeChange> ofShare(int hitsNow, int now, int hitsBefore, int before) {
    if (now == 0 || before == 0) {
      return Optional.empty();
    }
    return Optional.of(between(share(hitsNow, now), share(hitsBefore, before), SHARE_WIDTH));
  }

  /** Of a theme's net score, 3 pseudo-answers in each; empty when either period has no answers. */
  public static Optional<ThemeChange> ofNet(Metric metric, Distribution now, Distribution before) {
    if (now.n() == 0 || before.n() == 0) {
      return Optional.empty();
    }
    return Optional.of(between(net(metric, now), net(metric, before), NET_WIDTH));
  }

  private static Estimate share(int hits, int n) {
    double share = (hits + 1.0) / (n + 2);
    return new Estimate(share, share * (1 - share) / (n + 2));
  }

  private static Estimate net(Metric metric, Distribution answers) {
    double n = answers.n() + 4 * NET_PSEUDO;
    double top = (answers.in(metric.top()) + NET_PSEUDO) / n;
    double bottom = (answers.in(metric.bottom()) + NET_PSEUDO) / n;
    double net = top - bottom;
    return new Estimate(net, (top + bottom - net * net) / n);
  }

  private static ThemeChange between(Estimate now, Estimate before, double width) {
    double difference = 100 * (now.mean() - before.mean());
    double error = 100 * Math.sqrt(now.squaredError() + before.squaredError());
    double half = Intervals.Z95 * error;
    double beyond = NormalDistribution.of(0, 1).survivalProbability(Math.abs(difference) / error);
    return new ThemeChange(
        difference,
        new Interval(Math.max(-width, difference - half), Math.min(width, difference + half)),
        2 * beyond);
  }
}
