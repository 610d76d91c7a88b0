package nl.weerklank.audience;

import java.time.LocalDate;
import java.time.YearMonth;
import nl.weerklank.survey.Period;

/** Which period a report is due for. */
public final class DuePeriods {

  private DuePeriods() {}

  /**
   * The newest period that lies wholly before {@code asOf}: an ISO week for the director's and
   * department reports, a calendar month for the employee's.
   */
  public static Period newestClosed(ReportKind report, LocalDate asOf) {
    if (report == ReportKind.EMPLOYEE) {
      return Period.month(YearMonth.from(asOf).minusMonths(1));
    }
    return Period.week(asOf.minusWeeks(1));
  }
}
