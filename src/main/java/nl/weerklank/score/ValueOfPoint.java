package nl.weerklank.score;

import java.util.OptionalDouble;

/**
 * What a customer base is worth by band, and what one point of NPS is worth in it. Amounts are a
 * year's, in the currency of the input. It is an association in this customer base, not a cause:
 * other things differ between the bands too. Formulas in src/docs/statistics.md.
 */
public record ValueOfPoint(Band promoter, Band passive, Band detractor) {

  /**
   * Customers of one band.
   *
   * @param revenuePerCustomer mean of a year; 0 without customers
   * @param churn share lost in a year, 0 to 1
   */
  public record Band(long customers, double revenuePerCustomer, double churn) {

    public double revenue() {
      return customers * revenuePerCustomer;
    }

    /** Mean revenue that is still there after a year. */
    public double retained() {
      return revenuePerCustomer * (1 - churn);
    }
  }

  /** Share of the customers that has to move to raise the score by one point. */
  private static final double ONE_BAND = 0.01;

  /** Over two bands each customer counts twice. */
  private static final double TWO_BANDS = 0.005;

  public long customers() {
    return promoter.customers + passive.customers + detractor.customers;
  }

  /** Score of the customers in points; empty without customers. */
  public OptionalDouble nps() {
    return customers() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100.0 * (promoter.customers - detractor.customers) / customers());
  }

  public double revenue() {
    return promoter.revenue() + passive.revenue() + detractor.revenue();
  }

  /** Share lost of all customers in percent; empty without customers. */
  public OptionalDouble churnPercent() {
    return customers() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100 * (lost(promoter) + lost(passive) + lost(detractor)) / customers());
  }

  private static double lost(Band band) {
    return band.customers * band.churn;
  }

  /** All revenue of the detractors: the upper bound of what is at risk. */
  public double grossAtRisk() {
    return detractor.revenue();
  }

  /** Revenue of the detractors times their churn. */
  public double expectedLoss() {
    return detractor.revenue() * detractor.churn;
  }

  /** What the detractors lose more than passives would; negative when they lose less. */
  public double excessLossOverPassives() {
    return detractor.revenue() * (detractor.churn - passive.churn);
  }

  /** What the detractors lose more than promoters would; negative when they lose less. */
  public double excessLossOverPromoters() {
    return detractor.revenue() * (detractor.churn - promoter.churn);
  }

  /** One point when detractors become passives. */
  public double detractorToPassive() {
    return ONE_BAND * customers() * (passive.retained() - detractor.retained());
  }

  /** One point when passives become promoters. */
  public double passiveToPromoter() {
    return ONE_BAND * customers() * (promoter.retained() - passive.retained());
  }

  /** One point when detractors become promoters. */
  public double detractorToPromoter() {
    return TWO_BANDS * customers() * (promoter.retained() - detractor.retained());
  }

  /** Churn of detractors over that of everybody else; empty when nobody else is lost. */
  public OptionalDouble relativeRisk() {
    double others = lost(promoter) + lost(passive);
    return others == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(detractor.churn * (promoter.customers + passive.customers) / others);
  }
}
