package nl.weerklank.insight.alert;

import java.time.LocalDate;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/**
 * Which answers are mailed at once, and to whom. Each answer is told once to each reader.
 *
 * @param name stable; the ledger keeps it
 * @param metric about the service; null when only complaints count
 * @param scores of that metric; null without it
 * @param complaints whether complaints count, whatever their score
 * @param days answers older than this many days are not told any more
 * @param leader the one who leads the unit of the answer
 * @param accountManager the customer's
 */
public record AlertRule(
    String name,
    Metric metric,
    Band scores,
    boolean complaints,
    int days,
    boolean leader,
    boolean accountManager) {

  public AlertRule {
    String key = "weerklank.alerts." + name;
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,59}")) {
      throw Failure.configuration(
          key + ": the name of a rule is of letters, digits and hyphens; the ledger keeps it.");
    }
    if (metric == null && !complaints) {
      throw Failure.configuration(
          key + " asks for nothing; name a metric with scores, or set complaint.");
    }
    if (days < 1 || days > 60) {
      throw Failure.configuration(key + ".maximum-age is out of range; give 1d to 60d.");
    }
    if (!leader && !accountManager) {
      throw Failure.configuration(key + ".to is empty; name manager, account-manager or both.");
    }
  }

  /** The days whose answers are told on a day. */
  public Period days(LocalDate asOf) {
    return Period.lastDays(asOf, days);
  }
}
