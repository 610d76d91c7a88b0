package nl.weerklank.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuePeriodsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-W46",
    "2026-11-23, 2026-W47",
    "2026-11-29, 2026-W47",
    "2021-01-03, 2020-W52",
    "2021-01-04, 2020-W53",
    "2027-01-03, 2026-W52",
    "2027-01-04, 2026-W53",
    "2027-01-11, 2027-W01"
  })
  void a_week_is_due_from_the_monday_after_it(LocalDate asOf, String week) {
    assertThat(DuePeriods.newestClosed(ReportKind.DIRECTOR, asOf).key()).isEqualTo(week);
    assertThat(DuePeriods.newestClosed(ReportKind.DEPARTMENT, asOf).key()).isEqualTo(week);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, 2026-10",
    "2026-12-01, 2026-11",
    "2027-01-01, 2026-12",
    "2028-03-31, 2028-02"
  })
  void a_month_is_due_from_the_first_day_after_it(LocalDate asOf, String month) {
    assertThat(DuePeriods.newestClosed(ReportKind.EMPLOYEE, asOf).key()).isEqualTo(month);
  }
}
