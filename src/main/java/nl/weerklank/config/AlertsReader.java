package nl.weerklank.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.extract.SurveyCatalog;
import nl.weerklank.insight.alert.AlertRule;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Metric;

/** Alert rules from their keys. */
final class AlertsReader {

  private static final String MANAGER = "manager";
  private static final String ACCOUNT_MANAGER = "account-manager";

  private AlertsReader() {}

  static List<AlertRule> read(Map<String, AlertKeys> alerts, SurveyCatalog catalog) {
    List<AlertRule> rules = new ArrayList<>();
    alerts.forEach((name, keys) -> rules.add(rule(name, keys, catalog)));
    return List.copyOf(rules);
  }

  private static AlertRule rule(String name, AlertKeys keys, SurveyCatalog catalog) {
    String key = "weerklank.alerts." + name;
    for (String reader : keys.to()) {
      if (!Set.of(MANAGER, ACCOUNT_MANAGER).contains(reader)) {
        throw Failure.configuration(
            key + ".to holds '" + reader + "'; there are manager and account-manager.");
      }
    }
    Metric metric = metric(key, keys.metric(), catalog);
    return new AlertRule(
        name,
        metric,
        metric == null ? null : scores(key, keys.scores(), metric),
        keys.complaint(),
        Math.toIntExact(Math.min(999, keys.maximumAge().toDays())),
        keys.to().contains(MANAGER),
        keys.to().contains(ACCOUNT_MANAGER));
  }

  private static Metric metric(String key, String id, SurveyCatalog catalog) {
    if (id == null || id.isBlank()) {
      return null;
    }
    Metric metric = catalog.metrics().get(id);
    if (metric == null) {
      throw Failure.configuration(
          key
              + ".metric is '"
              + id
              + "', which no survey asks; there are "
              + catalog.metrics().keySet()
              + ".");
    }
    if (metric.about() == About.EMPLOYER) {
      throw Failure.configuration(
          key
              + ".metric is '"
              + id
              + "', which is about the employer; nobody is told of single"
              + " answers of employees.");
    }
    return metric;
  }

  private static Band scores(String key, String text, Metric metric) {
    try {
      Band scores = CatalogReader.band(text, "scores");
      if (!metric.scale().contains(scores.from()) || !metric.scale().contains(scores.to())) {
        throw new IllegalArgumentException("scores " + text + " are off the metric's scale.");
      }
      return scores;
    } catch (IllegalArgumentException e) {
      throw Failure.configuration(key + " cannot be used: " + e.getMessage());
    }
  }
}
