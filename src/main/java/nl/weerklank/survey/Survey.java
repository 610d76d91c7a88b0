package nl.weerklank.survey;

import java.util.Set;

/**
 * A declared survey.
 *
 * @param id value of a response's {@code survey} column
 * @param metricIds the metrics it asks; a score in another metric's column is rejected
 */
public record Survey(String id, About about, Counting counting, Set<String> metricIds) {

  public Survey {
    metricIds = Set.copyOf(metricIds);
  }
}
