package nl.weerklank.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.weerklank.score.ValueOfPoint.Band;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ValueOfPointTest {

  private static final ValueOfPoint OF_TABLE = table();

  private static ValueOfPoint table() {
    try (InputStream file =
        ValueOfPointTest.class.getResourceAsStream("oracles/value_of_nps_input.csv")) {
      List<Band> bands =
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .map(line -> line.split(","))
              .map(
                  cells ->
                      new Band(
                          Long.parseLong(cells[1]),
                          Double.parseDouble(cells[2]),
                          Double.parseDouble(cells[3])))
              .toList();
      return new ValueOfPoint(bands.get(0), bands.get(1), bands.get(2));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, Double> quantities(ValueOfPoint value) {
    return Map.ofEntries(
        Map.entry("base_customers", (double) value.customers()),
        Map.entry("nps", value.nps().orElseThrow()),
        Map.entry("revenue_total", value.revenue()),
        Map.entry("churn_overall_pct", value.churnPercent().orElseThrow()),
        Map.entry("detractor_revenue_gross", value.grossAtRisk()),
        Map.entry("detractor_expected_loss", value.expectedLoss()),
        Map.entry("detractor_excess_loss_vs_passive", value.excessLossOverPassives()),
        Map.entry("detractor_excess_loss_vs_promoter", value.excessLossOverPromoters()),
        Map.entry("retained_value_promoter", value.promoter().retained()),
        Map.entry("retained_value_passive", value.passive().retained()),
        Map.entry("retained_value_detractor", value.detractor().retained()),
        Map.entry("value_of_1_nps_point_detractor_to_passive", value.detractorToPassive()),
        Map.entry("value_of_1_nps_point_passive_to_promoter", value.passiveToPromoter()),
        Map.entry("value_of_1_nps_point_detractor_to_promoter", value.detractorToPromoter()),
        Map.entry("relative_risk_churn_detractor_vs_rest", value.relativeRisk().orElseThrow()));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "oracles/value_of_nps.csv", numLinesToSkip = 1)
  void every_quantity_follows_the_table(String quantity, double expected, double tolerance) {
    assertThat(quantities(OF_TABLE).get(quantity)).isCloseTo(expected, within(tolerance));
  }

  @Test
  void nobody_is_worth_nothing_and_has_no_score() {
    Band empty = new Band(0, 0, 0);
    ValueOfPoint nothing = new ValueOfPoint(empty, empty, empty);

    assertThat(nothing.nps()).isEmpty();
    assertThat(nothing.churnPercent()).isEmpty();
    assertThat(nothing.relativeRisk()).isEmpty();
    assertThat(nothing.revenue()).isZero();
    assertThat(nothing.grossAtRisk()).isZero();
    assertThat(nothing.detractorToPromoter()).isZero();
  }

  @Test
  void detractors_that_stay_longer_cost_less_than_nothing() {
    ValueOfPoint turned =
        new ValueOfPoint(new Band(10, 1, 0), new Band(10, 1, 0.5), new Band(10, 1, 0.1));

    assertThat(turned.excessLossOverPassives()).isCloseTo(-4, within(1e-12));
    assertThat(turned.detractorToPassive()).isNegative();
  }
}
