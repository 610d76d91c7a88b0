package nl.weerklank.score;

import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.NPS;
import static nl.weerklank.score.Metrics.counted;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.weerklank.survey.Formula;
import org.junit.jupiter.api.Test;

class RoundingTest {

  @Test
  void ties_go_away_from_zero_on_both_sides() {
    assertThat(Rounding.whole(new BigDecimal("-12.5"))).hasToString("-13");
    assertThat(Rounding.whole(new BigDecimal("12.5"))).hasToString("13");
    assertThat(Rounding.decimals(new BigDecimal("-6.25"), 1)).hasToString("-6.3");
  }

  @Test
  void a_value_just_under_a_tie_is_not_rounded_twice() {
    BigDecimal justUnder = Fraction.of(24_999_999_999_999L, 2_000_000_000_000L).truncated();
    assertThat(Rounding.whole(justUnder)).hasToString("12");
  }

  @Test
  void a_small_negative_value_becomes_zero_without_a_sign() {
    assertThat(Rounding.whole(new BigDecimal("-0.4"))).hasToString("0");
    assertThat(Rounding.decimals(-0.04, 1)).hasToString("0.0");
    assertThat(Rounding.decimals(-0.0, 0)).hasToString("0");
  }

  @Test
  void only_means_are_printed_with_a_decimal() {
    assertThat(Rounding.digits(Formula.MEAN)).isEqualTo(1);
    assertThat(Rounding.digits(Formula.NET)).isZero();
    assertThat(Rounding.digits(Formula.TOP_SHARE)).isZero();
  }

  @Test
  void shares_are_rounded_one_by_one_and_not_adjusted() {
    Shares shares = Shares.of(NPS, counted(NPS, "1 0 0 0 0 0 0 1 0 0 1")).orElseThrow();
    assertThat(Rounding.whole(shares.top())).hasToString("33");
    assertThat(Rounding.whole(shares.middle())).hasToString("33");
    assertThat(Rounding.whole(shares.bottom())).hasToString("33");
  }

  @Test
  void shares_of_nothing_do_not_exist() {
    assertThat(Shares.of(CSAT, Distribution.empty(CSAT.scale()))).isEmpty();
  }
}
