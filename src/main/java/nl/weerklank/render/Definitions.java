package nl.weerklank.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.Metric;

/** How metrics are measured, in sentences. */
final class Definitions {

  private Definitions() {}

  /**
   * @return a sentence for each way of measuring, with the names of all metrics measured so
   */
  static List<String> of(Wording wording, List<Metric> metrics) {
    Map<List<Object>, List<Metric>> alike = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      List<Object> way = List.of(metric.formula(), metric.top(), metric.bottom(), metric.scale());
      alike.computeIfAbsent(way, key -> new ArrayList<>()).add(metric);
    }
    return alike.values().stream().map(group -> sentence(wording, group)).toList();
  }

  private static String sentence(Wording wording, List<Metric> alike) {
    Metric metric = alike.get(0);
    return wording.say(
        "definition." + metric.formula(),
        String.join(", ", alike.stream().map(wording::metric).toList()),
        wording.band(metric.top()),
        wording.band(metric.bottom()),
        metric.scale().from(),
        metric.scale().to());
  }
}
