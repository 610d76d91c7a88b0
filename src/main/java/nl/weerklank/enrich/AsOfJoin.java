package nl.weerklank.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Contact;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Fact.Note;
import nl.weerklank.survey.KeyForm;
import nl.weerklank.survey.Matching;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.UnitTree;

/**
 * Gives each response its place in the organisation on the day of the answer. Immutable after
 * construction, safe for several threads.
 */
public final class AsOfJoin {

  private final Map<String, String> customerByContact = new HashMap<>();
  private final boolean exact;
  private final boolean standsIn;
  private final PersonIndex people;
  private final UnitIndex units;
  private final Assignments assignments;
  private final Customers customers;

  /** With HR's own ids only. */
  public AsOfJoin(Reference reference) {
    this(reference, Matching.EXACT);
  }

  /**
   * @param reference with the account managers of customers by HR's own ids ({@link
   *     MatchedReference})
   */
  public AsOfJoin(Reference reference, Matching matching) {
    exact = matching.exactEmployees();
    standsIn = matching.uses(Matching.Rule.Kind.ACCOUNT_MANAGER);
    people = new PersonIndex(reference, matching);
    units = new UnitIndex(reference.units(), matching.unit());
    for (Contact contact : reference.contacts()) {
      customerByContact.putIfAbsent(contact.id(), contact.customerId());
    }
    assignments = new Assignments(reference.assignments(), units.ids());
    customers = new Customers(reference.customers());
    // HR may list today's staff only; a former employee is then known by an assignment.
    reference.employees().forEach(employee -> assignments.know(employee.id()));
  }

  /**
   * Never fails: what does not match becomes a {@link Note}, and the answer counts.
   *
   * <p>The unit is that of the employee's assignment on the day, else the response's own unit, else
   * {@link UnitTree#UNASSIGNED}. Where the settings say so, an answer that finds neither employee
   * nor unit is the account manager's. Of an employer survey the employee, the customer and the
   * contact are gone from the result, also from the response in it, and so is a respondent id that
   * names an employee.
   */
  public Fact place(Response response) {
    List<Note> notes = new ArrayList<>(0);
    int day = Days.of(response.day());
    String employee = exact ? response.employeeId() : people.idOf(response.employeeId());
    Assignments.Stay first = assignments.first(employee);
    String own = units.idOn(response.unitId(), day);
    if (response.survey().about() == About.EMPLOYER) {
      String unit = unit(response, first, own, notes);
      return new Fact(anonymous(response), null, unit, null, null, null, told(notes));
    }
    List<Note> ofCustomer = new ArrayList<>(0);
    String customerId = customerId(response);
    Customers.Version customer = customer(customerId, day, ofCustomer);
    if (standsIn && first == null && own == null && customer != null) {
      employee = customer.accountManagerId();
      first = standIn(response, employee, notes);
    }
    String unit = unit(response, first, own, notes);
    notes.addAll(ofCustomer);
    return new Fact(
        response,
        first == null ? null : employee,
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

  /** A key that fits nobody is told all the same. */
  private Assignments.Stay standIn(Response response, String manager, List<Note> notes) {
    Assignments.Stay first = assignments.first(manager);
    if (first != null && response.employeeId() != null) {
      notes.add(Note.UNKNOWN_EMPLOYEE);
    }
    return first;
  }

  /**
   * @param own unit the response names, if HR lists it
   */
  private String unit(Response response, Assignments.Stay first, String own, List<Note> notes) {
    Assignments.Stay stay = stay(response, first, notes);
    if (stay != null) {
      return listed(stay.listed() ? stay.unit() : null, notes);
    }
    if (response.unitId() != null) {
      return listed(own, notes);
    }
    if (response.employeeId() == null && first == null) {
      notes.add(Note.NO_UNIT);
    }
    return UnitTree.UNASSIGNED;
  }

  private static String listed(String unit, List<Note> notes) {
    if (unit == null) {
      notes.add(Note.UNKNOWN_UNIT);
      return UnitTree.UNASSIGNED;
    }
    return unit;
  }

  private static Assignments.Stay stay(
      Response response, Assignments.Stay first, List<Note> notes) {
    if (first == null) {
      if (response.employeeId() != null) {
        notes.add(Note.UNKNOWN_EMPLOYEE);
      }
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

  private Customers.Version customer(String customerId, int day, List<Note> notes) {
    if (customerId == null) {
      return null;
    }
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
    boolean named = people.names(respondent) || sameKey(respondent, response.employeeId());
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

  /** Of somebody HR does not know as well. */
  private static boolean sameKey(String one, String other) {
    if (one == null || other == null) {
      return false;
    }
    String number = KeyForm.number(one);
    return one.equals(other) || (number != null && number.equals(KeyForm.number(other)));
  }
}
