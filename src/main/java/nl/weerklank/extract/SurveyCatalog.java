package nl.weerklank.extract;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Survey;

/**
 * Everything a responses feed may speak of, in the configured order.
 *
 * @param metrics by id, which is also the column label, lower case
 * @param surveys by id, as the {@code survey} column writes it
 */
public record SurveyCatalog(Map<String, Metric> metrics, Map<String, Survey> surveys) {

  public SurveyCatalog {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    surveys = Collections.unmodifiableMap(new LinkedHashMap<>(surveys));
  }
}
