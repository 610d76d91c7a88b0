package nl.weerklank.report;

import static nl.weerklank.report.Lindewaard.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrendReportTest {

  private final Lindewaard org = new Lindewaard();

  /** Weeks back from the newest, each with 40 answers of which so many are promoters. */
  private void weeks(int from, int to, int... promoters) {
    int week = 0;
    for (int back = from; back >= to; back--) {
      int good = promoters[week++ % promoters.length];
      org.scored(good, "north", "e1", NOW.minusWeeks(back), 9);
      org.scored(40 - good, "north", "e1", NOW.minusWeeks(back), 4);
    }
  }

  @Test
  void weeks_within_their_limits_are_no_signal() {
    weeks(25, 0, 20, 24, 18, 22);
    DirectorReport report = org.director();
    assertThat(report.trend().limits().signals()).isEmpty();
    assertThat(report.trend().findings().get(0)).isEqualTo(Phrase.of("trend.ordinary"));
    assertThat(report.trend().limits().baseline().key()).isEqualTo("2026-W22..2026-W33");
  }

  @Test
  void a_week_beyond_them_is_one_and_is_named() {
    weeks(25, 1, 20, 24, 18, 22);
    weeks(0, 0, 2);
    DirectorReport report = org.director();
    assertThat(report.trend().limits().signals()).containsExactly(25);
    assertThat(report.trend().findings().get(0).key()).isEqualTo("trend.outside.below");
    assertThat(report.verdict()).isEqualTo(Phrase.of("verdict.trend.OUTSIDE.below"));
  }

  @Test
  void eight_weeks_on_one_side_are_one_signal_at_the_last_of_them() {
    weeks(25, 9, 20, 24, 18, 22);
    weeks(8, 0, 23, 25);
    DirectorReport report = org.director();
    assertThat(report.trend().limits().signals()).containsExactly(25);
    assertThat(report.trend().findings().get(0).key()).isEqualTo("trend.run.above");
  }

  @Test
  void without_twelve_weeks_there_are_no_limits_and_it_says_so() {
    weeks(10, 0, 20, 24, 18, 22);
    DirectorReport report = org.director();
    assertThat(report.trend().limits()).isNull();
    assertThat(report.trend().findings()).containsExactly(Phrase.of("trend.no_baseline"));
  }

  @Test
  void half_a_year_has_a_slope_and_a_forecast_with_their_intervals() {
    weeks(25, 0, 20, 24, 18, 22);
    assertThat(org.director().trend().findings())
        .extracting(Phrase::key)
        .containsExactly("trend.ordinary", "trend.slope", "trend.forecast");
  }
}
