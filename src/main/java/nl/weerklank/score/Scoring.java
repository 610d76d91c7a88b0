package nl.weerklank.score;

import java.util.Optional;
import nl.weerklank.survey.Metric;

/** From counts to a score with its interval; formulas in src/docs/statistics.md. */
public final class Scoring {

  private Scoring() {}

  /** The score of a distribution; empty when nobody answered. */
  public static Optional<Score> score(Metric metric, Distribution distribution) {
    throw new UnsupportedOperationException("score");
  }
}
