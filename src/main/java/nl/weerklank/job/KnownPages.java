package nl.weerklank.job;

import java.time.Instant;
import java.time.LocalDate;
import nl.weerklank.report.EmployeeFirst;
import nl.weerklank.store.ReportingStore;

/** The pages employees have had long enough for who leads them to see the same. */
final class KnownPages {

  /** No page is about days this far back, and older ones need not be read. */
  private static final int OLDEST_DAYS = 400;

  private KnownPages() {}

  /**
   * By the as-of date alone: what is accepted during a run is at the earliest for the next day, so
   * that drawing again gives the same.
   *
   * @return null when employees are not told first
   */
  static EmployeeFirst of(Settings settings, ReportingStore store, LocalDate asOf) {
    int days = settings.employeeFirst();
    if (days == 0 || !settings.individuals()) {
      return null;
    }
    Instant end =
        asOf.minusDays(days).plusDays(1).atStartOfDay(settings.reports().zone()).toInstant();
    return new EmployeeFirst(
        days, store.ownPages().acceptedBefore(end, asOf.minusDays(OLDEST_DAYS)));
  }
}
