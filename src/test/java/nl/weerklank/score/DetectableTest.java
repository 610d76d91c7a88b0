package nl.weerklank.score;

import static nl.weerklank.score.Metrics.CES;
import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.NPS;
import static nl.weerklank.score.Metrics.counted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectableTest {

  /** Half-width and detectable change at a variance of 0.61, scaled from our own variance. */
  @ParameterizedTest
  @CsvSource({
    "10, 48, 98",
    "20, 34, 69",
    "30, 28, 57",
    "50, 22, 44",
    "100, 15, 31",
    "200, 11, 22",
    "400, 8, 15",
    "1000, 5, 10"
  })
  void the_table_of_minimum_n_is_reached(int n, double half, double change) {
    Distribution answers = Oracle.mix(NPS, n / 2, 3 * n / 10, n / 5);
    double ratio = Math.sqrt(0.61 / Moments.adjusted(NPS, answers).variance());

    assertThat(ratio * Detectable.halfWidth(NPS, answers).orElseThrow())
        .isCloseTo(half, within(0.51));
    assertThat(ratio * Detectable.change(NPS, answers).orElseThrow())
        .isCloseTo(change, within(0.51));
  }

  @Test
  void the_variance_has_pseudo_answers_and_so_is_never_nothing() {
    // p = 5.75/8, d = .75/8: variance .8125 - .625^2.
    Distribution agreed = Oracle.mix(NPS, 5, 0, 0);
    double error = 100 * Math.sqrt(0.421875 / 5);
    assertThat(Detectable.halfWidth(NPS, agreed).orElseThrow())
        .isCloseTo(1.959963985 * error, within(1e-6));
    assertThat(Detectable.change(NPS, agreed).orElseThrow())
        .isCloseTo((1.959963985 + 0.841621234) * Math.sqrt(2) * error, within(1e-6));
  }

  @Test
  void shares_and_means_have_their_own_variance() {
    // 51 of 102; answers 4 and 6 in equal numbers: variance 100/99.
    assertThat(Detectable.halfWidth(CSAT, Oracle.mix(CSAT, 50, 25, 25)).orElseThrow())
        .isCloseTo(1.959963985 * 100 * 0.5 / 10, within(1e-6));
    assertThat(Detectable.halfWidth(CES, counted(CES, "0 0 0 50 0 50 0")).orElseThrow())
        .isCloseTo(1.959963985 * Math.sqrt(100 / 99.0) / 10, within(1e-6));
    assertThat(Detectable.halfWidth(CES, counted(CES, "0 0 0 0 0 4 0")).orElseThrow())
        .isCloseTo(1.959963985 * Math.sqrt(0.25 / 4), within(1e-6));
  }

  @Test
  void a_design_effect_of_four_doubles_both() {
    Distribution answers = Oracle.mix(NPS, 50, 30, 20);
    Sample clustered = new Sample(answers, 4);
    assertThat(Detectable.change(NPS, clustered).orElseThrow())
        .isCloseTo(2 * Detectable.change(NPS, answers).orElseThrow(), within(1e-9));
    assertThat(Detectable.halfWidth(NPS, clustered).orElseThrow())
        .isCloseTo(2 * Detectable.halfWidth(NPS, answers).orElseThrow(), within(1e-9));
  }

  @Test
  void one_answer_sees_no_change_a_score_could_make() {
    assertThat(Detectable.change(NPS, Oracle.mix(NPS, 0, 0, 1))).isEmpty();
    assertThat(Detectable.halfWidth(NPS, Oracle.mix(NPS, 0, 0, 1))).isPresent();
  }

  @Test
  void without_answers_nothing_is_known() {
    assertThat(Detectable.change(NPS, Distribution.empty(NPS.scale()))).isEmpty();
    assertThat(Detectable.halfWidth(NPS, Distribution.empty(NPS.scale()))).isEmpty();
    assertThat(Detectable.halfWidth(CES, counted(CES, "1 0 0 0 0 0 0"))).isEmpty();
  }
}
