package nl.weerklank.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvFileSource(resources = "iso_weeks.csv", numLinesToSkip = 1)
  void weeks_are_those_of_iso_8601(
      LocalDate day,
      String key,
      int weekday,
      LocalDate from,
      LocalDate to,
      String sameNumberYearBefore,
      String yearEarlier,
      LocalDate sameDateYearBefore) {
    Period week = Period.week(day);

    assertThat(week.from().plusDays(weekday - 1L)).isEqualTo(day);
    String monthYearBefore = YearMonth.from(day).minusYears(1).toString();
    assertThat(Period.parse(monthYearBefore).contains(sameDateYearBefore)).isTrue();
    assertThat(week).isEqualTo(new Period(key, from, to));
    assertThat(Period.parse(key)).isEqualTo(week);
    assertThat(Period.week(from.minusWeeks(52)).key()).isEqualTo(yearEarlier);
    String namesake = (Integer.parseInt(key.substring(0, 4)) - 1) + key.substring(4);
    if (sameNumberYearBefore == null) {
      assertThatThrownBy(() -> Period.parse(namesake)).hasMessageContaining("no week");
    } else {
      assertThat(Period.parse(namesake).key()).isEqualTo(sameNumberYearBefore);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11, 2026-11-01, 2026-11-30",
    "2024-02, 2024-02-01, 2024-02-29",
    "2026-Q4, 2026-10-01, 2026-12-31",
    "2026-Q1, 2026-01-01, 2026-03-31",
    "2026-W47, 2026-11-16, 2026-11-22",
    "2026-01-01..2026-03-31, 2026-01-01, 2026-03-31",
    "2026-W35..2026-W47, 2026-08-24, 2026-11-22"
  })
  void a_key_is_read_as_it_is_written(String key, LocalDate from, LocalDate to) {
    assertThat(Period.parse(key)).isEqualTo(new Period(key, from, to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026",
        "2026-13",
        "2026-W00",
        "2026-W54",
        "2025-W53",
        "2026-Q5",
        "2026-02-29",
        "2026-02-30..2026-03-31",
        "2026-03-31..2026-01-01",
        "..2026-01-01",
        "2026-W47..2026-W35",
        "2026-W35..2026-W54",
        "2026-W35..2026-11-22",
        "x"
      })
  void what_is_no_period_is_refused(String key) {
    assertThatThrownBy(() -> Period.parse(key)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_day_is_a_period_with_the_date_as_its_key() {
    assertThat(Period.parse("2026-11-22"))
        .isEqualTo(Period.day(LocalDate.of(2026, 11, 22)))
        .satisfies(day -> assertThat(day.days()).isEqualTo(1));
  }

  @Test
  void a_refusal_shows_how_to_write_a_period() {
    assertThatThrownBy(() -> Period.parse("last week"))
        .hasMessage(
            "'last week' is no period; write 2026-W47, 2026-11, 2026-Q4 or 2026-01-01..2026-03-31.");
  }

  @Test
  void whole_weeks_end_with_the_week_of_the_last_day() {
    Period weeks = Period.weeksUntil(DAY, 13);

    assertThat(weeks.key()).isEqualTo("2026-W35..2026-W47");
    assertThat(weeks.days()).isEqualTo(91);
    assertThat(weeks.to()).isEqualTo(DAY);
    assertThat(Period.parse(weeks.key())).isEqualTo(weeks);
    assertThat(Period.weeksUntil(DAY, 1)).isEqualTo(Period.week(DAY));
    assertThatThrownBy(() -> Period.weeksUntil(DAY, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void both_ends_are_in_a_period() {
    Period month = Period.month(YearMonth.of(2026, 11));

    assertThat(month.contains(LocalDate.of(2026, 11, 1))).isTrue();
    assertThat(month.contains(LocalDate.of(2026, 11, 30))).isTrue();
    assertThat(month.contains(LocalDate.of(2026, 12, 1))).isFalse();
    assertThat(month.contains(LocalDate.of(2026, 10, 31))).isFalse();
    assertThat(month.days()).isEqualTo(30);
  }

  @Test
  void the_period_before_has_as_many_days_and_touches() {
    Period before = Period.weeksUntil(DAY, 13).before();

    assertThat(before.days()).isEqualTo(91);
    assertThat(before.to()).isEqualTo(LocalDate.of(2026, 8, 23));
  }

  @Test
  void ninety_days_to_30_may_begin_on_2_march() {
    LocalDate end = LocalDate.of(2026, 5, 30);
    assertThat(Period.lastDays(end, 90).from()).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(Period.between(LocalDate.of(2026, 3, 2), end).days()).isEqualTo(90);
  }
}
