package nl.weerklank.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Contact;
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

  private final Set<String> units = new HashSet<>();
  private final Map<String, String> customerByContact = new HashMap<>();
  private final Assignments assignments;
  private final Customers customers;

  public AsOfJoin(Reference reference) {
    for (Unit unit : reference.units()) {
      units.add(unit.id());
    }
    for (Contact contact : reference.contacts()) {
      customerByContact.putIfAbsent(contact.id(), contact.customerId());
    }
    assignments = new Assignments(reference.assignments(), units);
    customers = new Customers(reference.customers());
    // HR may list today's staff only; a former employee is then known by an assignment.
    reference.employees().forEach(employee -> assignments.know(employee.id()));
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
    Assignments.Stay first = assignments.first(response.employeeId());
    String unit = unit(response, first, notes);
    if (response.survey().about() == About.EMPLOYER) {
      return new Fact(anonymous(response), null, unit, null, null, null, told(notes));
    }
    String customerId = customerId(response);
    Customers.Version customer = customer(customerId, response, notes);
    return new Fact(
        response,
        first == null ? null : response.employeeId(),
        unit,
        customerId,
        customer == null ? null : customer.segment(),
        customer == null ? null : customer.accountManagerId(),
        told(notes));
  }

  /** Nearly always none. */
  private static List<Note> told(List<Note> notes) {
    return notes.isEmpty() ? List.of() : List.copyOf(notes);
  }

  private String unit(Response response, Assignments.Stay first, List<Note> notes) {
    Assignments.Stay stay = stay(response, first, notes);
    String unit = stay != null ? stay.unit() : response.unitId();
    if (unit == null) {
      if (response.employeeId() == null) {
        notes.add(Note.NO_UNIT);
      }
      return UnitTree.UNASSIGNED;
    }
    if (stay != null ? !stay.listed() : !units.contains(unit)) {
      notes.add(Note.UNKNOWN_UNIT);
      return UnitTree.UNASSIGNED;
    }
    return unit;
  }

  private static Assignments.Stay stay(
      Response response, Assignments.Stay first, List<Note> notes) {
    if (response.employeeId() == null) {
      return null;
    }
    if (first == null) {
      notes.add(Note.UNKNOWN_EMPLOYEE);
      return null;
    }
    Assignments.Stay stay = first.on(Days.of(response.day()));
    if (stay == null || stay.unit() == null) {
      notes.add(Note.EMPLOYEE_WITHOUT_UNIT);
      return null;
    }
    return stay;
  }

  private String customerId(Response response) {
    if (response.customerId() != null || response.contactId() == null) {
      return response.customerId();
    }
    return customerByContact.get(response.contactId());
  }

  private Customers.Version customer(String customerId, Response response, List<Note> notes) {
    if (customerId == null) {
      return null;
    }
    int day = Days.of(response.day());
    Customers.Version version = customers.on(customerId, day);
    if (version == null) {
      notes.add(Note.UNKNOWN_CUSTOMER);
      return null;
    }
    if (version.since() > day) {
      notes.add(Note.CUSTOMER_YOUNGER_THAN_ANSWER);
    }
    return version;
  }

  private Response anonymous(Response response) {
    String respondent = response.respondentId();
    boolean named =
        assignments.first(respondent) != null
            || (respondent != null && respondent.equals(response.employeeId()));
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
