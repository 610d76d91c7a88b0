package nl.weerklank.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastTest {

  private static final Interval ANY = new Interval(-1e9, 1e9);

  static List<Oracle> forecasts() {
    return Oracle.rows("ses_forecast");
  }

  private static Forecast forecast(Oracle row) {
    double alpha = row.number("alpha");
    int fitted = row.text("sigma2_formula").equals("SSE/(T-2)") ? 2 : 1;
    return Forecast.smooth(row.numbers("series"), alpha, row.number("initial_level"), fitted)
        .ahead(row.count("horizon"), alpha, ANY);
  }

  @ParameterizedTest
  @MethodSource("forecasts")
  void forecasts_follow_the_table(Oracle row) {
    Forecast forecast = forecast(row);
    Interval last = forecast.intervals().get(row.count("horizon") - 1);
    assertThat(forecast.intervals()).hasSize(row.count("horizon"));
    row.agrees("forecast", forecast.value());
    row.agrees("sigma", forecast.sigma());
    row.agrees("lo95", last.low());
    row.agrees("hi95", last.high());
  }

  @Test
  void the_products_own_forecast_is_the_one_with_alpha_0_3() {
    List<Oracle> own =
        forecasts().stream().filter(row -> row.text("id").equals("own_alpha0.3")).toList();
    assertThat(own).hasSize(3);
    Oracle last = own.get(2);
    assertThat(Forecast.of(last.numbers("series"), 3, ANY)).contains(forecast(last));
  }

  @Test
  void eleven_values_are_too_few_and_gaps_do_not_count() {
    List<Double> values = new ArrayList<>(Collections.nCopies(11, 30.0));
    values.add(4, null);
    assertThat(Forecast.of(values, 1, ANY)).isEmpty();
    values.add(30.0);
    assertThat(Forecast.of(values, 1, ANY)).isPresent();
  }

  @Test
  void a_value_that_never_moved_is_forecast_without_doubt() {
    Forecast forecast = Forecast.of(Collections.nCopies(12, 30.0), 2, ANY).orElseThrow();
    assertThat(forecast.value()).isEqualTo(30);
    assertThat(forecast.sigma()).isZero();
    assertThat(forecast.intervals()).containsExactly(new Interval(30, 30), new Interval(30, 30));
  }

  @Test
  void an_interval_stays_inside_what_a_score_can_be() {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      values.add(i % 2 == 0 ? 100.0 : -100.0);
    }
    Forecast forecast = Forecast.of(values, 1, Scoring.range(Metrics.NPS)).orElseThrow();
    assertThat(forecast.intervals()).containsExactly(new Interval(-100, 100));
    assertThat(forecast.value()).isCloseTo(-16.018672094, within(1e-6));
  }
}
