package nl.weerklank.survey;

import java.util.List;

/**
 * HR and CRM as one run sees them: read once, so that recipients, figures and names come from the
 * same picture. Lists keep the feeds' order.
 */
public record Reference(
    List<Unit> units,
    List<Employee> employees,
    List<Assignment> assignments,
    List<Absence> absences,
    List<Customer> customers,
    List<Contact> contacts,
    List<Target> targets,
    List<Event> events,
    List<Measure> measures,
    List<Superior> superiors) {

  public Reference {
    units = List.copyOf(units);
    employees = List.copyOf(employees);
    assignments = List.copyOf(assignments);
    absences = List.copyOf(absences);
    customers = List.copyOf(customers);
    contacts = List.copyOf(contacts);
    targets = List.copyOf(targets);
    events = List.copyOf(events);
    measures = List.copyOf(measures);
    superiors = List.copyOf(superiors);
  }

  /** Of an HR that does not say who reports to whom. */
  public Reference(
      List<Unit> units,
      List<Employee> employees,
      List<Assignment> assignments,
      List<Absence> absences,
      List<Customer> customers,
      List<Contact> contacts,
      List<Target> targets,
      List<Event> events,
      List<Measure> measures) {
    this(
        units,
        employees,
        assignments,
        absences,
        customers,
        contacts,
        targets,
        events,
        measures,
        List.of());
  }
}
