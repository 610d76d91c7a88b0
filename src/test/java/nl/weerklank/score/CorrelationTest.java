package nl.weerklank.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CorrelationTest {

  /** Rows of a table, the header among them. */
  private static List<String[]> rows(String name) {
    try (InputStream file = CorrelationTest.class.getResourceAsStream("oracles/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(","))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static double[] column(List<String[]> rows, String name) {
    int column = Arrays.asList(rows.get(0)).indexOf(name);
    return rows.stream().skip(1).mapToDouble(row -> Double.parseDouble(row[column])).toArray();
  }

  private static double[] ones(int length) {
    double[] ones = new double[length];
    Arrays.fill(ones, 1);
    return ones;
  }

  @ParameterizedTest
  @CsvFileSource(resources = "oracles/unit_correlation.csv", numLinesToSkip = 1)
  void a_correlation_of_units_follows_the_table(
      String x,
      String y,
      int units,
      double r,
      double p,
      double low,
      double high,
      double rho,
      double weighted,
      double tolerance) {
    List<String[]> input = rows("unit_correlation_input.csv");
    Offset<Double> close = within(tolerance);

    Correlation correlation =
        Correlation.of(column(input, x), column(input, y), column(input, "customer_responses"))
            .orElseThrow();

    assertThat(correlation.units()).isEqualTo(units);
    assertThat(correlation.pearson()).isCloseTo(r, close);
    assertThat(correlation.p()).isCloseTo(p, close);
    assertThat(correlation.interval().low()).isCloseTo(low, close);
    assertThat(correlation.interval().high()).isCloseTo(high, close);
    assertThat(correlation.spearman()).isCloseTo(rho, close);
    assertThat(correlation.weighted()).isCloseTo(weighted, close);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "oracles/ecological_expected.csv", numLinesToSkip = 1)
  void units_and_the_persons_in_them_can_tell_opposite_stories(
      String level, double r, double tolerance) {
    List<String[]> input = rows("ecological_input.csv");
    double[] x = column(input, "employee_score");
    double[] y = column(input, "customer_score");
    List<String> units = input.stream().skip(1).map(row -> row[0]).toList();

    double found =
        switch (level) {
          case "between_unit_means" ->
              Correlation.pearson(means(units, x), means(units, y), ones(3));
          case "within_units_pooled" ->
              Correlation.pearson(centred(units, x), centred(units, y), ones(x.length));
          default -> Correlation.pearson(x, y, ones(x.length));
        };

    assertThat(found).isCloseTo(r, within(tolerance));
  }

  private static double mean(List<String> units, double[] values, String unit) {
    return IntStream.range(0, values.length)
        .filter(i -> units.get(i).equals(unit))
        .mapToDouble(i -> values[i])
        .average()
        .orElseThrow();
  }

  private static double[] means(List<String> units, double[] values) {
    return units.stream().distinct().mapToDouble(unit -> mean(units, values, unit)).toArray();
  }

  private static double[] centred(List<String> units, double[] values) {
    return IntStream.range(0, values.length)
        .mapToDouble(i -> values[i] - mean(units, values, units.get(i)))
        .toArray();
  }

  @Test
  void nine_units_and_units_that_all_agree_show_nothing() {
    double[] nine = {1, 2, 3, 4, 5, 6, 7, 8, 9};
    double[] ten = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    double[] same = ones(10);

    assertThat(Correlation.of(nine, nine, ones(9))).isEmpty();
    assertThat(Correlation.of(ten, ten, same)).isPresent();
    assertThat(Correlation.of(ten, same, same)).isEmpty();
    assertThat(Correlation.of(same, ten, same)).isEmpty();
    assertThat(Correlation.of(new double[0], new double[0], new double[0])).isEmpty();
  }

  @Test
  void a_straight_line_has_p_zero_and_a_point_for_an_interval() {
    double[] up = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    double[] down = Arrays.stream(up).map(value -> 10 - 2 * value).toArray();

    Correlation correlation = Correlation.of(up, down, ones(10)).orElseThrow();

    assertThat(correlation.pearson()).isEqualTo(-1);
    assertThat(correlation.p()).isZero();
    assertThat(correlation.interval()).isEqualTo(new Interval(-1, -1));
    assertThat(correlation.spearman()).isEqualTo(-1);
  }

  @Test
  void ties_share_their_mean_rank() {
    double[] x = {1, 1, 2, 2, 3, 3, 4, 4, 5, 5};
    double[] y = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};

    // Sum of squared rank differences is 5; rho of Pearson's form on mean ranks.
    assertThat(Correlation.of(x, y, ones(10)).orElseThrow().spearman())
        .isCloseTo(80 / Math.sqrt(80 * 82.5), within(1e-12));
  }

  @Test
  void equal_weights_change_nothing_and_order_does_not_matter() {
    Random random = new Random(4);
    double[] x = random.doubles(25, -1e6, 1e6).toArray();
    double[] y = random.doubles(25, 0, 1e-3).toArray();
    double[] seven = Arrays.stream(ones(25)).map(one -> 7).toArray();

    Correlation one = Correlation.of(x, y, seven).orElseThrow();
    Correlation turned = Correlation.of(y, x, seven).orElseThrow();

    assertThat(one.weighted()).isCloseTo(one.pearson(), within(1e-12));
    assertThat(turned.pearson()).isCloseTo(one.pearson(), within(1e-12));
    assertThat(one.interval().low()).isLessThan(one.pearson());
    assertThat(one.interval().high()).isGreaterThan(one.pearson());
  }

  @Test
  void what_is_no_number_is_refused() {
    Function<Double, double[]> with =
        odd -> {
          double[] values = IntStream.range(0, 10).asDoubleStream().toArray();
          values[3] = odd;
          return values;
        };
    double[] fine = with.apply(2.0);

    for (double[] odd : List.of(with.apply(Double.NaN), with.apply(Double.POSITIVE_INFINITY))) {
      assertThatThrownBy(() -> Correlation.of(odd, fine, ones(10)))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> Correlation.of(fine, fine, with.apply(0.0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Correlation.of(fine, ones(9), ones(10)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
