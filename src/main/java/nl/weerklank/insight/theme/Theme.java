package nl.weerklank.insight.theme;

import java.util.Map;

/**
 * Something customers write about.
 *
 * @param id as in the rule files, the same in every language
 * @param labels by language, two letters
 */
public record Theme(String id, Map<String, String> labels) {

  public Theme {
    labels = Map.copyOf(labels);
  }

  /** What readers of a language call it; a label of another language, else the id. */
  public String label(String language) {
    String label = labels.get(language);
    if (label != null) {
      return label;
    }
    return labels.entrySet().stream()
        .min(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .orElse(id);
  }
}
