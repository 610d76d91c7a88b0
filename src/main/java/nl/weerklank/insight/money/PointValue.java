package nl.weerklank.insight.money;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.weerklank.score.Churn;
import nl.weerklank.score.Interval;
import nl.weerklank.score.ValueOfPoint;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * What one point of the score is worth in revenue that stays, by the route the customers take.
 *
 * @param amount in the organisation's own currency, of the customers who answered; may be negative
 * @param interval 95 %, percentiles of a bootstrap: within each band customers are drawn anew with
 *     their revenue, and their loss anew from the share lost
 */
public record PointValue(Route route, double amount, Interval interval) {

  /** Which customers become which. */
  public enum Route {
    DETRACTOR_TO_PASSIVE,
    DETRACTOR_TO_PROMOTER;

    double of(ValueOfPoint value) {
      return this == DETRACTOR_TO_PASSIVE
          ? value.detractorToPassive()
          : value.detractorToPromoter();
    }
  }

  static final int DRAWS = 1_000;

  /** In a larger band the mean of the customers drawn is as good as normal, and is drawn itself. */
  static final int LARGE = 5_000;

  private static final double TAIL = 0.025;

  /**
   * @param revenues of the customers of each band, none empty
   * @param churn of each band, none without customers
   */
  static List<PointValue> of(
      Map<CustomerBand, double[]> revenues, Map<CustomerBand, Churn> churn, long seed) {
    Map<CustomerBand, ValueOfPoint.Band> bands = new EnumMap<>(CustomerBand.class);
    revenues.forEach(
        (band, all) -> {
          Churn lost = churn.get(band);
          double share = (double) lost.lost() / lost.customers();
          bands.put(band, new ValueOfPoint.Band(all.length, mean(all), share));
        });
    double[][] drawn = draws(revenues, churn, seed);
    return Arrays.stream(Route.values())
        .map(
            route ->
                new PointValue(route, route.of(value(bands)), percentiles(drawn[route.ordinal()])))
        .toList();
  }

  private static ValueOfPoint value(Map<CustomerBand, ValueOfPoint.Band> bands) {
    return new ValueOfPoint(
        bands.get(CustomerBand.PROMOTER),
        bands.get(CustomerBand.PASSIVE),
        bands.get(CustomerBand.DETRACTOR));
  }

  private static double[][] draws(
      Map<CustomerBand, double[]> revenues, Map<CustomerBand, Churn> churn, long seed) {
    Map<CustomerBand, Mean> means = new EnumMap<>(CustomerBand.class);
    revenues.forEach((band, all) -> means.put(band, Mean.of(all)));
    SplittableRandom random = new SplittableRandom(seed);
    double[][] values = new double[Route.values().length][DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      Map<CustomerBand, ValueOfPoint.Band> bands = new EnumMap<>(CustomerBand.class);
      for (CustomerBand band : CustomerBand.values()) {
        Mean mean = means.get(band);
        bands.put(
            band,
            new ValueOfPoint.Band(
                mean.all.length, mean.drawn(random), drawnShare(churn.get(band), random)));
      }
      for (Route route : Route.values()) {
        values[route.ordinal()][draw] = route.of(value(bands));
      }
    }
    return values;
  }

  /**
   * Mean revenue of a band drawn anew.
   *
   * @param error of the mean, as drawing with replacement has it
   */
  private record Mean(double[] all, double mean, double error) {

    static Mean of(double[] all) {
      double mean = PointValue.mean(all);
      double squares = 0;
      for (double one : all) {
        squares += (one - mean) * (one - mean);
      }
      return new Mean(all, mean, Math.sqrt(squares) / all.length);
    }

    double drawn(SplittableRandom random) {
      if (all.length > LARGE) {
        return mean + error * random.nextGaussian();
      }
      double sum = 0;
      for (int i = 0; i < all.length; i++) {
        sum += all[random.nextInt(all.length)];
      }
      return sum / all.length;
    }
  }

  private static double drawnShare(Churn churn, SplittableRandom random) {
    double share = (double) churn.lost() / churn.customers();
    int lost =
        BinomialDistribution.of(churn.customers(), share)
            .inverseCumulativeProbability(random.nextDouble());
    return (double) lost / churn.customers();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static Interval percentiles(double[] drawn) {
    double[] sorted = drawn.clone();
    Arrays.sort(sorted);
    int cut = (int) (TAIL * sorted.length);
    return new Interval(sorted[cut], sorted[sorted.length - 1 - cut]);
  }
}
