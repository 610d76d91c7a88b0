package nl.weerklank.score;

import static nl.weerklank.score.Metrics.CES;
import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.EFFORT;
import static nl.weerklank.score.Metrics.NPS;
import static nl.weerklank.score.Metrics.counted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Expected values come from tables computed outside this code, in exact arithmetic. */
class ScoringTest {

  private static final Map<String, Metric> BY_ROW =
      Map.of("delighted_csat", CSAT, "csat_tie", CSAT, "cys_ces2_mean", CES, "ces1", EFFORT);

  @ParameterizedTest
  @CsvFileSource(resources = "nps_basic.csv", numLinesToSkip = 1)
  void an_nps_and_its_rounding_are_exact(
      String id,
      String counts,
      int n,
      int promoters,
      int passives,
      int detractors,
      BigDecimal exact,
      String oneDecimal,
      String whole) {
    Optional<Score> score = Scoring.score(NPS, counted(NPS, counts));

    if (n == 0) {
      assertThat(score).isEmpty();
      return;
    }
    assertThat(score.get().n()).isEqualTo(n);
    assertThat(score.get().top()).isEqualTo(promoters);
    assertThat(score.get().middle()).isEqualTo(passives);
    assertThat(score.get().bottom()).isEqualTo(detractors);
    assertThat(Rounding.decimals(score.get().exact(), 10)).isEqualByComparingTo(exact);
    assertThat(Rounding.decimals(score.get().exact(), 1)).hasToString(oneDecimal);
    assertThat(Rounding.whole(score.get().exact())).hasToString(whole);
    assertThat(score.get().value()).isCloseTo(exact.doubleValue(), within(1e-9));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "nps_ci.csv", numLinesToSkip = 1)
  void the_interval_of_a_net_score_is_adjusted_wald(
      int promoters,
      int passives,
      int detractors,
      double confidence,
      double nps,
      double low,
      double high) {
    Distribution answers = Oracle.mix(NPS, promoters, passives, detractors);

    Score score = Scoring.score(NPS, answers, confidence).orElseThrow();

    assertThat(score.value()).isCloseTo(nps, within(1e-4));
    assertThat(score.interval().low()).isCloseTo(low, within(1e-4));
    assertThat(score.interval().high()).isCloseTo(high, within(1e-4));
    if (confidence == 0.95) {
      assertThat(Scoring.score(NPS, answers)).contains(score);
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "csat_ces.csv", numLinesToSkip = 1)
  void means_shares_and_their_intervals_follow_the_table(
      String id,
      int points,
      String counts,
      int n,
      double mean,
      double meanLow,
      double meanHigh,
      double share,
      String shareRounded,
      double shareLow,
      double shareHigh,
      double net) {
    Metric metric = BY_ROW.get(id);
    Distribution answers = counted(metric, counts);
    Score byMean = Scoring.score(Metrics.by(Formula.MEAN, metric), answers).orElseThrow();
    Score byShare = Scoring.score(Metrics.by(Formula.TOP_SHARE, metric), answers).orElseThrow();
    Score byNet = Scoring.score(Metrics.by(Formula.NET, metric), answers).orElseThrow();

    assertThat(byMean.n()).isEqualTo(n);
    assertThat(byMean.value()).isCloseTo(mean, within(1e-4));
    assertThat(byMean.interval().low()).isCloseTo(meanLow, within(1e-4));
    assertThat(byMean.interval().high()).isCloseTo(meanHigh, within(1e-4));
    assertThat(byShare.value()).isCloseTo(share, within(1e-4));
    assertThat(Rounding.whole(byShare.exact())).hasToString(shareRounded);
    assertThat(byShare.interval().low()).isCloseTo(shareLow, within(1e-4));
    assertThat(byShare.interval().high()).isCloseTo(shareHigh, within(1e-4));
    assertThat(byNet.value()).isCloseTo(net, within(1e-4));
  }

  @Test
  void a_higher_confidence_widens_every_interval() {
    // Student's t of 0.995 with 99 degrees of freedom is 2.6264.
    Interval mean = Scoring.score(EFFORT, counted(EFFORT, "30 40 15 10 5"), 0.99).get().interval();
    double half = 2.626405 / 1.984217 * (2.423850 - 2.2);
    assertThat(mean.low()).isCloseTo(2.2 - half, within(1e-4));
    assertThat(mean.high()).isCloseTo(2.2 + half, within(1e-4));
    // Wilson by hand with z = 1.644854: 12 of 15.
    Interval share = Scoring.score(CSAT, counted(CSAT, "3 0 0 0 12"), 0.9).get().interval();
    assertThat(share.low()).isCloseTo(59.1214, within(1e-3));
    assertThat(share.high()).isCloseTo(91.7102, within(1e-3));
  }

  @Test
  void what_a_score_can_be_follows_its_formula() {
    assertThat(Scoring.range(NPS)).isEqualTo(new Interval(-100, 100));
    assertThat(Scoring.range(CSAT)).isEqualTo(new Interval(0, 100));
    assertThat(Scoring.range(CES)).isEqualTo(new Interval(1, 7));
    assertThat(Scoring.width(CES)).isEqualTo(6);
  }

  @Test
  void a_mean_of_one_answer_has_no_interval() {
    assertThat(Scoring.score(CES, counted(CES, "0 0 0 1 0 0 0")).orElseThrow().interval()).isNull();
  }

  @Test
  void two_answers_give_a_mean_an_interval() {
    // 12.7062 is t of 0.975 with one degree of freedom; 3 and 4 have a standard error of 1/2.
    Score score =
        Scoring.score(Metrics.by(Formula.MEAN, NPS), counted(NPS, "0 0 0 1 1 0 0 0 0 0 0")).get();
    assertThat(score.interval().low()).isZero();
    assertThat(score.interval().high()).isCloseTo(3.5 + 12.7062 / 2, within(1e-4));
  }

  @Test
  void distributions_are_equal_when_scale_and_counts_are() {
    Distribution answers = new Distribution(1, new int[] {1, 2, 3});
    assertThat(answers)
        .isEqualTo(new Distribution(1, new int[] {1, 2, 3}))
        .hasSameHashCodeAs(new Distribution(1, new int[] {1, 2, 3}))
        .isNotEqualTo(new Distribution(0, new int[] {1, 2, 3}))
        .isNotEqualTo(new Distribution(1, new int[] {1, 3, 2}))
        .isNotEqualTo("Distribution[from 1: [1, 2, 3]]")
        .hasToString("Distribution[from 1: [1, 2, 3]]");
    assertThat(answers.count(4)).isZero();
    assertThat(answers.count(3)).isEqualTo(3);
  }

  @Test
  void the_interval_of_a_mean_does_not_leave_the_scale() {
    Score score = Scoring.score(CES, counted(CES, "0 0 0 0 0 1 2")).orElseThrow();
    assertThat(score.interval().high()).isEqualTo(7);
    assertThat(score.interval().low()).isBetween(1.0, 6.0);
  }

  @Test
  void answers_that_agree_give_a_mean_an_interval_without_width() {
    Score score = Scoring.score(CES, counted(CES, "0 0 0 0 0 49 0")).orElseThrow();
    assertThat(score.interval()).isEqualTo(new Interval(6, 6));
  }

  @Test
  void a_share_of_nothing_or_all_keeps_an_interval_inside_0_to_100() {
    Interval none = Scoring.score(CSAT, counted(CSAT, "0 0 5 0 0")).orElseThrow().interval();
    Interval all = Scoring.score(CSAT, counted(CSAT, "0 0 0 0 5")).orElseThrow().interval();
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(43.4482, within(1e-3));
    assertThat(all.high()).isEqualTo(100);
    assertThat(all.low()).isCloseTo(56.5518, within(1e-3));
  }

  @Test
  void the_good_band_of_a_low_metric_is_its_low_end() {
    Score score = Scoring.score(EFFORT, counted(EFFORT, "30 40 15 10 5")).orElseThrow();
    assertThat(score.top()).isEqualTo(70);
    assertThat(score.bottom()).isEqualTo(15);
  }

  @Test
  void a_change_is_exact_even_where_both_scores_are_not() {
    // 100/3 against -127/6: 54.5, which two rounded thirds and sixths would miss.
    Distribution now = counted(NPS, "0 0 0 0 0 0 0 2 0 0 1");
    Distribution before = counted(NPS, "127 0 0 0 0 0 0 473 0 0 0");

    BigDecimal change = Scoring.change(NPS, now, before).orElseThrow();

    assertThat(change).isEqualByComparingTo("54.5");
    assertThat(Rounding.whole(change)).hasToString("55");
  }

  @Test
  void there_is_no_change_from_or_to_nothing() {
    Distribution some = counted(NPS, "0 0 0 0 0 0 0 2 0 0 1");
    Distribution none = Distribution.empty(NPS.scale());
    assertThat(Scoring.change(NPS, some, none)).isEmpty();
    assertThat(Scoring.change(NPS, none, some)).isEmpty();
  }

  @Test
  void whole_points_agree_with_integer_arithmetic_for_any_counts() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      int promoters = random.nextInt(400);
      int detractors = random.nextInt(400);
      int n = promoters + detractors + random.nextInt(400) + 1;
      String counts = detractors + " 0 0 0 0 0 0 " + (n - promoters - detractors) + " 0 0 ";
      Score score = Scoring.score(NPS, counted(NPS, counts + promoters)).orElseThrow();
      long net = 100L * (promoters - detractors);
      long away = (2 * Math.abs(net) + n) / (2L * n) * Long.signum(net);
      assertThat(Rounding.whole(score.exact()).longValueExact()).isEqualTo(away);
    }
  }
}
