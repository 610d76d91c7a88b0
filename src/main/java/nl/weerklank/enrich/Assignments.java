package nl.weerklank.enrich;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.survey.Assignment;

/**
 * Every assignment, those of one employee in a row and the preferred one first, so that the first
 * that holds on a day is the answer.
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

  /**
   * An assignment with its days as numbers. Everything an answer asks for lies in one object: the
   * look-ups of a large organisation wait for memory, not for the processor.
   *
   * @param listed whether HR lists the unit
   * @param next the employee's next preferred one; null after the last
   */
  record Stay(String unit, boolean listed, int from, int to, Stay next) {

    /** Of somebody HR knows and has nowhere. */
    static final Stay NOWHERE = new Stay(null, false, Integer.MAX_VALUE, Integer.MIN_VALUE, null);

    /**
     * The employee's assignment on a day, or null. An undated answer gets the newest one.
     *
     * @param day as {@link LocalDate#toEpochDay()}
     */
    Stay on(int day) {
      if (day == Days.UNDATED) {
        return newest();
      }
      for (Stay stay = this; stay != null; stay = stay.next) {
        if (stay.from <= day && day <= stay.to) {
          return stay;
        }
      }
      return null;
    }

    private Stay newest() {
      Stay newest = this;
      for (Stay stay = next; stay != null; stay = stay.next) {
        boolean later = stay.to > newest.to || (stay.to == newest.to && stay.from > newest.from);
        newest = later ? stay : newest;
      }
      return newest;
    }
  }

  private final Map<String, Stay> firstByEmployee = new HashMap<>();

  /**
   * @param units those HR lists
   */
  Assignments(List<Assignment> assignments, Set<String> units) {
    Assignment[] sorted = assignments.toArray(new Assignment[0]);
    Arrays.sort(sorted, PREFERRED);
    for (int i = sorted.length - 1; i >= 0; i--) {
      Assignment assignment = sorted[i];
      firstByEmployee.merge(
          assignment.employeeId(),
          stay(assignment, units, null),
          (later, none) -> stay(assignment, units, later));
    }
  }

  private static Stay stay(Assignment assignment, Set<String> units, Stay next) {
    return new Stay(
        assignment.unitId(),
        units.contains(assignment.unitId()),
        Days.from(assignment.validFrom()),
        Days.to(assignment.validTo()),
        next);
  }

  /** For somebody HR names without a unit. */
  void know(String employeeId) {
    firstByEmployee.putIfAbsent(employeeId, Stay.NOWHERE);
  }

  /** The employee's preferred assignment; null for somebody HR does not know. */
  Stay first(String employeeId) {
    return employeeId == null ? null : firstByEmployee.get(employeeId);
  }
}
