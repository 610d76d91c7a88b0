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
      boolean another = i == 0 || !sorted[i - 1].employeeId().equals(assignment.employeeId());
      employees[i] = another ? assignment.employeeId() : employees[i - 1];
      units[i] = assignment.unitId();
      from[i] = Days.from(assignment.validFrom());
      to[i] = Days.to(assignment.validTo());
      firstByEmployee.putIfAbsent(assignment.employeeId(), i);
    }
  }

  /** Place of the employee's first assignment by employee. */
  Map<String, Integer> firstByEmployee() {
    return firstByEmployee;
  }

  /**
   * An employee's unit on a day, or null. An undated answer gets the newest assignment.
   *
   * @param first place of the employee's first assignment
   * @param day as {@link LocalDate#toEpochDay()}
   */
  String unitOn(int first, int day) {
    if (day == Days.UNDATED) {
      return newest(first);
    }
    String employee = employees[first];
    for (int i = first; i < units.length && employees[i].equals(employee); i++) {
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
