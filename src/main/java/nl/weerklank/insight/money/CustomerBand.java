package nl.weerklank.insight.money;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import nl.weerklank.survey.Metric;

/** Where a customer's latest answer lies. */
public enum CustomerBand {
  PROMOTER,
  PASSIVE,
  DETRACTOR;

  /** Always in the order of the bands. */
  static <T> Map<CustomerBand, T> inOrder(Map<CustomerBand, T> values) {
    Map<CustomerBand, T> ordered = new EnumMap<>(CustomerBand.class);
    ordered.putAll(values);
    return Collections.unmodifiableMap(ordered);
  }

  static CustomerBand of(Metric metric, int score) {
    if (metric.top().contains(score)) {
      return PROMOTER;
    }
    return metric.bottom().contains(score) ? DETRACTOR : PASSIVE;
  }
}
