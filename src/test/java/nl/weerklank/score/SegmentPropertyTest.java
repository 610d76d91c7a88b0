package nl.weerklank.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** What holds for any segments and any units. */
class SegmentPropertyTest {

  private static Churn churn(int lost, int others) {
    return new Churn(lost, lost + others);
  }

  @Property
  void a_difference_turned_round_is_its_mirror(
      @ForAll @IntRange(max = 300) int lost1,
      @ForAll @IntRange(max = 300) int kept1,
      @ForAll @IntRange(max = 300) int lost2,
      @ForAll @IntRange(max = 300) int kept2) {
    Churn one = churn(lost1, kept1);
    Churn two = churn(lost2, kept2);

    assertThat(one.differenceInterval(two).isPresent())
        .isEqualTo(one.customers() > 0 && two.customers() > 0);
    one.differenceInterval(two)
        .ifPresent(
            interval -> {
              Interval mirror = two.differenceInterval(one).orElseThrow();
              double points = one.minus(two).orElseThrow();
              assertThat(interval.low()).isCloseTo(-mirror.high(), within(1e-9));
              assertThat(interval.high()).isCloseTo(-mirror.low(), within(1e-9));
              assertThat(points).isBetween(interval.low() - 1e-9, interval.high() + 1e-9);
              assertThat(interval.low()).isGreaterThanOrEqualTo(-100 - 1e-9);
              assertThat(interval.high()).isLessThanOrEqualTo(100 + 1e-9);
            });
    assertThat(one.fisher(two)).isBetween(0.0, 1.0).isCloseTo(two.fisher(one), within(1e-9));
  }

  /** By enumeration of every outcome; where few are lost it covers more than it promises. */
  @Test
  void the_interval_of_a_difference_covers_what_it_promises() {
    assertThat(coverage(40, 0.3, 60, 0.1)).isBetween(0.93, 0.97);
    assertThat(coverage(40, 0.24, 60, 0.5)).isBetween(0.93, 0.97);
    assertThat(coverage(40, 0.5, 60, 0.5)).isBetween(0.93, 0.97);
    assertThat(coverage(40, 0.05, 60, 0.24)).isGreaterThan(0.93);
    assertThat(coverage(40, 0.02, 60, 0.02)).isGreaterThan(0.93);
  }

  private static double coverage(int n1, double p1, int n2, double p2) {
    BinomialDistribution first = BinomialDistribution.of(n1, p1);
    BinomialDistribution second = BinomialDistribution.of(n2, p2);
    double difference = 100 * (p1 - p2);
    double covered = 0;
    for (int lost1 = 0; lost1 <= n1; lost1++) {
      for (int lost2 = 0; lost2 <= n2; lost2++) {
        Interval interval =
            new Churn(lost1, n1).differenceInterval(new Churn(lost2, n2)).orElseThrow();
        if (interval.low() <= difference && interval.high() >= difference) {
          covered += first.probability(lost1) * second.probability(lost2);
        }
      }
    }
    return covered;
  }

  @Property
  void a_correlation_does_not_ask_for_units_of_measure_or_an_order(
      @ForAll @Size(min = 10, max = 40) List<@DoubleRange(min = -100, max = 100) Double> values,
      @ForAll @IntRange(min = 1, max = 1000) int seed) {
    double[] x = values.stream().mapToDouble(Double::doubleValue).toArray();
    double[] y = Arrays.stream(x).map(value -> Math.sin(seed * value) * 50).toArray();
    double[] weights = IntStream.range(0, x.length).mapToDouble(i -> 1 + (i * 7) % 5).toArray();

    Correlation.of(x, y, weights)
        .ifPresent(
            one -> {
              double[] turned = Arrays.stream(x).map(value -> 3 - 2 * value).toArray();
              assertThat(one.pearson()).isBetween(-1.0, 1.0);
              assertThat(one.spearman()).isBetween(-1.0, 1.0);
              assertThat(one.weighted()).isBetween(-1.0, 1.0);
              assertThat(one.p()).isBetween(0.0, 1.0);
              assertThat(one.interval().low()).isLessThanOrEqualTo(one.pearson() + 1e-9);
              assertThat(one.interval().high()).isGreaterThanOrEqualTo(one.pearson() - 1e-9);
              Correlation.of(turned, y, weights)
                  .ifPresent(
                      other -> {
                        assertThat(other.pearson()).isCloseTo(-one.pearson(), within(1e-6));
                        assertThat(other.weighted()).isCloseTo(-one.weighted(), within(1e-6));
                      });
            });
  }
}
