package nl.weerklank.insight.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.survey.Absence;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;

/** HR as a test writes it down, for the first quarter of 2026. */
final class Team {

  static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  final List<Employee> employees = new ArrayList<>();
  final List<Assignment> assignments = new ArrayList<>();
  final List<Absence> absences = new ArrayList<>();
  private int number;

  /** A tree from lines such as {@code "north"} or {@code "team<north"}. */
  static UnitTree tree(List<String> lines) {
    List<Unit> versions = new ArrayList<>();
    for (String line : lines) {
      String[] parts = line.split("<");
      String parent = parts.length > 1 ? parts[1] : null;
      versions.add(new Unit(parts[0], parent, parts[0], null, List.of(), null, null, null));
    }
    return UnitTree.on(LAST, versions, "Weerklank");
  }

  /** Somebody who is there all the time. */
  String add(String unit) {
    return add(unit, 1, null);
  }

  String add(String unit, double fte, LocalDate leftOn) {
    String id = "e" + number++;
    employees.add(new Employee(id, id, null, null, null, null, leftOn, null));
    assignments.add(new Assignment(id, unit, null, null, fte));
    return id;
  }

  Team add(String unit, int count) {
    for (int i = 0; i < count; i++) {
      add(unit);
    }
    return this;
  }

  void sick(String employee, LocalDate from, LocalDate to) {
    absences.add(new Absence(employee, null, from, to, null));
  }

  Reference reference() {
    return new Reference(
        List.of(),
        employees,
        assignments,
        absences,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
