package nl.weerklank.survey;

import java.util.List;

/**
 * What an employee's own page told of one metric. Who leads the employee sees this and nothing
 * newer, so that nobody's figures are seen by others first, late answers included.
 *
 * @param window the whole weeks it counted
 * @param counts of answers per score, from the lowest of the scale
 */
public record OwnPage(String employeeId, Period window, String metricId, List<Integer> counts) {

  public OwnPage {
    counts = List.copyOf(counts);
  }
}
