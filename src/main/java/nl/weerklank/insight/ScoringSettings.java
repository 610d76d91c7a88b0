package nl.weerklank.insight;

/**
 * @param minimumAnswers below this n words only, no score and no range; default 10
 * @param indicativeBelow below this n the range alone, no score; default 30
 * @param employerMinimum k: nothing about the employer below this many answers; default 10, never
 *     under 5
 * @param rollUp which organisation the answers of units that moved count in; default now
 * @param falseDiscoveryRate the most that may be false among the differences reported, above 0 and
 *     below 1; default 0.05
 * @param minimumEffect smaller differences are not reported, however certain; in points of a net
 *     score, in percent points of a share, and as the same part of its scale for a mean; default 5
 */
public record ScoringSettings(
    int minimumAnswers,
    int indicativeBelow,
    int employerMinimum,
    RollUp rollUp,
    double falseDiscoveryRate,
    double minimumEffect) {

  public static final ScoringSettings DEFAULT =
      new ScoringSettings(10, 30, 10, RollUp.NOW, 0.05, 5);

  public ScoringSettings {
    if (employerMinimum < 5) {
      throw new IllegalArgumentException(
          "employer-minimum is " + employerMinimum + "; the floor is 5, to protect employees.");
    }
    if (minimumAnswers < 1 || indicativeBelow < minimumAnswers) {
      throw new IllegalArgumentException(
          "minimum-answers is "
              + minimumAnswers
              + " and indicative-below "
              + indicativeBelow
              + "; write at least 1, and the second not under the first.");
    }
    if (!(falseDiscoveryRate > 0 && falseDiscoveryRate < 1)) {
      throw new IllegalArgumentException(
          "false-discovery-rate must lie between 0 and 100 percent; 5 is usual.");
    }
    if (!(minimumEffect >= 0 && minimumEffect <= 100)) {
      throw new IllegalArgumentException(
          "minimum-effect is " + minimumEffect + "; write points from 0 to 100.");
    }
  }
}
