package nl.weerklank.score;

import static nl.weerklank.score.Metrics.CES;
import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.EFFORT;
import static nl.weerklank.score.Metrics.NPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.weerklank.survey.Metric;

class WeightedTest {

  private static void agrees(String quantity, double actual) {
    Oracle.rows("weighted_clustered").stream()
        .filter(row -> row.text("quantity").equals(quantity))
        .findFirst()
        .orElseThrow()
        .agrees("expected", actual);
  }

  private static Weighted of(Metric metric, int[] scores, double... weights) {
    return Weighted.of(metric, scores, weights).orElseThrow();
  }

  @Example
  void the_latest_answers_weighed_by_revenue_give_the_score_of_the_table() {
    Map<String, Oracle> latest = new LinkedHashMap<>();
    Oracle.rows("weighted_clustered_input").forEach(row -> latest.put(row.text("cust"), row));
    int[] scores = latest.values().stream().mapToInt(row -> row.count("score")).toArray();
    double[] revenue = latest.values().stream().mapToDouble(row -> row.number("rev")).toArray();

    Weighted weighted = of(NPS, scores, revenue);

    agrees("nps_revenue_weighted_latest", weighted.value());
    agrees("n_effective_kish_latest", weighted.effectiveAnswers());
  }

  @Property
  void equal_weights_give_the_plain_score_of_all_answers(
      @ForAll @Size(min = 1, max = 40) int[] any,
      @ForAll @IntRange(min = 1, max = 1_000_000) int weight) {
    double[] weights = new double[any.length];
    Arrays.fill(weights, weight / 1_000.0);
    for (Metric metric : new Metric[] {NPS, CSAT, CES, EFFORT}) {
      int[] scores =
          Arrays.stream(any)
              .map(one -> metric.scale().from() + Math.floorMod(one, metric.levels()))
              .toArray();
      int[] counts = new int[metric.levels()];
      Arrays.stream(scores).forEach(score -> counts[score - metric.scale().from()]++);
      Distribution answers = new Distribution(metric.scale().from(), counts);

      Weighted weighted = of(metric, scores, weights);

      double plain = Scoring.score(metric, answers).orElseThrow().value();
      assertThat(weighted.value()).isCloseTo(plain, within(1e-9));
      assertThat(weighted.effectiveAnswers()).isCloseTo(any.length, within(1e-9));
    }
  }

  @Property
  void only_the_proportions_of_weights_matter_and_they_never_add_answers(
      @ForAll @Size(8) double[] any, @ForAll @IntRange(min = -300, max = 250) int power) {
    int[] scores = {0, 3, 6, 7, 8, 9, 9, 10};
    double[] weights = Arrays.stream(any).map(one -> Math.abs(one) % 90 + 10).toArray();
    double[] scaled = Arrays.stream(weights).map(one -> one * Math.pow(10, power)).toArray();

    Weighted one = of(NPS, scores, weights);
    Weighted other = of(NPS, scores, scaled);

    assertThat(one.effectiveAnswers()).isBetween(1.0, 8 + 1e-9);
    assertThat(one.value()).isBetween(-100.0, 100.0);
    assertThat(other.value()).isCloseTo(one.value(), within(1e-6));
    assertThat(other.effectiveAnswers()).isCloseTo(one.effectiveAnswers(), within(1e-6));
  }

  @Example
  void one_heavy_customer_decides_and_is_seen_to() {
    Weighted weighted = of(NPS, new int[] {10, 10, 10, 0}, 1, 1, 1, 997);

    assertThat(weighted.value()).isCloseTo(-99.4, within(1e-9));
    assertThat(weighted.effectiveAnswers()).isCloseTo(1.006, within(1e-3));
  }

  @Example
  void a_share_and_a_mean_are_weighed_in_their_own_unit() {
    assertThat(of(CSAT, new int[] {5, 1}, 3, 1).value()).isEqualTo(75);
    assertThat(of(CES, new int[] {7, 1}, 3, 1).value()).isEqualTo(5.5);
    assertThat(of(EFFORT, new int[] {1, 5}, 3, 1).value()).isEqualTo(2);
  }

  @Example
  void without_anything_that_weighs_there_is_no_score() {
    assertThat(Weighted.of(NPS, new int[0], new double[0])).isEmpty();
    assertThat(Weighted.of(NPS, new int[] {9, 3}, new double[] {0, 0})).isEmpty();
    assertThat(Weighted.of(NPS, new int[] {11, -1}, new double[] {5, 5})).isEmpty();
  }

  @Example
  void answers_off_the_scale_and_without_weight_change_nothing() {
    assertThat(of(NPS, new int[] {9, 0, 11, 3}, 2, 1, 1e9, 0))
        .isEqualTo(of(NPS, new int[] {9, 0}, 2, 1));
  }

  @Example
  void a_weight_that_is_missing_negative_or_no_number_is_refused() {
    int[] two = {9, 9};
    for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> Weighted.of(NPS, two, new double[] {1, wrong}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("nps");
    }
    assertThatThrownBy(() -> Weighted.of(NPS, two, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("every answer needs a weight");
  }
}
