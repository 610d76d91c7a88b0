package nl.weerklank.score;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** The symmetric distribution a statistic has when there is nothing to find. */
record Reference(ContinuousDistribution distribution) {

  static final Reference NORMAL = new Reference(NormalDistribution.of(0, 1));

  static Reference t(double degreesOfFreedom) {
    return new Reference(TDistribution.of(degreesOfFreedom));
  }

  /** What a statistic stays under, up and down, with this confidence: 1.96 for 0.95. */
  double quantile(double confidence) {
    return distribution.inverseSurvivalProbability((1 - confidence) / 2);
  }

  /** Two-sided. */
  double p(double statistic) {
    return Math.min(1, 2 * distribution.survivalProbability(Math.abs(statistic)));
  }
}
