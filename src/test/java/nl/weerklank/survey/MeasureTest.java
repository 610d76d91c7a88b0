package nl.weerklank.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasureTest {

  @Test
  void a_period_is_a_quarter_a_month_or_a_year() {
    assertThat(Measure.period("2026-Q3")).contains(Period.quarter(LocalDate.of(2026, 7, 1)));
    assertThat(Measure.period("2026-q3")).contains(Period.quarter(LocalDate.of(2026, 7, 1)));
    assertThat(Measure.period("2026-02")).contains(Period.month(YearMonth.of(2026, 2)));
    assertThat(Measure.period("2026"))
        .contains(new Period("2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "26",
        "2026-Q5",
        "2026-Q0",
        "2026-00",
        "2026-13",
        "2026-1",
        "2026-W01",
        "0026",
        "2026-01-01..2026-02-01",
        "٢٠٢٦"
      })
  void any_other_text_is_none(String text) {
    assertThat(Measure.period(text)).isEmpty();
  }
}
