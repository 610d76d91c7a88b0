package nl.weerklank.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.insight.Window;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportWindowsTest {

  private static final ReportWindows WEEKLY =
      ReportWindows.of(ReportKind.DIRECTOR, Period.parse("2026-W47"));

  @Test
  void thirteen_weeks_now_the_thirteen_before_and_the_same_weekdays_a_year_ago() {
    assertThat(WEEKLY.now().key()).isEqualTo("2026-W35..2026-W47");
    assertThat(WEEKLY.before().key()).isEqualTo("2026-W22..2026-W34");
    assertThat(WEEKLY.before().to().plusDays(1)).isEqualTo(WEEKLY.now().from());
    assertThat(WEEKLY.yearAgo().from()).isEqualTo(WEEKLY.now().from().minusWeeks(52));
    assertThat(WEEKLY.yearAgo().to()).isEqualTo(WEEKLY.now().to().minusWeeks(52));
    assertThat(WEEKLY.now().days()).isEqualTo(91);
  }

  @Test
  void the_trend_is_the_two_windows_week_by_week() {
    assertThat(WEEKLY.trendWeeks()).hasSize(26);
    assertThat(WEEKLY.trendWeeks().get(0).from()).isEqualTo(WEEKLY.before().from());
    assertThat(WEEKLY.trendWeeks().get(25)).isEqualTo(Period.parse("2026-W47"));
  }

  @Test
  void the_trend_runs_over_week_53() {
    ReportWindows windows = ReportWindows.of(ReportKind.DIRECTOR, Period.parse("2027-W02"));
    assertThat(windows.trendWeeks())
        .extracting(Period::key)
        .containsSequence("2026-W52", "2026-W53", "2027-W01", "2027-W02");
  }

  @Test
  void months_are_cut_to_the_days_of_the_trend_and_say_so() {
    List<ReportWindows.Month> months = WEEKLY.months();
    assertThat(months)
        .extracting(month -> month.days().from().getMonthValue())
        .containsExactly(5, 6, 7, 8, 9, 10, 11);
    assertThat(months.get(0).days()).isEqualTo(Period.parse("2026-05-25..2026-05-31"));
    assertThat(months.get(0).partial()).isTrue();
    assertThat(months.get(1).days()).isEqualTo(Period.parse("2026-06"));
    assertThat(months.get(1).partial()).isFalse();
    assertThat(months.get(6).days()).isEqualTo(Period.parse("2026-11-01..2026-11-22"));
    assertThat(months.stream().mapToInt(ReportWindows.Month::weeks).sum()).isEqualTo(26);
  }

  @Test
  void the_widths_of_the_months_are_26_weeks_whatever_the_week() {
    for (LocalDate day = LocalDate.of(2026, 1, 4); day.getYear() < 2028; day = day.plusWeeks(1)) {
      ReportWindows windows = ReportWindows.of(ReportKind.DEPARTMENT, Period.week(day));
      assertThat(windows.months()).allSatisfy(month -> assertThat(month.weeks()).isPositive());
      assertThat(windows.months().stream().mapToInt(ReportWindows.Month::weeks).sum())
          .isEqualTo(26);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-W47, 2026-Q3, 2026-Q2, 2025-Q3",
    "2026-W40, 2026-Q3, 2026-Q2, 2025-Q3",
    "2026-W39, 2026-Q2, 2026-Q1, 2025-Q2",
    "2026-W53, 2026-Q4, 2026-Q3, 2025-Q4",
    "2028-W52, 2028-Q4, 2028-Q3, 2027-Q4"
  })
  void the_employers_window_is_the_newest_quarter_that_is_over(
      String week, String now, String before, String yearAgo) {
    ReportWindows windows = ReportWindows.of(ReportKind.DIRECTOR, Period.parse(week));
    assertThat(windows.employer().key()).isEqualTo(now);
    assertThat(windows.employerBefore().key()).isEqualTo(before);
    assertThat(windows.employerYearAgo().key()).isEqualTo(yearAgo);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10, 2026-10-25",
    "2026-11, 2026-11-29",
    "2026-05, 2026-05-31",
    "2027-01, 2027-01-31",
    "2026-12, 2026-12-27"
  })
  void the_employee_window_ends_with_the_last_whole_week_of_the_month(
      String month, LocalDate sunday) {
    ReportWindows windows = ReportWindows.of(ReportKind.EMPLOYEE, Period.parse(month));
    assertThat(windows.now().to()).isEqualTo(sunday);
    assertThat(windows.now().days()).isEqualTo(84);
    assertThat(windows.before().to()).isEqualTo(windows.now().from().minusDays(1));
    assertThat(windows.before().days()).isEqualTo(84);
    assertThat(windows.months()).isEmpty();
  }

  @Test
  void employees_are_counted_in_their_own_windows_only() {
    assertThat(WEEKLY.windows()).allMatch(w -> w.kinds().equals(Set.of(Subject.Kind.UNIT)));
    ReportWindows monthly = ReportWindows.of(ReportKind.EMPLOYEE, Period.parse("2026-10"));
    assertThat(monthly.windows())
        .hasSize(2)
        .allMatch(w -> w.kinds().equals(Set.of(Subject.Kind.EMPLOYEE)));
  }

  @Test
  void a_union_counts_each_period_once_with_the_kinds_of_all() {
    ReportWindows department = ReportWindows.of(ReportKind.DEPARTMENT, Period.parse("2026-W47"));
    Window extra = new Window(WEEKLY.now(), EnumSet.of(Subject.Kind.LOCATION));
    List<Window> union =
        ReportWindows.union(
            Stream.of(WEEKLY.windows(), department.windows(), List.of(extra))
                .flatMap(List::stream)
                .toList());
    assertThat(union).extracting(Window::period).doesNotHaveDuplicates();
    assertThat(union).hasSize(WEEKLY.windows().size());
    assertThat(union.get(0).kinds())
        .containsExactlyInAnyOrder(Subject.Kind.UNIT, Subject.Kind.LOCATION);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-W47, 2026-W47, 2026-W47",
    "2026-11-21, 2026-W46, 2026-11-21",
    "2026-11-22, 2026-W47, 2026-11-22",
    "2026-10, 2026-W43, 2026-W40..2026-W43",
    "2026-11, 2026-W48, 2026-W44..2026-W48",
    "2026-Q4, 2026-W52, 2026-W40..2026-W52",
    "2027-01, 2027-W04, 2026-W53..2027-W04"
  })
  void another_cadence_changes_what_is_new_and_not_how_far_back_it_reaches(
      String period, String lastWeek, String fresh) {
    ReportWindows windows = ReportWindows.of(ReportKind.DEPARTMENT, Period.parse(period));
    assertThat(windows.lastWeek().key()).isEqualTo(lastWeek);
    assertThat(windows.fresh()).isEqualTo(Period.parse(fresh));
    assertThat(windows.words().period()).isEqualTo(windows.fresh());
    assertThat(windows.now()).isEqualTo(Period.weeksUntil(windows.lastWeek().to(), 13));
    assertThat(windows.trendWeeks()).hasSize(26).endsWith(windows.lastWeek());
  }

  @Test
  void every_week_is_new_in_exactly_one_month() {
    LocalDate next = LocalDate.of(2026, 1, 4).minusDays(6);
    for (YearMonth month = YearMonth.of(2026, 1); month.getYear() < 2029; ) {
      Period fresh = ReportWindows.of(ReportKind.DIRECTOR, Period.month(month)).fresh();
      assertThat(fresh.from()).isEqualTo(next);
      next = fresh.to().plusDays(1);
      month = month.plusMonths(1);
    }
  }

  @Test
  void a_quarterly_report_tells_about_the_employer_in_its_own_quarter() {
    Period quarter = Period.parse("2026-Q4");
    assertThat(ReportWindows.of(ReportKind.DIRECTOR, quarter).employer()).isEqualTo(quarter);
  }

  @Test
  void a_period_that_does_not_fit_the_report_is_refused() {
    assertThatThrownBy(
            () -> ReportWindows.of(ReportKind.DIRECTOR, Period.parse("2026-10-02..2026-10-09")))
        .hasMessageContaining("2026-10-02..2026-10-09");
    assertThat(Period.month(YearMonth.of(2026, 10))).isEqualTo(Period.parse("2026-10"));
  }
}
