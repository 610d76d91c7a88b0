package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.weerklank.survey.Target;

/**
 * Picks the target that holds on a day. The nearest one wins: the employee's own, then that of the
 * job level, then that of the unit itself, then the organisation's; units above do not pass theirs
 * on, because a target for a region is not one for each of its teams. Among equally near ones the
 * latest {@code valid_from} up to the day holds, of the same day the one the feed gives last.
 *
 * <p>A target with more than one of the three holds where all of them match, and is as near as its
 * nearest part.
 */
public final class Targets {

  private final List<Target> targets;

  public Targets(List<Target> targets) {
    this.targets = List.copyOf(targets);
  }

  /** Target of a unit, or of the organisation when the unit has none. */
  public Optional<Target> ofUnit(String metricId, LocalDate day, String unitId) {
    return find(metricId, day, null, null, unitId);
  }

  /**
   * Target of an employee.
   *
   * @param jobLevel null when HR gives none
   * @param unitId unit the employee is in on that day; null when unknown
   */
  public Optional<Target> ofEmployee(
      String metricId, LocalDate day, String employeeId, String jobLevel, String unitId) {
    return find(metricId, day, employeeId, jobLevel, unitId);
  }

  private Optional<Target> find(
      String metricId, LocalDate day, String employeeId, String jobLevel, String unitId) {
    return targets.stream()
        .filter(target -> target.metricId().equals(metricId))
        .filter(target -> !target.validFrom().isAfter(day))
        .filter(target -> matches(target.employeeId(), employeeId))
        .filter(target -> matches(target.jobLevel(), jobLevel))
        .filter(target -> matches(target.unitId(), unitId))
        .reduce(Targets::nearer);
  }

  private static boolean matches(String wanted, String actual) {
    return wanted == null || wanted.equals(actual);
  }

  /** The other one, which the feed gives later, unless the first is nearer or newer. */
  private static Target nearer(Target one, Target other) {
    Comparator<Target> order =
        Comparator.comparingInt(Targets::nearness).thenComparing(Target::validFrom);
    return order.compare(one, other) > 0 ? one : other;
  }

  private static int nearness(Target target) {
    return (target.employeeId() != null ? 4 : 0)
        + (target.jobLevel() != null ? 2 : 0)
        + (target.unitId() != null ? 1 : 0);
  }
}
