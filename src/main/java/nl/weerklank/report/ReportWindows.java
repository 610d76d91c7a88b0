package nl.weerklank.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.insight.Window;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * The days a report counts, from the period it is due for.
 *
 * <p>A weekly report of ISO week W: 13 weeks up to W, the 13 before, the same 13 weeks 52 weeks
 * earlier, and 26 single weeks. Results about the employer stand still for a calendar quarter, the
 * newest one over by the end of W: a window that moved by a week would tell the answers of a week.
 *
 * <p>A monthly employee report of month M: the 12 whole ISO weeks that end in M or on its last day,
 * and the 12 before.
 *
 * @param period the ledger's
 * @param yearAgo null in a monthly report, likewise {@code lastWeek} and the employer's periods
 * @param trendWeeks oldest first; empty in a monthly report
 */
public record ReportWindows(
    ReportKind kind,
    Period period,
    Period now,
    Period before,
    Period yearAgo,
    Period lastWeek,
    List<Period> trendWeeks,
    Period employer,
    Period employerBefore,
    Period employerYearAgo) {

  static final int WINDOW_WEEKS = 13;
  static final int TREND_WEEKS = 26;
  static final int EMPLOYEE_WEEKS = 12;

  /**
   * Days of one month that the trend covers.
   *
   * @param weeks of the trend that begin in it, at least 1: a month that only holds the end of the
   *     last week has no column
   */
  public record Month(Period days, boolean partial, int weeks) {}

  /**
   * @throws IllegalArgumentException when a weekly report's period is no ISO week or a monthly
   *     one's no calendar month
   */
  public static ReportWindows of(ReportKind kind, Period period) {
    return kind == ReportKind.EMPLOYEE ? monthly(period) : weekly(kind, period);
  }

  private static ReportWindows weekly(ReportKind kind, Period week) {
    if (!week.equals(Period.week(week.to()))) {
      throw new IllegalArgumentException(
          "The " + kind.key() + " report is about an ISO week, not about " + week.key() + ".");
    }
    List<Period> weeks = new ArrayList<>();
    for (int back = TREND_WEEKS - 1; back >= 0; back--) {
      weeks.add(Period.week(week.from().minusWeeks(back)));
    }
    Period quarter = Period.quarter(week.to());
    if (quarter.to().isAfter(week.to())) {
      quarter = Period.quarter(quarter.from().minusDays(1));
    }
    return new ReportWindows(
        kind,
        week,
        Period.weeksUntil(week.to(), WINDOW_WEEKS),
        Period.weeksUntil(week.to().minusWeeks(WINDOW_WEEKS), WINDOW_WEEKS),
        Period.weeksUntil(week.to().minusWeeks(52), WINDOW_WEEKS),
        week,
        List.copyOf(weeks),
        quarter,
        Period.quarter(quarter.from().minusDays(1)),
        Period.quarter(quarter.from().minusYears(1)));
  }

  private static ReportWindows monthly(Period month) {
    if (!month.equals(Period.month(YearMonth.from(month.from())))) {
      throw new IllegalArgumentException(
          "The employee report is about a month, not about " + month.key() + ".");
    }
    LocalDate last = month.to();
    LocalDate sunday = last.getDayOfWeek() == DayOfWeek.SUNDAY ? last : last.minusWeeks(1);
    Period now = Period.weeksUntil(sunday, EMPLOYEE_WEEKS);
    Period before = Period.weeksUntil(now.from().minusDays(1), EMPLOYEE_WEEKS);
    return new ReportWindows(
        ReportKind.EMPLOYEE, month, now, before, null, null, List.of(), null, null, null);
  }

  /** Months of the trend, oldest first; empty in a monthly report. */
  public List<Month> months() {
    List<Month> months = new ArrayList<>();
    if (trendWeeks.isEmpty()) {
      return months;
    }
    LocalDate first = trendWeeks.get(0).from();
    for (YearMonth month = YearMonth.from(first);
        !month.atDay(1).isAfter(lastWeek.from());
        month = month.plusMonths(1)) {
      months.add(month(Period.month(month), first));
    }
    return months;
  }

  private Month month(Period month, LocalDate first) {
    LocalDate from = month.from().isBefore(first) ? first : month.from();
    LocalDate to = month.to().isAfter(lastWeek.to()) ? lastWeek.to() : month.to();
    boolean partial = !from.equals(month.from()) || !to.equals(month.to());
    int weeks = (int) trendWeeks.stream().filter(week -> month.contains(week.from())).count();
    return new Month(partial ? Period.between(from, to) : month, partial, weeks);
  }

  /** What the fold must count: units for a weekly report, employees for a monthly one. */
  public List<Window> windows() {
    Set<Subject.Kind> units = Set.of(Subject.Kind.UNIT);
    if (kind == ReportKind.EMPLOYEE) {
      Set<Subject.Kind> employees = Set.of(Subject.Kind.EMPLOYEE);
      return List.of(new Window(now, employees), new Window(before, employees));
    }
    List<Period> periods = new ArrayList<>(List.of(now, before, yearAgo));
    periods.addAll(trendWeeks);
    months().forEach(month -> periods.add(month.days()));
    periods.addAll(List.of(employer, employerBefore, employerYearAgo));
    return periods.stream().map(period -> new Window(period, units)).toList();
  }

  /** Where quotes come from: the last week of a unit, the whole window of an employee. */
  public Window words() {
    return kind == ReportKind.EMPLOYEE
        ? new Window(now, Set.of(Subject.Kind.EMPLOYEE))
        : new Window(lastWeek, Set.of(Subject.Kind.UNIT));
  }

  /** Windows of several reports, each period once with the kinds of all. */
  public static List<Window> union(Collection<Window> windows) {
    Map<Period, Set<Subject.Kind>> kinds = new LinkedHashMap<>();
    for (Window window : windows) {
      kinds
          .computeIfAbsent(window.period(), key -> EnumSet.noneOf(Subject.Kind.class))
          .addAll(window.kinds());
    }
    List<Window> union = new ArrayList<>();
    kinds.forEach((period, all) -> union.add(new Window(period, all)));
    return union;
  }
}
