package nl.weerklank.score;

import static nl.weerklank.score.Metrics.CES;
import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.NPS;
import static nl.weerklank.score.Metrics.counted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import nl.weerklank.score.Shrinkage.Band;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShrinkageTest {

  static List<List<Oracle>> scenarios() {
    return Oracle.groups("eb_employees", "scenario");
  }

  static List<Oracle> summaries() {
    return Oracle.rows("eb_summary");
  }

  private static List<Distribution> employees(String scenario) {
    return Oracle.rows("eb_employees").stream()
        .filter(row -> row.text("scenario").equals(scenario))
        .map(row -> row.mix("p", "n", "d"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void employees_are_drawn_to_the_mean_as_the_table_says(List<Oracle> rows) {
    List<Distribution> units = employees(rows.get(0).text("scenario"));
    Shrinkage shrinkage = Shrinkage.of(NPS, units).orElseThrow();

    for (int i = 0; i < rows.size(); i++) {
      Oracle row = rows.get(i);
      Shrinkage.Unit unit = shrinkage.units().get(i);
      assertThat(unit.n()).isEqualTo(units.get(i).n());
      row.agrees("nps_raw", unit.raw());
      row.agrees("weight_B", unit.weight());
      row.agrees("nps_shrunk", unit.shrunk());
      row.agrees("posterior_sd_points", unit.sd());
      double shrunk = unit.shrunk();
      assertThat(above(shrinkage, other -> other.raw() > unit.raw() + 1e-9))
          .isEqualTo(row.count("rank_raw") - 1);
      assertThat(above(shrinkage, other -> other.shrunk() > shrunk + 1e-9))
          .isEqualTo(row.count("rank_shrunk") - 1);
      if (row.has("prob_below_mean")) {
        row.agrees("prob_below_mean", unit.probabilityBelowMean());
      } else {
        assertThat(unit.probabilityBelowMean()).isEqualTo(0.5);
      }
    }
  }

  /** Places are not shown; here they tell whether the order is right. */
  private static long above(Shrinkage shrinkage, Predicate<Shrinkage.Unit> better) {
    return shrinkage.units().stream().filter(better).count();
  }

  @ParameterizedTest
  @MethodSource("summaries")
  void variances_within_and_between_follow_the_table(Oracle row) {
    Shrinkage shrinkage = Shrinkage.of(NPS, employees(row.text("scenario"))).orElseThrow();

    assertThat(shrinkage.units()).hasSize(row.count("units"));
    assertThat(shrinkage.answers()).isEqualTo(row.count("responses"));
    row.agrees("sigma2_within_msw", shrinkage.withinVariance());
    row.agrees("msb", shrinkage.betweenMeanSquare());
    row.agrees("n0", shrinkage.typicalSize());
    row.agrees("tau2", shrinkage.betweenVariance());
    row.agrees("mu", shrinkage.mean() / 100);
    if (row.text("n_for_half_weight").equals("inf")) {
      assertThat(shrinkage.answersForHalfWeight()).isInfinite();
    } else {
      assertThat(shrinkage.answersForHalfWeight())
          .isCloseTo(row.number("n_for_half_weight"), within(1e-6));
    }
  }

  @Test
  void ten_employees_are_too_few_for_any_band() {
    Shrinkage shrinkage = Shrinkage.of(NPS, employees("A")).orElseThrow();
    assertThat(shrinkage.differenceCanBeShown()).isFalse();
    assertThat(shrinkage.units())
        .allSatisfy(unit -> assertThat(unit.band()).isEqualTo(Band.NOT_DISTINGUISHABLE));
  }

  /** {@code units} units of ten answers; the first two far above, the last two far below. */
  private static List<Distribution> team(int units) {
    List<Distribution> team = new ArrayList<>(Collections.nCopies(units, Oracle.mix(NPS, 4, 3, 3)));
    for (int i = 0; i < 2; i++) {
      team.set(i, Oracle.mix(NPS, 10, 0, 0));
      team.set(units - 1 - i, Oracle.mix(NPS, 0, 0, 10));
    }
    return team;
  }

  @Test
  void twenty_units_of_ten_answers_are_put_in_bands() {
    Shrinkage shrinkage = Shrinkage.of(NPS, team(20)).orElseThrow();
    assertThat(shrinkage.differenceCanBeShown()).isTrue();
    List<Band> bands = shrinkage.units().stream().map(Shrinkage.Unit::band).toList();
    assertThat(bands.subList(0, 2)).containsOnly(Band.ABOVE);
    assertThat(bands.subList(2, 18)).containsOnly(Band.NOT_DISTINGUISHABLE);
    assertThat(bands.subList(18, 20)).containsOnly(Band.BELOW);
  }

  @Test
  void nineteen_units_or_199_answers_are_not() {
    assertThat(Shrinkage.of(NPS, team(19)).orElseThrow().differenceCanBeShown()).isFalse();
    List<Distribution> short1 = team(20);
    short1.set(5, Oracle.mix(NPS, 3, 3, 3));
    Shrinkage shrinkage = Shrinkage.of(NPS, short1).orElseThrow();
    assertThat(shrinkage.answers()).isEqualTo(199);
    assertThat(shrinkage.differenceCanBeShown()).isFalse();
    assertThat(shrinkage.units().get(0).band()).isEqualTo(Band.NOT_DISTINGUISHABLE);
  }

  @Test
  void equal_units_have_no_difference_however_many() {
    Shrinkage shrinkage =
        Shrinkage.of(NPS, Collections.nCopies(30, Oracle.mix(NPS, 4, 3, 3))).orElseThrow();
    assertThat(shrinkage.betweenVariance()).isZero();
    assertThat(shrinkage.differenceCanBeShown()).isFalse();
    assertThat(shrinkage.units().get(0).shrunk()).isCloseTo(10, within(1e-9));
  }

  @Test
  void a_unit_without_answers_is_the_mean_with_all_its_doubt() {
    List<Distribution> units = team(20);
    units.add(Distribution.empty(NPS.scale()));
    Shrinkage with = Shrinkage.of(NPS, units).orElseThrow();
    Shrinkage without = Shrinkage.of(NPS, team(20)).orElseThrow();
    Shrinkage.Unit silent = with.units().get(20);

    assertThat(with.mean()).isEqualTo(without.mean());
    assertThat(with.betweenVariance()).isEqualTo(without.betweenVariance());
    assertThat(silent.raw()).isNull();
    assertThat(silent.weight()).isZero();
    assertThat(silent.shrunk()).isEqualTo(with.mean());
    assertThat(silent.sd()).isCloseTo(100 * Math.sqrt(with.betweenVariance()), within(1e-9));
    assertThat(silent.probabilityBelowMean()).isEqualTo(0.5);
    assertThat(silent.band()).isEqualTo(Band.NOT_DISTINGUISHABLE);
  }

  @Test
  void silent_units_do_not_make_up_the_number() {
    List<Distribution> units = new ArrayList<>(team(19));
    units.set(5, Oracle.mix(NPS, 14, 3, 3));
    units.add(Distribution.empty(NPS.scale()));
    Shrinkage shrinkage = Shrinkage.of(NPS, units).orElseThrow();
    assertThat(shrinkage.answers()).isEqualTo(200);
    assertThat(shrinkage.units()).hasSize(20);
    assertThat(shrinkage.differenceCanBeShown()).isFalse();
    assertThat(shrinkage.units().get(0).band()).isEqualTo(Band.NOT_DISTINGUISHABLE);
  }

  @Test
  void one_unit_is_its_own_mean() {
    Shrinkage shrinkage = Shrinkage.of(NPS, List.of(Oracle.mix(NPS, 5, 3, 2))).orElseThrow();
    assertThat(shrinkage.mean()).isCloseTo(30, within(1e-9));
    assertThat(shrinkage.withinVariance()).isCloseTo(0.61, within(1e-12));
    assertThat(shrinkage.units().get(0).shrunk()).isCloseTo(30, within(1e-9));
    assertThat(shrinkage.units().get(0).sd()).isZero();
    assertThat(shrinkage.differenceCanBeShown()).isFalse();
  }

  @Test
  void one_answer_each_tells_nothing_of_differences() {
    List<Distribution> units =
        List.of(Oracle.mix(NPS, 1, 0, 0), Oracle.mix(NPS, 0, 0, 1), Oracle.mix(NPS, 1, 0, 0));
    Shrinkage shrinkage = Shrinkage.of(NPS, units).orElseThrow();
    assertThat(shrinkage.betweenVariance()).isZero();
    assertThat(shrinkage.withinVariance()).isCloseTo(8 / 9.0, within(1e-12));
    assertThat(shrinkage.mean()).isCloseTo(100 / 3.0, within(1e-9));
  }

  @Test
  void units_that_each_agree_are_as_they_are() {
    Shrinkage shrinkage =
        Shrinkage.of(CES, List.of(counted(CES, "4 0 0 0 0 0 0"), counted(CES, "0 0 0 0 0 0 4")))
            .orElseThrow();
    assertThat(shrinkage.mean()).isEqualTo(4);
    assertThat(shrinkage.units())
        .extracting(
            Shrinkage.Unit::shrunk, Shrinkage.Unit::sd, Shrinkage.Unit::probabilityBelowMean)
        .containsExactly(tuple(1.0, 0.0, 1.0), tuple(7.0, 0.0, 0.0));
  }

  @Test
  void units_that_all_agree_are_the_mean() {
    for (Metric metric : List.of(NPS, CSAT, CES)) {
      Shrinkage shrinkage =
          Shrinkage.of(metric, Collections.nCopies(25, Oracle.mix(metric, 10, 0, 0))).orElseThrow();
      Shrinkage.Unit unit = shrinkage.units().get(3);
      assertThat(unit.shrunk()).isEqualTo(unit.raw()).isEqualTo(shrinkage.mean());
      assertThat(unit.sd()).isZero();
      assertThat(unit.probabilityBelowMean()).isEqualTo(0.5);
    }
  }

  @Test
  void other_formulas_have_their_own_unit() {
    // Means 5 and 3 of 1-7, pairs one step either side: MSW 4/3, MSB 8, n0 4, tau2 5/3.
    List<Distribution> units =
        List.of(counted(CES, "0 0 0 2 0 2 0"), counted(CES, "0 2 0 2 0 0 0"));
    Shrinkage shrinkage = Shrinkage.of(CES, units).orElseThrow();
    assertThat(shrinkage.withinVariance()).isCloseTo(4 / 3.0, within(1e-12));
    assertThat(shrinkage.betweenMeanSquare()).isCloseTo(8, within(1e-12));
    assertThat(shrinkage.betweenVariance()).isCloseTo(5 / 3.0, within(1e-12));
    assertThat(shrinkage.mean()).isCloseTo(4, within(1e-12));
    assertThat(shrinkage.units().get(0).weight()).isCloseTo(5 / 6.0, within(1e-12));
    assertThat(shrinkage.units().get(0).shrunk()).isCloseTo(4 + 5 / 6.0, within(1e-12));
    assertThat(shrinkage.units().get(0).sd()).isCloseTo(Math.sqrt(5 / 18.0), within(1e-12));
    // The same as shares of the top band: percent.
    Shrinkage share = Shrinkage.of(Metrics.by(Formula.TOP_SHARE, CES), units).orElseThrow();
    assertThat(share.units().get(0).raw()).isEqualTo(50);
    assertThat(share.mean()).isCloseTo(25, within(1e-12));
  }

  @Test
  void nobody_answered() {
    assertThat(Shrinkage.of(NPS, List.of())).isEmpty();
    assertThat(Shrinkage.of(NPS, List.of(Distribution.empty(NPS.scale())))).isEmpty();
  }
}
