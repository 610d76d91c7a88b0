package nl.weerklank.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.audience.Cadence.Every;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.insight.Window;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * The days a report counts, from the period it is due for: an ISO week, a month, a quarter or a
 * day. How far back it reaches is its kind's, whatever the period.
 *
 * <p>A department's or director's report is drawn up to W, the last ISO week that is over by the
 * end of its period: 13 weeks up to W, the 13 before, the same 13 weeks 52 weeks earlier, and 26
 * single weeks. Results about the employer stand still for a calendar quarter, the newest one over
 * by the end of the period: a window that moved by a week would tell the answers of a week.
 *
 * <p>An employee's report: the 12 whole ISO weeks up to W, and the 12 before.
 *
 * @param period the ledger's
 * @param yearAgo null in an employee's report, likewise {@code lastWeek}, {@code fresh} and the
 *     employer's periods
 * @param fresh what quotes and calls are taken from: the week, the day, or the whole weeks that
 *     ended in the month or quarter, so that each week is in one of them
 * @param trendWeeks oldest first; empty in an employee's report
 */
public record ReportWindows(
    ReportKind kind,
    Period period,
    Period now,
    Period before,
    Period yearAgo,
    Period lastWeek,
    Period fresh,
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
   * @throws IllegalArgumentException when the period is no day, ISO week, month or quarter
   */
  public static ReportWindows of(ReportKind kind, Period period) {
    Every every =
        Every.of(period)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The "
                            + kind.key()
                            + " report is about a day, an ISO week, a month or a quarter, not"
                            + " about "
                            + period.key()
                            + "."));
    LocalDate sunday = period.to().with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    return kind == ReportKind.EMPLOYEE
        ? employee(period, sunday)
        : unit(kind, period, every, Period.week(sunday));
  }

  private static ReportWindows unit(ReportKind kind, Period period, Every every, Period week) {
    List<Period> weeks = new ArrayList<>();
    for (int back = TREND_WEEKS - 1; back >= 0; back--) {
      weeks.add(Period.week(week.from().minusWeeks(back)));
    }
    Period quarter = Period.quarter(period.to());
    if (quarter.to().isAfter(period.to())) {
      quarter = Period.quarter(quarter.from().minusDays(1));
    }
    return new ReportWindows(
        kind,
        period,
        Period.weeksUntil(week.to(), WINDOW_WEEKS),
        Period.weeksUntil(week.to().minusWeeks(WINDOW_WEEKS), WINDOW_WEEKS),
        Period.weeksUntil(week.to().minusWeeks(52), WINDOW_WEEKS),
        week,
        every == Every.MONTH || every == Every.QUARTER ? ended(period, week) : period,
        List.copyOf(weeks),
        quarter,
        Period.quarter(quarter.from().minusDays(1)),
        Period.quarter(quarter.from().minusYears(1)));
  }

  /** The whole weeks whose Sunday lies in the period. */
  private static Period ended(Period period, Period last) {
    LocalDate first = period.from().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    return Period.weeksUntil(last.to(), (int) ChronoUnit.WEEKS.between(first, last.to()) + 1);
  }

  private static ReportWindows employee(Period period, LocalDate sunday) {
    Period now = Period.weeksUntil(sunday, EMPLOYEE_WEEKS);
    Period before = Period.weeksUntil(now.from().minusDays(1), EMPLOYEE_WEEKS);
    return new ReportWindows(
        ReportKind.EMPLOYEE, period, now, before, null, null, null, List.of(), null, null, null);
  }

  /** What is new is what came in during the last week. */
  boolean weekly() {
    return period.equals(lastWeek);
  }

  /** Months of the trend, oldest first; empty in an employee's report. */
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

  /** What the fold must count: employees for an employee's report, units for the others. */
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

  /** Where quotes come from: what is new about a unit, the whole window of an employee. */
  public Window words() {
    return kind == ReportKind.EMPLOYEE
        ? new Window(now, Set.of(Subject.Kind.EMPLOYEE))
        : new Window(fresh, Set.of(Subject.Kind.UNIT));
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
