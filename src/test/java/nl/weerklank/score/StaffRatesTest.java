package nl.weerklank.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StaffRatesTest {

  private static OptionalDouble of(String id) {
    return switch (id) {
      case "cbs_73_of_1000" -> StaffRates.absence(73, 1000);
      // The 16 days of maternity leave do not come in.
      case "absence_maternity_excluded" -> StaffRates.absence(20, 300);
      case "turnover_month" ->
          StaffRates.turnover(3, Arrays.stream(new int[] {120, 118, 119}).average().orElseThrow());
      case "turnover_zero_headcount" -> StaffRates.turnover(0, 0);
      default -> throw new IllegalArgumentException(id);
    };
  }

  /** One row is left out: it gives its result without the days it is made of. */
  @ParameterizedTest
  @CsvFileSource(resources = "oracles/hr_metrics.csv", numLinesToSkip = 1)
  void absence_and_turnover_follow_the_table(
      String id, String metric, String input, Double expected, String origin, double tolerance) {
    if (id.equals("absence_unweighted_same")) {
      return;
    }
    if (expected == null) {
      assertThat(of(id)).isEmpty();
    } else {
      assertThat(of(id).orElseThrow()).isCloseTo(expected, within(tolerance));
    }
  }

  @Test
  void nobody_available_has_no_absence() {
    assertThat(StaffRates.absence(0, 0)).isEmpty();
    assertThat(StaffRates.absence(5, 0)).isEmpty();
    assertThat(StaffRates.absence(0, 5)).hasValue(0);
  }

  @Test
  void a_year_has_365_days() {
    assertThat(StaffRates.annualised(2, 73)).isCloseTo(10, within(1e-12));
    assertThat(StaffRates.annualised(0, 1)).isZero();
  }
}
