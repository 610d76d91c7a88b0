package nl.weerklank.audience;

import java.time.LocalDate;
import java.time.LocalTime;
import nl.weerklank.survey.Period;

/** Which period a report is about that nobody set a cadence for. */
public final class DuePeriods {

  private DuePeriods() {}

  /**
   * The newest period that lies wholly before {@code asOf}: an ISO week for the director's and
   * department reports, a calendar month for the employee's.
   */
  public static Period newestClosed(ReportKind report, LocalDate asOf) {
    return newestClosed(Cadence.preset(report), asOf);
  }

  /** The same for a cadence: weekday, time and quiet days do not matter. */
  public static Period newestClosed(Cadence cadence, LocalDate asOf) {
    return new Schedule(QuietDays.NONE)
        .newestDue(Cadence.every(cadence.every()), asOf.atTime(LocalTime.MAX));
  }
}
