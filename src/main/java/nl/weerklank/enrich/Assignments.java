package nl.weerklank.enrich;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.Assignment;

/**
 * Every assignment in arrays, those of one employee side by side and the preferred one first, so
 * that the first that holds on a day is the answer.
 *
 * <p>Preferred: the highest fte, then the latest valid_from, then the first unit id.
 */
final class Assignments {

  private static final Comparator<Assignment> PREFERRED =
      Comparator.comparing(Assignment::employeeId)
          .thenComparing(Comparator.comparingDouble(Assignment::fte).reversed())
          .thenComparing(
              Assignment::validFrom,
              Comparator.nullsLast(Comparator.<LocalDate>naturalOrder().reversed()))
          .thenComparing(Assignment::unitId);

  private final Map<String, Integer> firstByEmployee = new HashMap<>();
  private final String[] employees;
  private final String[] units;
  private final int[] from;
  private final int[] to;

  Assignments(List<Assignment> assignments) {
    Assignment[] sorted = assignments.toArray(new Assignment[0]);
    Arrays.sort(sorted, PREFERRED);
    employees = new String[sorted.length];
    units = new String[sorted.length];
    from = new int[sorted.length];
    to = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      Assignment assignment = sorted[i];
      employees[i] = assignment.employeeId();
      units[i] = assignment.unitId();
      from[i] = Days.from(assignment.validFrom());
      to[i] = Days.to(assignment.validTo());
      firstByEmployee.putIfAbsent(assignment.employeeId(), i);
    }
  }

  boolean knows(String employeeId) {
    return firstByEmployee.containsKey(employeeId);
  }

  /**
   * The employee's unit on a day, or null. An undated answer gets the newest assignment.
   *
   * @param day as {@link LocalDate#toEpochDay()}
   */
  String unitOn(String employeeId, int day) {
    Integer first = firstByEmployee.get(employeeId);
    if (first == null) {
      return null;
    }
    if (day == Days.UNDATED) {
      return newest(first);
    }
    for (int i = first; i < units.length && employees[i].equals(employeeId); i++) {
      if (from[i] <= day && day <= to[i]) {
        return units[i];
      }
    }
    return null;
  }

  private String newest(int first) {
    int newest = first;
    for (int i = first; i < units.length && employees[i].equals(employees[first]); i++) {
      boolean later = to[i] > to[newest] || (to[i] == to[newest] && from[i] > from[newest]);
      newest = later ? i : newest;
    }
    return units[newest];
  }
}
