package nl.weerklank.store;

import java.time.LocalDate;
import nl.weerklank.survey.Absence;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Contact;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Event;
import nl.weerklank.survey.Measure;
import nl.weerklank.survey.Superior;
import nl.weerklank.survey.Target;
import nl.weerklank.survey.Unit;

/** Makes typed records of rows; a row that lacks what its record cannot do without is left out. */
final class ReferenceRecords {

  private ReferenceRecords() {}

  static Unit unit(SeenRow row) {
    return new Unit(
        row.shared("unit_id"),
        row.shared("parent_id"),
        row.text("name") == null ? row.text("unit_id") : row.text("name"),
        row.shared("layer"),
        row.managers(),
        row.shared("location"),
        from(row),
        to(row));
  }

  static Employee employee(SeenRow row) {
    return new Employee(
        row.shared("employee_id"),
        row.text("name"),
        row.text("email"),
        row.shared("job_level"),
        row.shared("language"),
        row.date("hired_on"),
        row.date("left_on"),
        row.shared("deputy_id"));
  }

  static Assignment assignment(SeenRow row) {
    if (row.text("unit_id") == null) {
      return null;
    }
    double fte = row.number("fte") == null ? 1 : row.number("fte").doubleValue();
    return new Assignment(
        row.shared("employee_id"), row.shared("unit_id"), from(row), to(row), fte);
  }

  static Absence absence(SeenRow row) {
    if (row.date("from") == null || row.date("to") == null) {
      return null;
    }
    Double days = row.number("days") == null ? null : row.number("days").doubleValue();
    String employee = row.text("employee_id");
    return new Absence(
        employee,
        employee == null ? row.text("unit_id") : null,
        row.date("from"),
        row.date("to"),
        days);
  }

  static Customer customer(SeenRow row) {
    return new Customer(
        row.text("customer_id"),
        row.text("name"),
        row.shared("segment"),
        row.shared("account_manager_id"),
        row.number("annual_revenue"),
        row.number("margin"),
        row.shared("currency"),
        row.date("renewal_on"),
        row.date("customer_since"),
        row.date("churned_on"),
        row.from(),
        row.to());
  }

  static Contact contact(SeenRow row) {
    return new Contact(
        row.text("contact_id"),
        row.text("customer_id"),
        row.text("name"),
        row.shared("role"),
        row.text("email"),
        row.text("phone"));
  }

  static Target target(SeenRow row) {
    if (row.date("valid_from") == null || row.number("target") == null) {
      return null;
    }
    return new Target(
        row.text("unit_id"),
        row.text("employee_id"),
        row.shared("job_level"),
        row.shared("metric"),
        row.date("valid_from"),
        row.number("target"));
  }

  static Superior superior(SeenRow row) {
    if (row.text("superior_id") == null) {
      return null;
    }
    return new Superior(
        row.shared("employee_id"),
        row.shared("superior_id"),
        !Superior.INDIRECT.equals(row.text("kind")));
  }

  static Event event(SeenRow row) {
    if (row.date("on") == null || row.text("label") == null) {
      return null;
    }
    return new Event(row.date("on"), row.text("unit_id"), row.text("label"));
  }

  static Measure measure(SeenRow row) {
    String period = row.text("period");
    if (period == null || row.text("measure") == null || row.number("value") == null) {
      return null;
    }
    return Measure.period(period)
        .map(
            days ->
                new Measure(
                    row.shared("unit_id"), row.shared("measure"), days, row.number("value")))
        .orElse(null);
  }

  private static LocalDate from(SeenRow row) {
    LocalDate own = row.date("valid_from");
    return own == null ? row.from() : own;
  }

  /** The feed's own last day, or the last day the row was seen when that is earlier. */
  private static LocalDate to(SeenRow row) {
    LocalDate own = row.date("valid_to");
    if (own == null || row.to() == null) {
      return own == null ? row.to() : own;
    }
    return own.isBefore(row.to()) ? own : row.to();
  }
}
