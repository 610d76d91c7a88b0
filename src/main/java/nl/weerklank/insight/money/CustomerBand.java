package nl.weerklank.insight.money;

import nl.weerklank.survey.Metric;

/** Where a customer's latest answer lies. */
public enum CustomerBand {
  PROMOTER,
  PASSIVE,
  DETRACTOR;

  static CustomerBand of(Metric metric, int score) {
    if (metric.top().contains(score)) {
      return PROMOTER;
    }
    return metric.bottom().contains(score) ? DETRACTOR : PASSIVE;
  }
}
