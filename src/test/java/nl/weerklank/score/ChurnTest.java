package nl.weerklank.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ChurnTest {

  @ParameterizedTest
  @CsvFileSource(resources = "oracles/churn_by_segment.csv", numLinesToSkip = 1)
  void shares_intervals_and_fisher_s_p_follow_the_table(
      String id,
      int lost1,
      int n1,
      int lost2,
      int n2,
      double percent1,
      double low1,
      double high1,
      double percent2,
      double low2,
      double high2,
      double difference,
      double low,
      double high,
      double fisher,
      double tolerance) {
    Churn one = new Churn(lost1, n1);
    Churn two = new Churn(lost2, n2);
    Offset<Double> close = within(tolerance);

    assertThat(one.percent().getAsDouble()).isCloseTo(percent1, close);
    assertThat(one.interval().orElseThrow().low()).isCloseTo(low1, close);
    assertThat(one.interval().orElseThrow().high()).isCloseTo(high1, close);
    assertThat(two.percent().getAsDouble()).isCloseTo(percent2, close);
    assertThat(two.interval().orElseThrow().low()).isCloseTo(low2, close);
    assertThat(two.interval().orElseThrow().high()).isCloseTo(high2, close);
    assertThat(one.minus(two).getAsDouble()).isCloseTo(difference, close);
    assertThat(one.differenceInterval(two).orElseThrow().low()).isCloseTo(low, close);
    assertThat(one.differenceInterval(two).orElseThrow().high()).isCloseTo(high, close);
    assertThat(one.fisher(two)).isCloseTo(fisher, close);
    assertThat(two.fisher(one)).isCloseTo(fisher, close);
  }

  @Test
  void a_segment_without_customers_has_no_share_and_differs_from_nothing() {
    Churn nobody = new Churn(0, 0);
    Churn some = new Churn(3, 40);

    assertThat(nobody.percent()).isEmpty();
    assertThat(nobody.interval()).isEmpty();
    assertThat(some.minus(nobody)).isEmpty();
    assertThat(nobody.differenceInterval(some)).isEmpty();
    assertThat(some.differenceInterval(nobody)).isEmpty();
    assertThat(some.fisher(nobody)).isEqualTo(1);
  }

  @Test
  void everybody_lost_against_nobody_lost_stays_within_100_points() {
    Interval interval = new Churn(30, 30).differenceInterval(new Churn(0, 30)).orElseThrow();

    assertThat(interval.high()).isCloseTo(100, within(1e-9));
    assertThat(interval.low()).isBetween(80.0, 90.0);
    assertThat(new Churn(30, 30).fisher(new Churn(0, 30))).isCloseTo(0, within(1e-12));
  }

  @Test
  void large_segments_have_a_p_too() {
    assertThat(new Churn(40_000, 400_000).fisher(new Churn(40_000, 400_000)))
        .isCloseTo(1, within(1e-9));
    assertThat(new Churn(44_000, 400_000).fisher(new Churn(40_000, 400_000))).isLessThan(1e-6);
  }

  @Test
  void more_lost_than_there_are_is_refused() {
    assertThatThrownBy(() -> new Churn(3, 2)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Churn(-1, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
