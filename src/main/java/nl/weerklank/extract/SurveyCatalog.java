package nl.weerklank.extract;

import java.util.Map;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Survey;

/**
 * Everything a responses feed may speak of.
 *
 * @param metrics by id, which is also the column label, lower case
 * @param surveys by id, as the {@code survey} column writes it
 */
public record SurveyCatalog(Map<String, Metric> metrics, Map<String, Survey> surveys) {

  public SurveyCatalog {
    metrics = Map.copyOf(metrics);
    surveys = Map.copyOf(surveys);
  }
}
