package nl.weerklank.survey;

import java.time.LocalDate;
import java.util.List;

/**
 * The weeks that set the limits of a unit's trend. Frozen: they stay when newer weeks come in, and
 * when their own answers change.
 *
 * @param beginsOn the weeks are the first ones from this day; {@link #NEVER_REBASED} when nobody
 *     asked for a new baseline
 * @param frozenOn as-of date of the run that set it
 * @param weeks oldest first
 */
public record Baseline(
    String metricId, String unitId, LocalDate beginsOn, LocalDate frozenOn, List<Week> weeks) {

  /** Day that all answers come after. */
  public static final LocalDate NEVER_REBASED = LocalDate.of(1, 1, 1);

  /** Weeks with enough answers that a baseline is made of. */
  public static final int WEEKS = 12;

  public Baseline {
    weeks = List.copyOf(weeks);
  }

  /**
   * @param key of the ISO week
   * @param counts answers per score, from the lowest of the scale
   */
  public record Week(String key, List<Integer> counts) {

    public Week {
      counts = List.copyOf(counts);
    }
  }
}
