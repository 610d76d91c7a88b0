package nl.weerklank.config;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.weerklank.config.WeerklankProperties.MetricKeys;
import nl.weerklank.config.WeerklankProperties.SurveyKeys;
import nl.weerklank.extract.SurveyCatalog;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Survey;

/** Metrics and surveys from their keys. */
final class CatalogReader {

  private CatalogReader() {}

  static SurveyCatalog read(
      Map<String, MetricKeys> metricKeys, Map<String, SurveyKeys> surveyKeys) {
    if (surveyKeys.isEmpty()) {
      throw Failure.configuration("weerklank.surveys is empty; declare at least one survey.");
    }
    Map<String, About> about = new LinkedHashMap<>();
    Map<String, Survey> surveys = new LinkedHashMap<>();
    surveyKeys.forEach((id, keys) -> surveys.put(id, survey(id, keys, metricKeys, about)));
    Map<String, Metric> metrics = new LinkedHashMap<>();
    metricKeys.forEach(
        (id, keys) -> {
          if (about.containsKey(id)) {
            metrics.put(id, metric(id, keys, about.get(id)));
          }
        });
    return new SurveyCatalog(metrics, surveys);
  }

  private static Survey survey(
      String id, SurveyKeys keys, Map<String, MetricKeys> metrics, Map<String, About> about) {
    String key = "weerklank.surveys." + id + ".metrics";
    if (keys.metrics() == null || keys.metrics().isEmpty()) {
      throw Failure.configuration(key + " is empty; list the metrics this survey asks.");
    }
    for (String metric : keys.metrics()) {
      if (!metrics.containsKey(metric)) {
        throw Failure.configuration(
            key + " names '" + metric + "', which weerklank.metrics does not declare.");
      }
      About other = about.putIfAbsent(metric, keys.about());
      if (other != null && other != keys.about()) {
        throw Failure.configuration(
            key
                + " names '"
                + metric
                + "', which a survey about the "
                + (keys.about() == About.EMPLOYER ? "service" : "employer")
                + " asks too; give the employer's question a metric of its own, such as enps.");
      }
    }
    return new Survey(id, keys.about(), keys.counting(), keys.metrics());
  }

  private static Metric metric(String id, MetricKeys keys, About about) {
    String key = "weerklank.metrics." + id;
    if (FeedType.RESPONSES.required().contains(id) || FeedType.RESPONSES.optional().contains(id)) {
      throw Failure.configuration(key + ": a metric cannot be called like a column of the feed.");
    }
    try {
      if (keys.direction() == null || keys.formula() == null) {
        throw new IllegalArgumentException("direction and formula are needed.");
      }
      return new Metric(
          id,
          band(keys.scale(), "scale"),
          keys.direction(),
          keys.formula(),
          band(keys.top(), "top"),
          band(keys.bottom(), "bottom"),
          about);
    } catch (IllegalArgumentException e) {
      throw Failure.configuration(key + " cannot be used: " + e.getMessage());
    }
  }

  /**
   * @param key for the message
   * @throws IllegalArgumentException when the text is no band
   */
  static Band band(String text, String key) {
    if (text == null || !text.strip().matches("-?\\d{1,3}(\\s*-\\s*-?\\d{1,3})?")) {
      throw new IllegalArgumentException(
          key + " is '" + text + "'; write the lowest and the highest answer, such as 0-10.");
    }
    java.util.regex.Matcher matcher =
        java.util.regex.Pattern.compile("(-?\\d+)(?:\\s*-\\s*(-?\\d+))?").matcher(text.strip());
    matcher.matches();
    int from = Integer.parseInt(matcher.group(1));
    return new Band(from, matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2)));
  }
}
