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
import org.junit.jupiter.api.Test;

class SlopeTest {

  private static List<Distribution> periods(int... tops) {
    List<Distribution> periods = new ArrayList<>();
    for (int top : tops) {
      periods.add(Oracle.mix(NPS, top, 80 - top, 20));
    }
    return periods;
  }

  @Test
  void a_steady_rise_is_found_with_the_error_its_counts_imply() {
    Slope slope = Slope.of(NPS, periods(30, 33, 36, 39, 42, 45)).orElseThrow();
    // Var of 225 + 2.25 top, 120 + 2.25 bottom... of 603; equal weights: Var / (100 * 17.5).
    double p = 225.75 / 603;
    double d = 120.75 / 603;
    double error = 100 * Math.sqrt((p + d - (p - d) * (p - d)) / 100 / 17.5);
    assertThat(slope.perPeriod()).isCloseTo(3, within(1e-9));
    // Student's t: 0.975 with 4 degrees of freedom is 2.776445.
    assertThat(slope.interval().low()).isCloseTo(3 - 2.776445 * error, within(1e-5));
    assertThat(slope.interval().high()).isCloseTo(3 + 2.776445 * error, within(1e-5));
    assertThat(slope.p()).isBetween(0.10, 0.25);
    assertThat(slope.points()).isEqualTo(6);
  }

  @Test
  void scatter_beyond_the_counts_widens_the_interval() {
    // Scores -10, 60, -10, 60, -10, 60: slope 6, residual sum of squares 6720 by plain regression.
    Slope slope = Slope.of(NPS, periods(10, 80, 10, 80, 10, 80)).orElseThrow();
    double error = Math.sqrt(6720 / 4.0 / 17.5);
    assertThat(slope.perPeriod()).isCloseTo(6, within(1e-9));
    assertThat(slope.interval().high()).isCloseTo(6 + 2.776445 * error, within(1e-4));
    // From scipy's linregress.
    assertThat(slope.p()).isCloseTo(0.5733922538, within(1e-9));
  }

  @Test
  void a_period_of_many_answers_pulls_the_line() {
    List<Distribution> even = periods(30, 30, 30, 30, 30, 50);
    List<Distribution> heavy = new ArrayList<>(even);
    heavy.set(5, Oracle.mix(NPS, 500, 300, 200));
    // Weighted means by hand: x 55/15 and y 70/3 of weights 1 1 1 1 1 10.
    double x = (0 + 1 + 2 + 3 + 4 + 50) / 15.0;
    double y = (5 * 10 + 10 * 30) / 15.0;
    double products = 10 * (5 - x) * (30 - y);
    double squares = 10 * (5 - x) * (5 - x);
    for (int i = 0; i < 5; i++) {
      products += (i - x) * (10 - y);
      squares += (i - x) * (i - x);
    }
    assertThat(Slope.of(NPS, heavy).orElseThrow().perPeriod())
        .isCloseTo(products / squares, within(1e-9));
  }

  @Test
  void a_gap_keeps_its_place_in_time() {
    List<Distribution> gaps = new ArrayList<>(periods(30, 33, 36, 39, 42, 45));
    gaps.add(2, null);
    gaps.set(3, Oracle.mix(NPS, 39, 41, 20));
    gaps.set(4, Oracle.mix(NPS, 42, 38, 20));
    gaps.set(5, Oracle.mix(NPS, 45, 35, 20));
    gaps.set(6, Oracle.mix(NPS, 48, 32, 20));
    gaps.add(Distribution.empty(NPS.scale()));
    Slope slope = Slope.of(NPS, gaps).orElseThrow();
    assertThat(slope.perPeriod()).isCloseTo(3, within(1e-9));
    assertThat(slope.points()).isEqualTo(6);
  }

  @Test
  void under_six_points_there_is_no_slope() {
    assertThat(Slope.of(NPS, periods(30, 33, 36, 39, 42))).isEmpty();
    assertThat(Slope.of(NPS, Arrays.asList(null, null, null, null, null, null, null))).isEmpty();
    assertThat(Slope.of(NPS, List.of())).isEmpty();
  }

  @Test
  void the_same_score_all_along_is_no_slope() {
    Slope flat = Slope.of(CES, Collections.nCopies(8, counted(CES, "0 0 0 0 0 1 0"))).orElseThrow();
    assertThat(flat.perPeriod()).isZero();
    assertThat(flat.p()).isEqualTo(1);
    assertThat(flat.interval().low()).isNegative();
    assertThat(flat.interval().high()).isPositive();
  }
}
