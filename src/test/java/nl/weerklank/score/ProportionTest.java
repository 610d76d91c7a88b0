package nl.weerklank.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

  @Test
  void a_share_has_wilson_s_interval() {
    Proportion some = new Proportion(60, 250);

    assertThat(some.percent().orElseThrow()).isCloseTo(24, within(1e-12));
    assertThat(some.interval().orElseThrow().low()).isCloseTo(19.124884, within(1e-4));
    assertThat(some.interval().orElseThrow().high()).isCloseTo(29.662048, within(1e-4));
  }

  @Test
  void nothing_of_nothing_has_no_share_and_more_than_all_is_refused() {
    assertThat(new Proportion(0, 0).percent()).isEmpty();
    assertThat(new Proportion(0, 0).interval()).isEmpty();
    assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Proportion(-1, 1)).isInstanceOf(IllegalArgumentException.class);
  }
}
