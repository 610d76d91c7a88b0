package nl.weerklank.audience;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * A mail that should exist for a closed period.
 *
 * @param period whose key is the ledger's
 * @param subjects one document each, in tree order
 * @param obstacle why it cannot be sent; null when it can
 * @param standIns subjects that are not the recipient's own
 */
public record DueMail(
    ReportKind report,
    Period period,
    Recipient recipient,
    List<Subject> subjects,
    Obstacle obstacle,
    Map<Subject, StandIn> standIns) {

  public DueMail {
    standIns = Map.copyOf(standIns);
  }

  /** A mail of somebody's own reports. */
  public DueMail(
      ReportKind report,
      Period period,
      Recipient recipient,
      List<Subject> subjects,
      Obstacle obstacle) {
    this(report, period, recipient, subjects, obstacle, Map.of());
  }

  /** The same about fewer subjects. */
  public DueMail without(Set<Subject> gone) {
    Map<Subject, StandIn> left = new HashMap<>(standIns);
    left.keySet().removeAll(gone);
    List<Subject> kept = subjects.stream().filter(one -> !gone.contains(one)).toList();
    return new DueMail(report, period, recipient, kept, obstacle, left);
  }

  public enum Obstacle {
    NO_ADDRESS,
    BAD_ADDRESS,
    LEFT,
    DUPLICATE_ADDRESS,
    DOMAIN,
    STOPPED
  }
}
