package nl.weerklank.audience;

import java.time.LocalDate;
import java.util.Set;
import nl.weerklank.survey.Failure;

/**
 * Somebody who wants no mail, or none for a while.
 *
 * @param recipient ledger key: {@code person:e17}, {@code subscription:board-secretary}
 * @param kinds which may be stopped; never empty
 * @param until first day mails go out again; null: never. What was due before then is not sent
 *     later
 */
public record Stop(String recipient, Set<ReportKind> kinds, LocalDate until) {

  public Stop {
    kinds = Set.copyOf(kinds);
    if (kinds.isEmpty() || !recipient.matches("(person|subscription):[^@]+")) {
      throw Failure.configuration(
          "a stop names a recipient as 'history' shows it, such as person:e17, and a report.");
    }
  }

  public boolean covers(String recipientKey, ReportKind kind, LocalDate today) {
    return recipient.equals(recipientKey)
        && kinds.contains(kind)
        && (until == null || today.isBefore(until));
  }
}
