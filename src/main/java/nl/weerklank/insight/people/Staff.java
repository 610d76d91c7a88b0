package nl.weerklank.insight.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.Absence;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.UnitTree;

/**
 * Who worked where in one quarter, counted for every unit with everything below it. Units the tree
 * does not hold count as unassigned.
 */
final class Staff {

  /** Days of a person in a unit, with the part-time fraction. */
  private record Stay(int unit, Days days, double fte) {}

  private final UnitTree tree;
  private final Days quarter;
  private final int[] heads;
  private final long[] personDays;
  private final double[] available;
  private final double[] sick;
  private final int[] leavers;
  private final List<List<Integer>> own = new ArrayList<>();

  Staff(UnitTree tree, Reference reference, Sickness sickness, Period quarter) {
    this.tree = tree;
    this.quarter = Days.of(quarter);
    this.heads = new int[tree.size()];
    this.personDays = new long[tree.size()];
    this.available = new double[tree.size()];
    this.sick = new double[tree.size()];
    this.leavers = new int[tree.size()];
    for (int unit = 0; unit < tree.size(); unit++) {
      own.add(new ArrayList<>(0));
    }
    Map<String, Employee> employees = new HashMap<>();
    reference.employees().forEach(employee -> employees.putIfAbsent(employee.id(), employee));
    Map<String, List<Assignment>> assignments = new LinkedHashMap<>();
    reference
        .assignments()
        .forEach(
            one ->
                assignments.computeIfAbsent(one.employeeId(), any -> new ArrayList<>()).add(one));
    int person = 0;
    for (Map.Entry<String, List<Assignment>> one : assignments.entrySet()) {
      Employee employee = employees.get(one.getKey());
      List<Stay> stays = stays(employee, one.getValue());
      count(person++, one.getKey(), stays, sickness);
      leave(employee, stays);
    }
    for (Absence absence : sickness.ofUnits()) {
      addOfUnit(absence);
    }
  }

  private List<Stay> stays(Employee employee, List<Assignment> assignments) {
    List<Stay> stays = new ArrayList<>();
    for (Assignment one : assignments) {
      Days days = quarter.within(one.validFrom(), one.validTo());
      if (days != null && employee != null) {
        days = days.within(employee.hiredOn(), employee.leftOn());
      }
      if (days != null) {
        stays.add(new Stay(place(one.unitId()), days, Math.max(0, one.fte())));
      }
    }
    return stays;
  }

  private int place(String unitId) {
    int index = tree.indexOf(unitId);
    return index > 0 ? index : tree.unassigned();
  }

  private void count(int person, String employeeId, List<Stay> stays, Sickness sickness) {
    Map<Integer, List<Days>> daysByUnit = new HashMap<>();
    for (Stay stay : stays) {
      double days = stay.days.count() * stay.fte;
      double sickDays = sickness.days(employeeId, stay.days) * stay.fte;
      List<Integer> there = own.get(stay.unit);
      if (there.isEmpty() || there.get(there.size() - 1) != person) {
        there.add(person);
      }
      for (int unit = stay.unit; unit >= 0; unit = tree.parent(unit)) {
        available[unit] += days;
        sick[unit] += sickDays;
        daysByUnit.computeIfAbsent(unit, any -> new ArrayList<>()).add(stay.days);
      }
    }
    daysByUnit.forEach(
        (unit, days) -> {
          heads[unit]++;
          personDays[unit] += Days.merged(days).stream().mapToLong(Days::count).sum();
        });
  }

  /** A leaver counts where the last days were; a move to another unit is no leave. */
  private void leave(Employee employee, List<Stay> stays) {
    if (employee == null
        || employee.leftOn() == null
        || !quarter.holds(employee.leftOn().toEpochDay())) {
      return;
    }
    stays.stream()
        .max(Comparator.comparingLong(stay -> stay.days.to()))
        .ifPresent(
            last -> {
              for (int unit = last.unit; unit >= 0; unit = tree.parent(unit)) {
                leavers[unit]++;
              }
            });
  }

  private void addOfUnit(Absence absence) {
    int place = place(absence.unitId());
    if (heads[place] == 0) {
      return;
    }
    double days = Sickness.days(absence, quarter);
    for (int unit = place; unit >= 0; unit = tree.parent(unit)) {
      sick[unit] += days;
    }
  }

  UnitTree tree() {
    return tree;
  }

  /** Different people in a unit or below it on any day of the quarter. */
  int heads(int unit) {
    return heads[unit];
  }

  /** People of a unit itself, each by a number of their own. */
  List<Integer> own(int unit) {
    return own.get(unit);
  }

  double averageHeadcount(int unit) {
    return (double) personDays[unit] / quarter.count();
  }

  double available(int unit) {
    return available[unit];
  }

  double sick(int unit) {
    return sick[unit];
  }

  int leavers(int unit) {
    return leavers[unit];
  }
}
