package nl.weerklank.insight;

import nl.weerklank.score.Comparison;

/**
 * What may be said of a difference.
 *
 * @param comparison null when it was not tested
 * @param q smallest false discovery rate at which the difference would be reported; 1 when not
 *     tested
 */
public record Tested(Comparison comparison, double q, Outcome outcome) {

  public enum Outcome {
    /** Shown, and good for customers or employees: for a metric where low is good, lower. */
    BETTER,
    /** Shown, and bad. */
    WORSE,
    /** Shown, but smaller than what is worth acting on. */
    SMALL,
    /** Tested; chance alone may be as large. */
    NOT_SHOWN,
    /** Too few answers on either side, hidden, or nothing to compare with. */
    NOT_TESTED
  }

  public static final Tested NOTHING = new Tested(null, 1, Outcome.NOT_TESTED);

  /** True when a test supports a difference that is large enough to act on. */
  public boolean signal() {
    return outcome == Outcome.BETTER || outcome == Outcome.WORSE;
  }
}
