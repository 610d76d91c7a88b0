package nl.weerklank.insight;

/**
 * @param minimumAnswers below this n words only, no score and no range; default 10
 * @param indicativeBelow below this n the range alone, no score; default 30
 * @param employerMinimum k: nothing about the employer below this many answers; default 10, never
 *     under 5
 * @param rollUp which organisation the answers of units that moved count in; default now
 */
public record ScoringSettings(
    int minimumAnswers, int indicativeBelow, int employerMinimum, RollUp rollUp) {

  public static final ScoringSettings DEFAULT = new ScoringSettings(10, 30, 10, RollUp.NOW);

  public ScoringSettings {
    if (employerMinimum < 5) {
      throw new IllegalArgumentException(
          "employer-minimum is " + employerMinimum + "; the floor is 5, to protect employees.");
    }
  }
}
