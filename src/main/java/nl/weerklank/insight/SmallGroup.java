package nl.weerklank.insight;

import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Metric;

/**
 * When answers about the employer would tell of persons: under k, or when all but at most one lie
 * in one band, for then everybody knows what nearly everybody answered. Two groups that are large
 * enough are so together.
 */
public final class SmallGroup {

  /** Answers outside the fullest band that keep the others unknown. */
  private static final int OUTSIDE = 2;

  private final Metric metric;
  private final int minimum;

  /**
   * @param minimum k, in answers
   */
  public SmallGroup(Metric metric, int minimum) {
    this.metric = metric;
    this.minimum = minimum;
  }

  /** Whether these answers may be shown, or may follow from what is shown. */
  public boolean enough(Distribution answers) {
    int n = answers.n();
    int top = answers.in(metric.top());
    int bottom = answers.in(metric.bottom());
    int fullest = Math.max(Math.max(top, bottom), n - top - bottom);
    return n >= minimum && n - fullest >= OUTSIDE;
  }

  /** k, in answers. */
  public int minimum() {
    return minimum;
  }
}
