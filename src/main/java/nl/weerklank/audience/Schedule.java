package nl.weerklank.audience;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.weerklank.audience.Cadence.Every;
import nl.weerklank.survey.Period;

/**
 * Which periods are due at a moment of local time. Pure; what was mailed before is passed in, so
 * that nothing hangs on a scheduler having fired.
 */
public final class Schedule {

  /**
   * A period the ledger knows.
   *
   * @param waiting true when a mail of it is not sent yet
   */
  public record Edition(Period period, boolean waiting) {}

  private final QuietDays quiet;

  public Schedule(QuietDays quiet) {
    this.quiet = quiet;
  }

  /** The first day a period's report may go out; never a quiet day. */
  public LocalDate dueOn(Cadence cadence, Period period) {
    LocalDate after = period.to().plusDays(1);
    LocalDate day =
        cadence.on() == null ? after : after.with(TemporalAdjusters.nextOrSame(cadence.on()));
    return quiet.nextOpen(day);
  }

  /** The newest period whose day and time have come. */
  public Period newestDue(Cadence cadence, LocalDateTime moment) {
    Period period = cadence.every().of(moment.toLocalDate());
    while (moment.isBefore(dueOn(cadence, period).atTime(cadence.notBefore()))) {
      period = cadence.every().before(period);
    }
    return period;
  }

  /**
   * Periods to mail now, oldest first.
   *
   * @param known editions of this kind of report and group of readers in the ledger
   */
  public List<Period> due(
      Cadence cadence, LocalDateTime moment, CatchUp catchUp, Collection<Edition> known) {
    Period newest = newestDue(cadence, moment);
    return switch (catchUp.mode()) {
      case NEWEST -> backwards(newest, cadence, known) ? List.of() : List.of(newest);
      case NONE -> onTime(newest, cadence, moment, known) ? List.of(newest) : List.of();
      case ALL -> all(newest, cadence, catchUp.maximumPeriods(), known);
    };
  }

  private boolean onTime(
      Period newest, Cadence cadence, LocalDateTime moment, Collection<Edition> known) {
    boolean begun = known.stream().anyMatch(one -> one.period().equals(newest));
    boolean today = dueOn(cadence, newest).equals(moment.toLocalDate());
    return begun || today && !backwards(newest, cadence, known);
  }

  private static List<Period> all(
      Period newest, Cadence cadence, int most, Collection<Edition> known) {
    List<Period> due = new ArrayList<>();
    Period period = newest;
    for (int count = 0; count < most; count++) {
      if (count == 0 ? !backwards(newest, cadence, known) : missed(period, cadence, known)) {
        due.add(0, period);
      }
      period = cadence.every().before(period);
    }
    return due;
  }

  /** Not begun though an older one was, or begun and not finished. */
  private static boolean missed(Period period, Cadence cadence, Collection<Edition> known) {
    for (Edition edition : known) {
      if (edition.period().equals(period)) {
        return edition.waiting();
      }
    }
    boolean later = known.stream().anyMatch(one -> one.period().to().isBefore(period.to()));
    return later && !backwards(period, cadence, known);
  }

  /** After a change of cadence no report is about days before those its readers have read about. */
  private static boolean backwards(Period period, Cadence cadence, Collection<Edition> known) {
    return known.stream()
        .map(Edition::period)
        .filter(one -> one.to().isAfter(period.to()))
        .anyMatch(one -> Every.of(one).filter(cadence.every()::equals).isEmpty());
  }
}
