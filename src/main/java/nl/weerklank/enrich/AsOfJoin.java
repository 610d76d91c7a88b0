package nl.weerklank.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Contact;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Fact.Note;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;

/**
 * Gives each response its place in the organisation on the day of the answer. Immutable after
 * construction, safe for several threads.
 */
public final class AsOfJoin {

  private final Set<String> employees = new HashSet<>();
  private final Set<String> units = new HashSet<>();
  private final Map<String, String> customerByContact = new HashMap<>();
  private final Assignments assignments;
  private final Customers customers;

  public AsOfJoin(Reference reference) {
    for (Employee employee : reference.employees()) {
      employees.add(employee.id());
    }
    for (Unit unit : reference.units()) {
      units.add(unit.id());
    }
    for (Contact contact : reference.contacts()) {
      customerByContact.putIfAbsent(contact.id(), contact.customerId());
    }
    assignments = new Assignments(reference.assignments());
    customers = new Customers(reference.customers());
  }

  /**
   * Never fails: what does not match becomes a {@link Note}, and the answer counts.
   *
   * <p>The unit is that of the employee's assignment on the day, else the response's own unit, else
   * {@link UnitTree#UNASSIGNED}. Of an employer survey the employee, the customer and the contact
   * are gone from the result, also from the response in it, and so is a respondent id that names an
   * employee.
   */
  public Fact place(Response response) {
    List<Note> notes = new ArrayList<>(0);
    String unit = unit(response, notes);
    if (response.survey().about() == About.EMPLOYER) {
      return new Fact(anonymous(response), null, unit, null, null, null, List.copyOf(notes));
    }
    String employee = known(response.employeeId()) ? response.employeeId() : null;
    String customerId = customerId(response);
    Customer customer = customer(customerId, response, notes);
    return new Fact(
        response,
        employee,
        unit,
        customerId,
        customer == null ? null : customer.segment(),
        customer == null ? null : customer.accountManagerId(),
        List.copyOf(notes));
  }

  private String unit(Response response, List<Note> notes) {
    String ofEmployee = unitOfEmployee(response, notes);
    String unit = ofEmployee != null ? ofEmployee : response.unitId();
    if (unit == null) {
      if (response.employeeId() == null) {
        notes.add(Note.NO_UNIT);
      }
      return UnitTree.UNASSIGNED;
    }
    if (!units.contains(unit)) {
      notes.add(Note.UNKNOWN_UNIT);
      return UnitTree.UNASSIGNED;
    }
    return unit;
  }

  private String unitOfEmployee(Response response, List<Note> notes) {
    String employee = response.employeeId();
    if (employee == null) {
      return null;
    }
    if (!known(employee)) {
      notes.add(Note.UNKNOWN_EMPLOYEE);
      return null;
    }
    String unit = assignments.unitOn(employee, Days.of(response.day()));
    if (unit == null) {
      notes.add(Note.EMPLOYEE_WITHOUT_UNIT);
    }
    return unit;
  }

  /** HR may list today's staff only; a former employee is then known by an assignment. */
  private boolean known(String employeeId) {
    return employeeId != null && (employees.contains(employeeId) || assignments.knows(employeeId));
  }

  private String customerId(Response response) {
    if (response.customerId() != null || response.contactId() == null) {
      return response.customerId();
    }
    return customerByContact.get(response.contactId());
  }

  private Customer customer(String customerId, Response response, List<Note> notes) {
    if (customerId == null) {
      return null;
    }
    int day = Days.of(response.day());
    Customer customer = customers.on(customerId, day);
    if (customer == null) {
      notes.add(Note.UNKNOWN_CUSTOMER);
    } else if (Days.from(customer.customerSince()) > day) {
      notes.add(Note.CUSTOMER_YOUNGER_THAN_ANSWER);
    }
    return customer;
  }

  private Response anonymous(Response response) {
    String respondent = response.respondentId();
    boolean named =
        known(respondent) || (respondent != null && respondent.equals(response.employeeId()));
    return new Response(
        response.responseId(),
        response.survey(),
        response.day(),
        response.answeredAt(),
        named ? null : respondent,
        null,
        response.unitId(),
        null,
        null,
        response.location(),
        response.touchpoint(),
        response.channel(),
        response.language(),
        response.comment(),
        response.categories(),
        response.complaint(),
        response.scores(),
        response.followUps(),
        response.remark());
  }
}
