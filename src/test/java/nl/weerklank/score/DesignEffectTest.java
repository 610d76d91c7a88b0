package nl.weerklank.score;

import static nl.weerklank.score.Metrics.CES;
import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.NPS;
import static nl.weerklank.score.Metrics.counted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weerklank.survey.Metric;
import org.junit.jupiter.api.Test;

class DesignEffectTest {

  private static final Map<String, Oracle> EXPECTED =
      Oracle.rows("weighted_clustered").stream()
          .collect(Collectors.toMap(row -> row.text("quantity"), row -> row));

  private static void agrees(String quantity, double actual) {
    EXPECTED.get(quantity).agrees("expected", actual);
  }

  /** Scores of each respondent, in the order given. */
  private static Map<String, List<Integer>> respondents() {
    return Oracle.rows("weighted_clustered_input").stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text("cust"),
                LinkedHashMap::new,
                Collectors.mapping(row -> row.count("score"), Collectors.toList())));
  }

  private static Distribution of(Metric metric, Iterable<Integer> scores) {
    int[] counts = new int[metric.levels()];
    scores.forEach(score -> counts[score - metric.scale().from()]++);
    return new Distribution(metric.scale().from(), counts);
  }

  private static double effect(Metric metric, Iterable<List<Integer>> respondents) {
    Distribution all = Distribution.empty(metric.scale());
    double squares = 0;
    double products = 0;
    double sizes = 0;
    long groups = 0;
    for (List<Integer> scores : respondents) {
      Distribution own = of(metric, scores);
      double sum = Moments.sum(metric, own);
      squares += sum * sum;
      products += sum * own.n();
      sizes += own.n() * own.n();
      groups++;
      all = all.plus(own);
    }
    return DesignEffect.of(metric, all, groups, squares, products, sizes);
  }

  @Test
  void answers_of_one_customer_count_as_the_table_says() {
    Map<String, List<Integer>> respondents = respondents();
    Distribution all = of(NPS, respondents.values().stream().flatMap(List::stream).toList());
    Moments counted = Moments.counted(NPS, all);
    double naive = 100 * Math.sqrt(counted.variance() / counted.n());
    double effect = effect(NPS, respondents.values());

    agrees("nps_all_responses", Scoring.score(NPS, all).orElseThrow().value());
    agrees("se_naive_points", naive);
    agrees("design_effect", effect);
    agrees("se_clustered_points_G_over_Gm1", naive * Math.sqrt(effect));
  }

  @Test
  void the_latest_answer_of_each_customer_gives_the_score_of_the_table() {
    List<Integer> latest =
        respondents().values().stream().map(scores -> scores.get(scores.size() - 1)).toList();
    agrees("nps_latest_per_customer", Scoring.score(NPS, of(NPS, latest)).orElseThrow().value());
  }

  @Test
  void a_mean_of_single_answers_has_no_design_effect() {
    List<List<Integer>> single = List.of(List.of(1), List.of(4), List.of(7), List.of(6));
    assertThat(effect(CES, single)).isCloseTo(1, within(1e-12));
  }

  @Test
  void respondents_who_repeat_themselves_three_times_triple_the_variance() {
    List<List<Integer>> repeated = List.of(List.of(1, 1, 1), List.of(4, 4, 4), List.of(5, 5, 5));
    // Three means 1, 4, 5: variance 13/3 over 3; naive 26/8 over 9.
    assertThat(effect(CES, repeated)).isCloseTo((13 / 9.0) / (26 / 72.0), within(1e-12));
    // Top share: 0, 1, 1: G/(G-1) * 2/27 of 3 * ..., by divisor n on both sides: 3 * 3/2.
    assertThat(effect(CSAT, repeated)).isCloseTo(4.5, within(1e-12));
  }

  @Test
  void two_single_answers_have_an_effect_by_the_divisors_alone() {
    // Divisor n of the net score's variance against G - 1 of the respondents'.
    assertThat(effect(NPS, List.of(List.of(10), List.of(0)))).isCloseTo(2, within(1e-12));
  }

  @Test
  void without_two_respondents_or_any_difference_the_effect_is_one() {
    assertThat(effect(CES, List.of(List.of(1, 7)))).isEqualTo(1);
    assertThat(effect(CES, List.of(List.of(5, 5), List.of(5)))).isEqualTo(1);
    assertThat(effect(NPS, List.of(List.of(9), List.of(10)))).isEqualTo(1);
    assertThat(DesignEffect.of(NPS, Distribution.empty(NPS.scale()), 0, 0, 0, 0)).isEqualTo(1);
    assertThat(DesignEffect.of(CES, counted(CES, "1 0 0 0 0 0 0"), 2, 1, 1, 1)).isEqualTo(1);
  }

  @Test
  void respondents_who_contradict_themselves_have_an_effect_below_one() {
    assertThat(effect(CES, List.of(List.of(1, 7), List.of(1, 7)))).isZero();
    assertThat(effect(CES, List.of(List.of(2, 6), List.of(1, 7)))).isNotNegative();
  }
}
