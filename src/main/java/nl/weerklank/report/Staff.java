package nl.weerklank.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.insight.NameSet;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.UnitTree;

/** Who works where on the as-of date. */
final class Staff {

  private final Map<String, Employee> employees = new LinkedHashMap<>();
  private final Map<String, Assignment> places = new HashMap<>();
  private final Map<String, List<Employee>> members = new HashMap<>();

  Staff(Reference reference, LocalDate asOf) {
    reference.employees().forEach(employee -> employees.put(employee.id(), employee));
    for (Assignment assignment : reference.assignments()) {
      if (assignment.validOn(asOf)) {
        places.merge(assignment.employeeId(), assignment, Staff::larger);
      }
    }
    for (Employee employee : employees.values()) {
      String unit = unitOf(employee.id());
      if (unit != null && employee.employedOn(asOf)) {
        members.computeIfAbsent(unit, key -> new ArrayList<>()).add(employee);
      }
    }
  }

  /** Of two units at once the larger part; of equal parts the one HR names first. */
  private static Assignment larger(Assignment one, Assignment other) {
    return other.fte() > one.fte() ? other : one;
  }

  /** Null when HR does not know the person. */
  Employee employee(String id) {
    return id == null ? null : employees.get(id);
  }

  String nameOf(String id) {
    Employee employee = employee(id);
    return employee == null ? null : employee.name();
  }

  /** Null when the person has no unit on the day. */
  String unitOf(String employeeId) {
    Assignment place = places.get(employeeId);
    return place == null ? null : place.unitId();
  }

  List<Employee> members(String unitId) {
    return members.getOrDefault(unitId, List.of());
  }

  /** Names of everybody in a unit and below it. */
  NameSet.Builder namesBelow(UnitTree tree, int index) {
    NameSet.Builder names = new NameSet.Builder();
    for (int i = index; i < tree.end(index); i++) {
      members(tree.unit(i).id()).forEach(member -> names.person(member.name()));
    }
    return names;
  }
}
