package nl.weerklank.score;

import static nl.weerklank.score.Metrics.CES;
import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.NPS;
import static nl.weerklank.score.Metrics.counted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import nl.weerklank.survey.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonsTest {

  static List<Oracle> changes() {
    return Oracle.rows("nps_diff");
  }

  static List<Oracle> departments() {
    return Oracle.rows("dept_vs_rest");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_change_of_a_net_score_has_three_pseudo_answers_in_each_sample(Oracle row) {
    Sample now = Sample.of(row.mix("p1", "n1", "d1"));
    Sample before = Sample.of(row.mix("p2", "n2", "d2"));

    Comparison change = Comparisons.between(NPS, now, before, row.number("conf")).orElseThrow();

    row.agrees("adj3each_lo", change.interval().low());
    row.agrees("adj3each_hi", change.interval().high());
    row.agrees("adj3each_z", change.statistic());
    row.agrees("adj3each_p", change.p());
    row.agrees(
        "diff_points_raw",
        Scoring.change(NPS, now.answers(), before.answers()).orElseThrow().doubleValue());
  }

  @ParameterizedTest
  @MethodSource("departments")
  void a_department_is_compared_with_the_company_without_it(Oracle row) {
    Sample department = Sample.of(row.mix("p", "n", "d"));
    Distribution company = row.mix("company_p", "company_n", "company_d");

    Comparison difference = Comparisons.withRest(NPS, department, company).orElseThrow();

    row.agrees("nps_dept", Scoring.score(NPS, department.answers()).orElseThrow().value());
    Distribution rest = company.minus(department.answers());
    assertThat(rest).isEqualTo(row.mix("rest_p", "rest_n", "rest_d"));
    row.agrees("nps_rest", Scoring.score(NPS, rest).orElseThrow().value());
    row.agrees("diff_adj3each", difference.difference());
    row.agrees("lo", difference.interval().low());
    row.agrees("hi", difference.interval().high());
    row.agrees("z", difference.statistic());
    row.agrees("p_value", difference.p());
  }

  @Test
  void departments_are_flagged_after_correction_for_their_number() {
    double[] p =
        departments().stream()
            .mapToDouble(
                row ->
                    Comparisons.withRest(
                            NPS,
                            Sample.of(row.mix("p", "n", "d")),
                            row.mix("company_p", "company_n", "company_d"))
                        .orElseThrow()
                        .p())
            .toArray();

    double[] q = FalseDiscovery.benjaminiHochberg(p);

    for (int i = 0; i < q.length; i++) {
      departments().get(i).agrees("bh_q", q[i]);
      assertThat(q[i] <= 0.05)
          .isEqualTo(departments().get(i).text("flag_at_5pct_fdr").equals("yes"));
    }
  }

  @Test
  void shares_get_one_success_and_one_failure_each() {
    // 57 of 102 against 32 of 52: the standard error is sqrt(.558824*.441176/102 + ...).
    Sample now = Sample.of(Oracle.mix(CSAT, 56, 20, 24));
    Sample before = Sample.of(Oracle.mix(CSAT, 31, 9, 10));

    Comparison change = Comparisons.between(CSAT, now, before).orElseThrow();

    double one = 57 / 102.0;
    double other = 32 / 52.0;
    double error = Math.sqrt(one * (1 - one) / 102 + other * (1 - other) / 52);
    assertThat(change.difference()).isCloseTo(100 * (one - other), within(1e-9));
    assertThat(change.statistic()).isCloseTo((one - other) / error, within(1e-9));
    assertThat(change.interval().low())
        .isCloseTo(100 * (one - other - 1.959963985 * error), within(1e-6));
    assertThat(change.interval().high())
        .isCloseTo(100 * (one - other + 1.959963985 * error), within(1e-6));
  }

  @Test
  void means_are_compared_by_welchs_t_test() {
    // Means 4.666667 and 3.2, variances 1.866667 and 1.7; the rest from scipy's ttest_ind.
    Sample now = Sample.of(counted(CES, "0 0 2 0 2 2 0"));
    Sample before = Sample.of(counted(CES, "0 2 1 1 1 0 0"));

    Comparison change = Comparisons.between(CES, now, before).orElseThrow();

    double squared = 1.8666666666666667 / 6 + 1.7 / 5;
    assertThat(change.difference()).isCloseTo(14 / 3.0 - 3.2, within(1e-12));
    assertThat(change.statistic()).isCloseTo((14 / 3.0 - 3.2) / Math.sqrt(squared), within(1e-12));
    assertThat(change.p()).isCloseTo(0.1033024407, within(1e-9));
    assertThat(change.interval().low()).isCloseTo(-0.3655341450, within(1e-9));
    assertThat(change.interval().high()).isCloseTo(3.2988674783, within(1e-9));
  }

  @Test
  void answers_that_agree_in_both_periods_are_no_change() {
    Sample same = Sample.of(counted(CES, "0 0 0 0 0 4 0"));
    Comparison none = Comparisons.between(CES, same, same).orElseThrow();
    assertThat(none.difference()).isZero();
    assertThat(none.p()).isEqualTo(1);
    assertThat(none.interval().low()).isNegative();
    assertThat(none.interval().high()).isPositive();
  }

  @Test
  void two_pairs_that_agree_on_different_answers_prove_little() {
    // Variance 1/2 each: t = 1 / sqrt(1/4 + 1/4) with 2 degrees of freedom.
    Sample sixes = Sample.of(counted(CES, "0 0 0 0 0 2 0"));
    Sample fives = Sample.of(counted(CES, "0 0 0 0 2 0 0"));
    Comparison change = Comparisons.between(CES, sixes, fives).orElseThrow();
    assertThat(change.statistic()).isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(change.p()).isCloseTo(0.292893, within(1e-6));
  }

  @Test
  void answers_that_agree_borrow_the_variance_of_the_others() {
    Sample agreed = Sample.of(counted(CES, "0 0 0 0 0 0 5"));
    Sample mixed = Sample.of(counted(CES, "40 0 0 0 0 0 160"));
    double variance = 36 * 0.16 * 200 / 199;
    double error = Math.sqrt(variance / 5 + variance / 200);
    assertThat(Comparisons.between(CES, agreed, mixed).orElseThrow().statistic())
        .isCloseTo(1.2 / error, within(1e-9));
    assertThat(Comparisons.between(CES, mixed, agreed).orElseThrow().statistic())
        .isCloseTo(-1.2 / error, within(1e-9));
  }

  @Test
  void a_design_effect_multiplies_the_variance_of_its_own_mean() {
    Distribution answers = Oracle.mix(NPS, 50, 30, 20);
    Comparison plain =
        Comparisons.between(NPS, Sample.of(answers), Sample.of(answers)).orElseThrow();
    Comparison clustered =
        Comparisons.between(NPS, new Sample(answers, 3), Sample.of(answers)).orElseThrow();
    assertThat(clustered.interval().high())
        .isCloseTo(plain.interval().high() * Math.sqrt(2), within(1e-9));
    Comparison rest =
        Comparisons.withRest(NPS, Sample.of(answers), new Sample(answers.plus(answers), 3))
            .orElseThrow();
    assertThat(rest.interval()).isEqualTo(clustered.interval());
  }

  @Test
  void a_design_effect_below_one_is_one() {
    Distribution answers = Oracle.mix(NPS, 1, 1, 1);
    assertThat(new Sample(answers, 0.4)).isEqualTo(Sample.of(answers));
    assertThat(new Sample(answers, Double.NaN).designEffect()).isEqualTo(1);
    assertThat(new Sample(answers, 1.5).designEffect()).isEqualTo(1.5);
  }

  @Test
  void a_higher_confidence_widens_the_interval_and_leaves_p_alone() {
    Sample now = Sample.of(counted(CES, "0 0 2 0 2 2 0"));
    Sample before = Sample.of(counted(CES, "0 2 1 1 1 0 0"));
    Comparison usual = Comparisons.between(CES, now, before).orElseThrow();
    Comparison sure = Comparisons.between(CES, now, before, 0.99).orElseThrow();
    assertThat(sure.interval().low()).isLessThan(usual.interval().low());
    assertThat(sure.interval().high()).isGreaterThan(usual.interval().high());
    assertThat(sure.p()).isEqualTo(usual.p());
  }

  @Test
  void an_interval_never_promises_more_than_two_scores_can_differ() {
    Comparison change =
        Comparisons.between(
                NPS,
                Sample.of(Oracle.mix(NPS, 1, 0, 0)),
                Sample.of(Oracle.mix(NPS, 0, 0, 1)),
                0.9999999)
            .orElseThrow();
    assertThat(change.interval()).isEqualTo(new Interval(-200, 200));
  }

  @Test
  void nothing_is_not_compared() {
    for (Metric metric : List.of(NPS, CSAT, CES)) {
      Sample none = Sample.of(Distribution.empty(metric.scale()));
      Distribution three = Oracle.mix(metric, 1, 1, 1);
      assertThat(Comparisons.between(metric, none, Sample.of(three))).isEmpty();
      assertThat(Comparisons.between(metric, Sample.of(three), none)).isEmpty();
      assertThat(Comparisons.withRest(metric, Sample.of(three), three)).isEmpty();
      assertThat(Comparisons.withRest(metric, none, three)).isEmpty();
    }
  }

  @Test
  void one_answer_is_enough_for_a_share_and_not_for_a_mean() {
    assertThat(one(NPS)).isTrue();
    assertThat(one(CSAT)).isTrue();
    assertThat(one(CES)).isFalse();
  }

  private static boolean one(Metric metric) {
    Sample some = Sample.of(Oracle.mix(metric, 1, 1, 1));
    Sample one = Sample.of(Oracle.mix(metric, 1, 0, 0));
    return Comparisons.between(metric, one, some).isPresent()
        && Comparisons.between(metric, some, one).isPresent();
  }

  @Test
  void a_part_must_lie_in_its_whole() {
    assertThatThrownBy(
            () ->
                Comparisons.withRest(
                    NPS, Sample.of(Oracle.mix(NPS, 2, 0, 0)), Oracle.mix(NPS, 1, 5, 5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nps");
  }
}
