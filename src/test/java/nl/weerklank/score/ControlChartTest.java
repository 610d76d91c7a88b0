package nl.weerklank.score;

import static nl.weerklank.score.Metrics.CES;
import static nl.weerklank.score.Metrics.NPS;
import static nl.weerklank.score.Metrics.counted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import nl.weerklank.score.ControlChart.Rule;
import nl.weerklank.score.ControlChart.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ControlChartTest {

  static List<Oracle> charts() {
    return Oracle.rows("xmr");
  }

  @ParameterizedTest
  @MethodSource("charts")
  void limits_and_signals_of_an_xmr_chart_follow_the_table(Oracle row) {
    List<Double> values = row.numbers("values");
    ControlChart chart = ControlChart.of(values, 0, row.count("baseline_points")).orElseThrow();

    row.agrees("mean", chart.centre());
    assertThat(chart.limits())
        .hasSize(values.size())
        .allSatisfy(
            limits -> {
              row.agrees("lnpl", limits.low());
              row.agrees("unpl", limits.high());
            });
    row.agrees("url", chart.rangeLimit().orElseThrow());
    row.agrees("mean_moving_range", chart.rangeLimit().orElseThrow() / 3.27);
    assertThat(written(chart)).isEqualTo(row.text("signals_index:rule"));
  }

  /** As in the table: places counted from 1. */
  private static String written(ControlChart chart) {
    return chart.signals().stream()
        .map(
            signal -> (signal.index() + 1) + (signal.rule() == Rule.OUTSIDE ? ":outside" : ":run8"))
        .collect(Collectors.joining("; "));
  }

  @Test
  void limits_that_depend_on_n_follow_the_table() {
    List<Oracle> rows = Oracle.rows("funnel_limits");
    List<Distribution> periods = rows.stream().map(row -> row.mix("p", "n", "d")).toList();

    ControlChart chart = ControlChart.funnel(NPS, periods, 0, periods.size()).orElseThrow();

    for (int i = 0; i < rows.size(); i++) {
      Oracle row = rows.get(i);
      row.agrees("centre", chart.centre());
      row.agrees("lower3s", chart.limits().get(i).low());
      row.agrees("upper3s", chart.limits().get(i).high());
      boolean outside = chart.at(i).stream().anyMatch(signal -> signal.rule() == Rule.OUTSIDE);
      assertThat(outside).as("%s", row).isEqualTo(row.text("outside").equals("yes"));
    }
    assertThat(chart.rangeLimit()).isEmpty();
  }

  @Test
  void a_skipped_period_has_no_limits_and_its_neighbours_follow_each_other() {
    List<Double> values = Arrays.asList(10.0, null, 20.0, 15.0, null, 40.0);
    ControlChart chart = ControlChart.of(values, 0, 4).orElseThrow();
    assertThat(chart.centre()).isEqualTo(15);
    assertThat(chart.rangeLimit().orElseThrow()).isCloseTo(24.525, within(1e-9));
    assertThat(chart.limits().get(1)).isNull();
    assertThat(chart.limits().get(4)).isNull();
    assertThat(chart.signals()).containsExactly(new Signal(5, Rule.OUTSIDE, true));
    assertThat(chart.at(5)).hasSize(1);
    assertThat(chart.at(3)).isEmpty();
  }

  @Test
  void a_value_on_the_limit_is_not_beyond_it() {
    ControlChart chart = ControlChart.of(List.of(5.0, 5.0, 5.0, 5.5, 4.5), 0, 3).orElseThrow();
    assertThat(chart.limits().get(0)).isEqualTo(new Interval(5, 5));
    assertThat(chart.signals())
        .containsExactly(new Signal(3, Rule.OUTSIDE, true), new Signal(4, Rule.OUTSIDE, false));
  }

  @Test
  void a_run_goes_on_over_a_gap_and_is_broken_by_the_centre() {
    // Centre 10; gaps at 4; eight above from index 2 on, then one on the centre.
    List<Double> values =
        Arrays.asList(8.0, 12.0, 11.0, 11.0, null, 11.0, 11.0, 11.0, 11.0, 11.0, 10.0, 11.0);
    ControlChart chart = ControlChart.of(values, 0, 2).orElseThrow();
    assertThat(chart.signals()).containsExactly(new Signal(9, Rule.RUN_OF_8, true));
  }

  @Test
  void a_run_is_a_signal_for_as_long_as_it_lasts() {
    List<Double> values = new ArrayList<>(List.of(8.0, 12.0));
    values.addAll(Collections.nCopies(9, 9.0));
    ControlChart chart = ControlChart.of(values, 0, 2).orElseThrow();
    assertThat(chart.signals())
        .containsExactly(new Signal(9, Rule.RUN_OF_8, false), new Signal(10, Rule.RUN_OF_8, false));
  }

  @Test
  void periods_before_a_later_baseline_are_not_judged() {
    List<Double> values = List.of(90.0, 90.0, 10.0, 20.0, 15.0, 80.0);
    ControlChart chart = ControlChart.of(values, 2, 5).orElseThrow();
    assertThat(chart.centre()).isEqualTo(15);
    assertThat(chart.limits().get(1)).isNull();
    assertThat(chart.signals()).containsExactly(new Signal(5, Rule.OUTSIDE, true));
  }

  @Test
  void one_value_is_no_baseline() {
    assertThat(ControlChart.of(Arrays.asList(1.0, null, 3.0), 0, 2)).isEmpty();
    assertThat(ControlChart.of(List.of(), 0, 0)).isEmpty();
    assertThat(ControlChart.funnel(NPS, Arrays.asList(null, none()), 0, 2)).isEmpty();
  }

  private static Distribution none() {
    return Distribution.empty(NPS.scale());
  }

  /** Twelve periods around 30 of 100 answers. */
  private static List<Distribution> year() {
    List<Distribution> year = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      year.add(Oracle.mix(NPS, 50 + i % 3, 30 - i % 3, 20));
    }
    return year;
  }

  @Test
  void periods_of_about_equal_n_get_an_xmr_chart() {
    List<Distribution> periods = year();
    periods.add(Oracle.mix(NPS, 20, 30, 50));
    ControlChart chart = ControlChart.of(NPS, periods, 30, 0).orElseThrow();
    assertThat(chart.rangeLimit()).isPresent();
    assertThat(chart.centre()).isEqualTo(31);
    assertThat(chart.signals()).containsExactly(new Signal(12, Rule.OUTSIDE, false));
  }

  @Test
  void twice_the_answers_are_about_equal_and_more_are_not() {
    List<Distribution> twice = year();
    twice.add(Oracle.mix(NPS, 100, 60, 40));
    assertThat(ControlChart.of(NPS, twice, 30, 0).orElseThrow().rangeLimit()).isPresent();
    List<Distribution> more = year();
    more.add(Oracle.mix(NPS, 101, 60, 40));
    ControlChart chart = ControlChart.of(NPS, more, 30, 0).orElseThrow();
    assertThat(chart.rangeLimit()).isEmpty();
    assertThat(chart.centre()).isCloseTo(31, within(1e-9));
    assertThat(chart.limits().get(12).low()).isGreaterThan(chart.limits().get(0).low());
  }

  @Test
  void periods_under_the_minimum_are_skipped_and_decide_nothing() {
    List<Distribution> periods = year();
    periods.add(3, null);
    periods.add(5, Oracle.mix(NPS, 0, 0, 29));
    periods.add(none());
    ControlChart chart = ControlChart.of(NPS, periods, 30, 0).orElseThrow();
    assertThat(chart.rangeLimit()).isPresent();
    assertThat(chart.centre()).isEqualTo(31);
    assertThat(chart.limits().get(3)).isNull();
    assertThat(chart.limits().get(5)).isNull();
    assertThat(chart.limits().get(14)).isNull();
    assertThat(ControlChart.of(NPS, periods, 0, 0).orElseThrow().rangeLimit()).isEmpty();
  }

  @Test
  void eleven_periods_are_no_baseline() {
    assertThat(ControlChart.of(NPS, year().subList(0, 11), 30, 0)).isEmpty();
    assertThat(ControlChart.of(NPS, year(), 101, 0)).isEmpty();
    assertThat(ControlChart.of(NPS, year(), 30, 1)).isEmpty();
    assertThat(ControlChart.of(NPS, year(), 30, 0)).isPresent();
  }

  @Test
  void a_rebased_chart_forgets_what_was_before() {
    List<Distribution> periods = new ArrayList<>(List.of(Oracle.mix(NPS, 0, 0, 500)));
    periods.addAll(year());
    ControlChart chart = ControlChart.of(NPS, periods, 30, 1).orElseThrow();
    assertThat(chart.rangeLimit()).isPresent();
    assertThat(chart.centre()).isEqualTo(31);
    assertThat(chart.limits().get(0)).isNull();
    assertThat(chart.signals()).isEmpty();
  }

  @Test
  void a_baseline_where_all_agree_still_has_limits() {
    List<Distribution> periods =
        new ArrayList<>(Collections.nCopies(12, Oracle.mix(NPS, 30, 0, 0)));
    periods.add(Oracle.mix(NPS, 29, 1, 0));
    ControlChart chart = ControlChart.of(NPS, periods, 30, 0).orElseThrow();
    double variance = Moments.adjusted(NPS, Oracle.mix(NPS, 360, 0, 0)).variance();
    assertThat(chart.centre()).isEqualTo(100);
    assertThat(chart.limits().get(12).high()).isEqualTo(100);
    assertThat(chart.limits().get(12).low())
        .isCloseTo(100 - 300 * Math.sqrt(variance / 30), within(1e-9));
    assertThat(chart.signals()).isEmpty();
  }

  @Test
  void one_answer_of_a_mean_still_has_limits() {
    ControlChart chart =
        ControlChart.funnel(CES, List.of(counted(CES, "0 0 0 1 0 0 0")), 0, 1).orElseThrow();
    assertThat(chart.limits().get(0)).isEqualTo(new Interval(1, 7));
  }

  @Test
  void limits_of_a_score_stay_inside_what_it_can_be() {
    List<Distribution> periods = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      periods.add(Oracle.mix(NPS, i % 2 == 0 ? 30 : 20, i % 2 == 0 ? 0 : 10, 0));
    }
    periods.add(null);
    ControlChart chart = ControlChart.of(NPS, periods, 30, 0).orElseThrow();
    assertThat(chart.limits().get(0).high()).isEqualTo(100);
    assertThat(chart.limits().get(0).low()).isBetween(-20.0, 0.0);
    assertThat(chart.limits().get(12)).isNull();
  }
}
