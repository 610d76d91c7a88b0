package nl.weerklank.audience;

import java.util.List;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * A mail that should exist for a closed period.
 *
 * @param period whose key is the ledger's; for a weekly report the newest closed ISO week, for a
 *     monthly one the newest closed month
 * @param subjects one document each, in tree order
 * @param obstacle why it cannot be sent; null when it can
 */
public record DueMail(
    ReportKind report,
    Period period,
    Recipient recipient,
    List<Subject> subjects,
    Obstacle obstacle) {

  public enum Obstacle {
    NO_ADDRESS,
    BAD_ADDRESS,
    LEFT,
    DUPLICATE_ADDRESS,
    DOMAIN
  }
}
