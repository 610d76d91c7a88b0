package nl.weerklank.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weerklank.job.FeedReaders.Feed;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Contact;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Unit;

/** As much of HR and CRM, straight from the sources, as it takes to find what answers name. */
final class CheckedReference {

  /** Rows of a feed that are read at most. */
  static final int MOST = 100_000;

  private final List<Unit> units = new ArrayList<>();
  private final List<Employee> employees = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<Customer> customers = new ArrayList<>();
  private final List<Contact> contacts = new ArrayList<>();
  private boolean cut;

  /** Feeds that tell nothing about keys are not read. */
  void read(Feed feed) {
    FeedType type = feed.settings().type();
    boolean telling =
        switch (type) {
          case UNITS, EMPLOYEES, ASSIGNMENTS, CUSTOMERS, CONTACTS -> true;
          default -> false;
        };
    if (telling) {
      long rows =
          feed.reader()
              .firstReferences(feed.settings(), MOST, row -> add(type, row), rejection -> {});
      cut |= rows >= MOST;
    }
  }

  /** Whether a feed may have more rows than were read. */
  boolean cut() {
    return cut;
  }

  Reference reference() {
    return new Reference(
        units,
        employees,
        assignments,
        List.of(),
        customers,
        contacts,
        List.of(),
        List.of(),
        List.of());
  }

  private void add(FeedType type, Map<String, String> row) {
    switch (type) {
      case UNITS -> units.add(unit(row));
      case EMPLOYEES -> employees.add(employee(row));
      case ASSIGNMENTS ->
          assignments.add(
              new Assignment(row.get("employee_id"), row.get("unit_id"), null, null, 1));
      case CUSTOMERS -> customers.add(customer(row));
      default ->
          contacts.add(
              new Contact(row.get("contact_id"), row.get("customer_id"), null, null, null, null));
    }
  }

  private static Unit unit(Map<String, String> row) {
    return new Unit(
        row.get("unit_id"),
        null,
        row.get("name"),
        null,
        List.of(),
        null,
        day(row.get("valid_from")),
        day(row.get("valid_to")));
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static Employee employee(Map<String, String> row) {
    return new Employee(
        row.get("employee_id"), null, row.get("email"), null, null, null, null, null);
  }

  private static Customer customer(Map<String, String> row) {
    return new Customer(
        row.get("customer_id"),
        null,
        null,
        row.get("account_manager_id"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
