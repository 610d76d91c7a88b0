package nl.weerklank.insight.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.weerklank.score.Churn;
import nl.weerklank.score.Interval;
import org.junit.jupiter.api.Test;

class PointValueTest {

  private static final int CUSTOMERS = PointValue.LARGE + 1_000;

  /**
   * Skewed as revenue is, so that a mean drawn from the normal distribution must earn its place.
   */
  private static double[] revenue(long seed, double middle) {
    Random random = new Random(seed);
    double[] all = new double[CUSTOMERS];
    Arrays.setAll(all, i -> middle * Math.exp(1.2 * random.nextGaussian()));
    return all;
  }

  @Test
  void large_bands_get_the_interval_that_drawing_every_customer_anew_gives() {
    Map<CustomerBand, double[]> revenues = new EnumMap<>(CustomerBand.class);
    revenues.put(CustomerBand.PROMOTER, revenue(1, 520));
    revenues.put(CustomerBand.PASSIVE, revenue(2, 450));
    revenues.put(CustomerBand.DETRACTOR, revenue(3, 380));
    Map<CustomerBand, Churn> churn = new EnumMap<>(CustomerBand.class);
    churn.put(CustomerBand.PROMOTER, new Churn(300, 6_000));
    churn.put(CustomerBand.PASSIVE, new Churn(600, 6_000));
    churn.put(CustomerBand.DETRACTOR, new Churn(1_440, 6_000));

    List<PointValue> values = PointValue.of(revenues, churn, 7);

    PointValue passive = values.get(0);
    Interval drawn = detractorToPassive(revenues, churn);
    double width = drawn.high() - drawn.low();
    assertThat(passive.route()).isEqualTo(PointValue.Route.DETRACTOR_TO_PASSIVE);
    assertThat(passive.interval().low()).isCloseTo(drawn.low(), within(0.1 * width));
    assertThat(passive.interval().high()).isCloseTo(drawn.high(), within(0.1 * width));
    assertThat(PointValue.of(revenues, churn, 7)).isEqualTo(values);
  }

  /** 0.01 N (V passive - V detractor), every customer drawn with replacement, every loss anew. */
  private static Interval detractorToPassive(
      Map<CustomerBand, double[]> revenues, Map<CustomerBand, Churn> churn) {
    Random random = new Random(11);
    double[] values = new double[1_000];
    for (int draw = 0; draw < values.length; draw++) {
      double passive = worth(CustomerBand.PASSIVE, revenues, churn, random);
      double detractor = worth(CustomerBand.DETRACTOR, revenues, churn, random);
      values[draw] = 0.01 * 3 * CUSTOMERS * (passive - detractor);
    }
    Arrays.sort(values);
    return new Interval(values[25], values[974]);
  }

  private static double worth(
      CustomerBand band,
      Map<CustomerBand, double[]> revenues,
      Map<CustomerBand, Churn> churn,
      Random random) {
    double[] all = revenues.get(band);
    double sum = 0;
    for (int i = 0; i < all.length; i++) {
      sum += all[random.nextInt(all.length)];
    }
    Churn lost = churn.get(band);
    int drawn = 0;
    for (int i = 0; i < lost.customers(); i++) {
      drawn += random.nextInt(lost.customers()) < lost.lost() ? 1 : 0;
    }
    return sum / all.length * (1 - (double) drawn / lost.customers());
  }
}
