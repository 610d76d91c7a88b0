package nl.weerklank.report;

import java.util.List;
import nl.weerklank.survey.Period;

/**
 * Absence and turnover of departments, and what goes together with the customers' scores. About
 * departments, never about persons.
 *
 * @param rows only departments that may be shown
 * @param hidden departments left out, because they or a neighbour have fewer than {@code k} people
 * @param links what the departments support, or that there are too few of them
 */
public record StaffSection(Period quarter, List<Row> rows, int hidden, int k, List<Phrase> links) {

  /**
   * @param unitId of the department
   * @param depth as in the department table
   * @param people different people in the quarter
   * @param absence null when HR tells none
   * @param turnover of the quarter; null when HR tells none
   * @param leavers people who left the organisation from here
   */
  public record Row(
      String unitId,
      String name,
      int depth,
      int people,
      Percent absence,
      Percent turnover,
      int leavers) {}
}
