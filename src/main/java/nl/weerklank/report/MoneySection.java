package nl.weerklank.report;

import java.util.List;
import nl.weerklank.survey.Period;

/**
 * What the bands of the headline score mean in revenue.
 *
 * @param window of the answers that put customers in a band
 * @param bands promoters first; empty when too few customers answered
 * @param renewals months in which unhappy customers renew, soonest first; empty when nothing can be
 *     said
 * @param sentences what can and cannot be said, one claim each
 */
public record MoneySection(
    Period window, List<Band> bands, List<Renewal> renewals, List<Phrase> sentences) {

  /**
   * @param name message key of the band
   * @param customers whose latest answer is in it
   * @param revenue theirs, a year
   * @param churn share of earlier answerers lost, with its interval in words
   */
  public record Band(Phrase name, int customers, Amount revenue, Phrase churn) {}

  /**
   * @param month as a period
   * @param excess revenue with extra risk; null when none can be shown
   */
  public record Renewal(Period month, int customers, Amount gross, Amount excess) {}
}
