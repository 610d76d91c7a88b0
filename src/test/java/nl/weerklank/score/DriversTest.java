package nl.weerklank.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import nl.weerklank.score.Drivers.Item;
import nl.weerklank.score.Drivers.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against figures computed by numpy from the rows; here only the rows' correlations and means are
 * kept ({@code *_moments.csv} say of what).
 */
class DriversTest {

  private static final double TOLERANCE = 1e-6;

  private record Moments(
      List<String> items, long n, double[] means, double[][] between, double[][] correlations) {

    static Moments of(String name) throws IOException {
      List<String[]> rows = table(name + "_moments.csv");
      int items = rows.size() - 2;
      double[][] correlations = new double[items + 1][];
      double[] means = new double[items];
      List<String> ids = new ArrayList<>();
      for (int i = 0; i <= items; i++) {
        String[] row = rows.get(i + 1);
        correlations[i] =
            Arrays.stream(row, 3, row.length).mapToDouble(Double::parseDouble).toArray();
        if (i > 0) {
          ids.add(row[0]);
          means[i - 1] = Double.parseDouble(row[2]);
        }
      }
      double[][] between = new double[items][];
      for (int i = 0; i < items; i++) {
        between[i] = Arrays.copyOfRange(correlations[i + 1], 1, items + 1);
      }
      return new Moments(ids, Long.parseLong(rows.get(1)[1]), means, between, correlations);
    }

    double[] withOutcome() {
      return Arrays.copyOfRange(correlations[0], 1, correlations.length);
    }
  }

  @Test
  void a_satisfaction_survey_of_nine_items_gives_the_known_table() throws IOException {
    Moments survey = Moments.of("customersat");
    Drivers drivers =
        Drivers.of(survey.items(), survey.n(), survey.means(), survey.correlations()).orElseThrow();
    assertThat(drivers.method()).isEqualTo(Method.LMG);
    List<String[]> expected = table("oracles/drivers_customersat.csv");
    double[] weights = Drivers.relativeWeights(survey.between(), survey.withOutcome());
    for (int i = 0; i < drivers.items().size(); i++) {
      Item item = drivers.items().get(i);
      String[] row = expected.get(i + 1);
      assertThat(item.id()).isEqualTo(row[0]);
      assertThat(item.performance()).isCloseTo(number(row[1]), within(TOLERANCE));
      assertThat(item.r()).isCloseTo(number(row[2]), within(TOLERANCE));
      assertThat(item.beta()).isCloseTo(number(row[3]), within(TOLERANCE));
      assertThat(item.importance()).isCloseTo(number(row[4]), within(TOLERANCE));
      assertThat(item.share()).isCloseTo(number(row[5]), within(TOLERANCE));
      assertThat(weights[i]).isCloseTo(number(row[6]), within(TOLERANCE));
      assertThat(100 * weights[i] / Arrays.stream(weights).sum())
          .isCloseTo(number(row[7]), within(TOLERANCE));
      assertThat(item.quadrant().name().toLowerCase(Locale.ROOT).replace('_', ' '))
          .isEqualTo(row[12]);
    }
  }

  @Test
  void five_measures_of_swiss_districts_give_the_known_shares() throws IOException {
    Moments swiss = Moments.of("swiss");
    double[] lmg = Drivers.lmg(swiss.between(), swiss.withOutcome());
    double[] weights = Drivers.relativeWeights(swiss.between(), swiss.withOutcome());
    List<String[]> expected = table("oracles/drivers_swiss.csv");
    for (int i = 0; i < lmg.length; i++) {
      String[] row = expected.get(i + 1);
      assertThat(lmg[i]).isCloseTo(number(row[1]), within(TOLERANCE));
      assertThat(weights[i]).isCloseTo(number(row[2]), within(TOLERANCE));
      assertThat(Arrays.stream(lmg).sum()).isCloseTo(number(row[3]), within(TOLERANCE));
      assertThat(Arrays.stream(weights).sum()).isCloseTo(number(row[3]), within(TOLERANCE));
    }
    assertThat(Drivers.of(swiss.items(), swiss.n(), swiss.means(), swiss.correlations()))
        .as("47 answers are too few")
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 13})
  void shares_add_up_to_what_all_items_explain_by_either_method(int items) {
    Drivers drivers = made(items, 500, 3).orElseThrow();
    assertThat(drivers.method()).isEqualTo(items > 12 ? Method.RELATIVE_WEIGHTS : Method.LMG);
    assertThat(drivers.items().stream().mapToDouble(Item::importance).sum())
        .isCloseTo(drivers.r2(), within(1e-9));
    assertThat(drivers.items().stream().mapToDouble(Item::share).sum())
        .isCloseTo(100, within(1e-9));
    assertThat(drivers.items()).allMatch(item -> item.importance() >= 0);
  }

  @Test
  void items_that_do_not_overlap_explain_their_squared_correlation() {
    double[][] correlations = {{1, 0.6, -0.3}, {0.6, 1, 0}, {-0.3, 0, 1}};
    Drivers drivers =
        Drivers.of(List.of("a", "b"), 100, new double[] {50, 40}, correlations).orElseThrow();
    assertThat(drivers.items().get(0).importance()).isCloseTo(0.36, within(1e-12));
    assertThat(drivers.items().get(1).importance()).isCloseTo(0.09, within(1e-12));
    assertThat(drivers.items().get(1).beta()).isCloseTo(-0.3, within(1e-12));
  }

  @Test
  void a_hundred_complete_answers_are_needed_and_ten_for_each_item() {
    assertThat(Drivers.enough(99, 3)).isFalse();
    assertThat(Drivers.enough(100, 10)).isTrue();
    assertThat(Drivers.enough(109, 11)).isFalse();
    assertThat(made(3, 99, 1)).isEmpty();
    assertThat(made(3, 100, 1)).isPresent();
  }

  @Test
  void answers_that_all_agree_and_items_that_are_the_same_give_no_table() {
    CrossProducts same = new CrossProducts(2);
    IntStream.range(0, 200).forEach(i -> same.add(new int[] {i % 5, 3}));
    assertThat(same.correlations()).isEmpty();
    CrossProducts twice = new CrossProducts(3);
    IntStream.range(0, 200).forEach(i -> twice.add(new int[] {i % 5, i % 7, i % 7}));
    assertThat(drivers(twice, 2)).isEmpty();
    CrossProducts nothing = new CrossProducts(3);
    assertThat(nothing.correlations()).isEmpty();
    assertThat(nothing.mean(1)).isZero();
    assertThat(Drivers.of(List.of(), 500, new double[0], new double[][] {{1}})).isEmpty();
  }

  @Test
  void an_outcome_no_item_has_to_do_with_gives_no_table() {
    double[][] correlations = {{1, 0, 0}, {0, 1, 0.2}, {0, 0.2, 1}};
    assertThat(Drivers.of(List.of("a", "b"), 100, new double[2], correlations)).isEmpty();
  }

  @Test
  void sums_of_parts_are_the_sums_of_the_whole() {
    CrossProducts whole = new CrossProducts(3);
    CrossProducts left = new CrossProducts(3);
    CrossProducts right = new CrossProducts(3);
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 300; i++) {
      int[] answer = {random.nextInt(11), random.nextInt(5), random.nextInt(7)};
      whole.add(answer);
      (i % 3 == 0 ? left : right).add(answer);
    }
    left.add(right);
    assertThat(left.n()).isEqualTo(300);
    assertThat(left.mean(2)).isEqualTo(whole.mean(2));
    assertThat(left.correlations().orElseThrow()).isDeepEqualTo(whole.correlations().orElseThrow());
  }

  private static java.util.Optional<Drivers> made(int items, int answers, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CrossProducts products = new CrossProducts(items + 1);
    for (int i = 0; i < answers; i++) {
      int mood = random.nextInt(4);
      int[] answer = new int[items + 1];
      for (int j = 0; j <= items; j++) {
        answer[j] = mood + random.nextInt(7);
      }
      products.add(answer);
    }
    return drivers(products, items);
  }

  private static java.util.Optional<Drivers> drivers(CrossProducts products, int items) {
    List<String> ids = IntStream.range(0, items).mapToObj(i -> "item" + i).toList();
    double[] means = IntStream.rangeClosed(1, items).mapToDouble(products::mean).toArray();
    return Drivers.of(ids, products.n(), means, products.correlations().orElseThrow());
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }

  private static List<String[]> table(String file) throws IOException {
    try (InputStream csv = DriversTest.class.getResourceAsStream(file)) {
      return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(",", -1))
          .toList();
    }
  }
}
