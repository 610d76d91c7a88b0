package nl.weerklank.score;

import static nl.weerklank.score.Metrics.CES;
import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.EFFORT;
import static nl.weerklank.score.Metrics.NPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class TargetDistanceTest {

  @Test
  void a_target_is_so_many_passives_away() {
    // 50 promoters, 30 passives, 20 detractors: +30; +33 needs 53.
    Distribution answers = nps(20, 30, 50);

    assertThat(TargetDistance.answers(NPS, answers, target("33"))).hasValue(3);
    assertThat(TargetDistance.answers(NPS, answers, target("30"))).hasValue(0);
    assertThat(TargetDistance.answers(NPS, answers, target("29.5"))).hasValue(0);
    assertThat(TargetDistance.answers(NPS, answers, target("30.1"))).hasValue(1);
  }

  @Test
  void as_many_passives_as_a_target_asks_must_be_there() {
    Distribution answers = nps(20, 30, 50);

    assertThat(TargetDistance.answers(NPS, answers, target("60"))).hasValue(30);
    assertThat(TargetDistance.answers(NPS, answers, target("60.1"))).isEmpty();
    assertThat(TargetDistance.answers(NPS, nps(0, 0, 0), target("10"))).isEmpty();
  }

  @Test
  void of_a_share_every_answer_below_the_top_can_move_and_a_mean_has_no_such_distance() {
    Distribution answers = new Distribution(1, new int[] {1, 1, 2, 3, 3});

    assertThat(TargetDistance.answers(CSAT, answers, target("85"))).hasValue(3);
    assertThat(TargetDistance.answers(CSAT, answers, target("100"))).hasValue(4);
    assertThat(TargetDistance.answers(CES, new Distribution(1, new int[7]), target("6"))).isEmpty();
    assertThat(
            TargetDistance.answers(
                CES, new Distribution(1, new int[] {1, 1, 1, 1, 1, 1, 1}), target("6")))
        .isEmpty();
  }

  @Test
  void the_same_rise_is_a_small_part_of_a_long_way_and_a_large_part_of_a_short_one() {
    Distribution minus50 = nps(70, 10, 20);
    Distribution minus45 = nps(65, 15, 20);
    Distribution plus80 = nps(5, 10, 85);
    Distribution plus85 = nps(0, 15, 85);

    assertThat(share(minus45, minus50, "0")).isEqualByComparingTo("10");
    assertThat(share(plus85, plus80, "90")).isEqualByComparingTo("50");
    assertThat(share(minus50, minus45, "0")).isEqualByComparingTo("-11.11111111111111111111");
    assertThat(TargetDistance.shareOfWay(NPS, plus85, plus80, target("80"))).isEmpty();
    assertThat(TargetDistance.shareOfWay(NPS, plus85, nps(0, 0, 0), target("90"))).isEmpty();
    assertThat(TargetDistance.shareOfWay(NPS, nps(0, 0, 0), plus85, target("90"))).isEmpty();
  }

  @Test
  void a_target_is_met_from_the_good_side() {
    assertThat(TargetDistance.met(NPS, target("30"), target("30"))).isTrue();
    assertThat(TargetDistance.met(NPS, target("29.9"), target("30"))).isFalse();
    assertThat(TargetDistance.met(EFFORT, target("2.0"), target("2"))).isTrue();
    assertThat(TargetDistance.met(EFFORT, target("2.1"), target("2"))).isFalse();
    assertThat(TargetDistance.met(EFFORT, target("1.9"), target("2"))).isTrue();
  }

  private static BigDecimal share(Distribution now, Distribution before, String target) {
    return TargetDistance.shareOfWay(NPS, now, before, target(target)).orElseThrow();
  }

  private static Distribution nps(int detractors, int passives, int promoters) {
    return new Distribution(0, new int[] {0, 0, 0, 0, 0, 0, detractors, 0, passives, 0, promoters});
  }

  private static BigDecimal target(String value) {
    return new BigDecimal(value);
  }
}
