package nl.weerklank.score;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/**
 * Customers of one segment and how many of them were lost.
 *
 * @param lost 0 to {@code customers}
 * @param customers 0 or more
 */
public record Churn(int lost, int customers) {

  /** Tables as unlikely as the one seen count with it, whatever the last digits are. */
  private static final double SLACK = 1 + 1e-7;

  public Churn {
    if (lost < 0 || lost > customers) {
      throw new IllegalArgumentException(lost + " of " + customers + " customers cannot be lost.");
    }
  }

  private Proportion proportion() {
    return new Proportion(lost, customers);
  }

  /** Share lost in percent; empty without customers. */
  public OptionalDouble percent() {
    return proportion().percent();
  }

  /** 95 % interval of the share in percent by Wilson (1927); empty without customers. */
  public Optional<Interval> interval() {
    return proportion().interval();
  }

  /** This share minus another one in points; empty when either has no customers. */
  public OptionalDouble minus(Churn other) {
    return customers == 0 || other.customers == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(percent().getAsDouble() - other.percent().getAsDouble());
  }

  /**
   * 95 % interval of {@link #minus} in points, made of both Wilson intervals: method 10 of Newcombe
   * (1998), Statistics in Medicine 17, 873-890. Empty when either has no customers.
   */
  public Optional<Interval> differenceInterval(Churn other) {
    if (customers == 0 || other.customers == 0) {
      return Optional.empty();
    }
    double one = percent().getAsDouble();
    double two = other.percent().getAsDouble();
    Interval first = interval().orElseThrow();
    Interval second = other.interval().orElseThrow();
    return Optional.of(
        new Interval(
            one - two - Math.hypot(one - first.low(), second.high() - two),
            one - two + Math.hypot(first.high() - one, two - second.low())));
  }

  /**
   * Two-sided p of Fisher's exact test that both segments lose the same share: the probability of
   * all tables with these margins that are at most as likely as the one seen; 1 when either has no
   * customers.
   */
  public double fisher(Churn other) {
    if (customers == 0 || other.customers == 0) {
      return 1;
    }
    HypergeometricDistribution tables =
        HypergeometricDistribution.of(customers + other.customers, lost + other.lost, customers);
    double seen = tables.probability(lost) * SLACK;
    double p = 0;
    for (int x = tables.getSupportLowerBound(); x <= tables.getSupportUpperBound(); x++) {
      double probability = tables.probability(x);
      p += probability <= seen ? probability : 0;
    }
    return Math.min(1, p);
  }
}
