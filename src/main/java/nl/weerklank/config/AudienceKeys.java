package nl.weerklank.config;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import nl.weerklank.audience.Cadence;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Keys under {@code weerklank.audience} about when mails are due and who stands in for whom. */
final class AudienceKeys {

  private AudienceKeys() {}

  /**
   * @param every day, week, month or quarter; the ledger's period and what is new in a report
   *     follow it, how far back the figures reach does not. Empty: week, for employees month
   * @param on weekday: the report is due on the first such day after its period; empty: on the day
   *     after its end
   * @param notBefore time of that day, such as "07:00" (in quotes): a run before that leaves the
   *     report to a later run
   * @param newAnswers a report is passed over until so many answers about the service came in since
   *     the reader's last one; 0: never passed over
   */
  public record CadenceKeys(
      Cadence.Every every, DayOfWeek on, LocalTime notBefore, @DefaultValue("0") int newAnswers) {}

  /**
   * @param weekdays on which nothing is mailed, such as saturday
   * @param days dates and ranges of dates on which nothing is mailed, each under a name of its own:
   *     2026-12-25, or 2026-12-25..2027-01-01; public holidays are written down here
   */
  public record QuietKeys(
      @DefaultValue Set<DayOfWeek> weekdays, @DefaultValue Map<String, String> days) {}

  /**
   * @param name stable, the ledger keeps it; empty: no fallback
   * @param address where the reports of units go that nobody leads, or whose heads cannot be mailed
   * @param language of this reader, two letters
   */
  public record FallbackKeys(String name, String address, String language) {}

  /**
   * @param recipient as `history` shows it: `person:e17`, `subscription:board-secretary`
   * @param reports kinds of report that are stopped; those of people must be in `may-stop`
   * @param until first day mails go out again; empty: never
   */
  public record StopKeys(
      String recipient, @DefaultValue("employee") Set<String> reports, LocalDate until) {}
}
