package nl.weerklank.insight.money;

import java.time.LocalDate;
import nl.weerklank.survey.Period;

/**
 * Whose loss counts as churn after an answer.
 *
 * <p>Customers lost sooner than {@code minimumDays} are left out: they had mostly decided when they
 * answered. The youngest answers are followed for less than {@code maximumDays}, so the share lost
 * is a lower bound of a year's; {@link ChurnByBand#meanDays} tells how far it is from that.
 *
 * @param oldestMonths answers at most this long before the as-of date
 * @param newestMonths and at least this long
 * @param minimumDays from the answer to the first day that counts, at least 1
 * @param maximumDays from the answer to the last day that counts
 */
public record FollowUp(int oldestMonths, int newestMonths, int minimumDays, int maximumDays) {

  public static final FollowUp DEFAULT = new FollowUp(15, 3, 90, 365);

  public FollowUp {
    if (newestMonths < 0 || oldestMonths <= newestMonths) {
      throw new IllegalArgumentException("The oldest answers followed are older than the newest.");
    }
    if (minimumDays < 1 || maximumDays < minimumDays) {
      throw new IllegalArgumentException("A follow-up ends after it begins, a day at least.");
    }
  }

  /** Days of the answers whose customers are followed. */
  Period answers(LocalDate asOf) {
    return Period.between(
        asOf.minusMonths(oldestMonths).plusDays(1), asOf.minusMonths(newestMonths));
  }
}
