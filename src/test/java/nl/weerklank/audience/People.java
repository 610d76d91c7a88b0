package nl.weerklank.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.survey.Absence;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;

/** A small organisation built line by line. */
final class People {

  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private final List<Unit> units = new ArrayList<>();
  private final List<Employee> employees = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<Absence> absences = new ArrayList<>();

  People unit(String id, String parent, String... managers) {
    units.add(new Unit(id, parent, "Unit " + id, null, List.of(managers), null, null, null));
    return this;
  }

  People closedUnit(String id, String parent, String manager) {
    LocalDate end = MONDAY.minusDays(1);
    units.add(new Unit(id, parent, "Unit " + id, null, List.of(manager), null, null, end));
    return this;
  }

  People person(String id) {
    return person(id, id + "@lindewaard.example", null, null);
  }

  People person(String id, String email, String level, LocalDate leftOn) {
    employees.add(new Employee(id, "Name " + id, email, level, null, null, leftOn, null));
    return this;
  }

  People speaks(String id, String language) {
    String email = id + "@lindewaard.example";
    employees.add(new Employee(id, "Name " + id, email, null, language, null, null, null));
    return this;
  }

  People deputised(String id, String deputy) {
    String email = id + "@lindewaard.example";
    employees.add(new Employee(id, "Name " + id, email, null, null, null, null, deputy));
    return this;
  }

  People absent(String id, LocalDate from, LocalDate to) {
    absences.add(new Absence(id, null, from, to, null));
    return this;
  }

  People works(String employee, String unit) {
    assignments.add(new Assignment(employee, unit, null, null, 1));
    return this;
  }

  People worked(String employee, String unit, LocalDate until) {
    assignments.add(new Assignment(employee, unit, null, until, 1));
    return this;
  }

  Reference reference() {
    return new Reference(
        units,
        employees,
        assignments,
        absences,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  UnitTree tree() {
    return UnitTree.on(MONDAY, units, "Lindewaard");
  }
}
