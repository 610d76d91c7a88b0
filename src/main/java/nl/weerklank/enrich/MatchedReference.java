package nl.weerklank.enrich;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.Absence;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Matching;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Superior;
import nl.weerklank.survey.Unit;

/**
 * HR and CRM with every employee they name by HR's own id, and with the heads that follow from who
 * reports to whom. Everybody who looks at managers, deputies and account managers looks at this.
 *
 * @param findings what an administrator should mend; never fatal
 */
public record MatchedReference(Reference reference, List<Finding> findings) {

  /** Kinds of findings, by the words the run's summary tells them in. */
  public enum Kind {
    UNMATCHED_MANAGER,
    UNMATCHED_DEPUTY,
    UNMATCHED_ACCOUNT_MANAGER,
    UNKNOWN_SUPERIOR,
    SUPERIOR_CYCLE
  }

  /**
   * @param about ids of the units, employees or customers that name somebody HR does not know, or
   *     the circles of employees; an address is not shown
   */
  public record Finding(Kind kind, List<String> about) {

    public Finding {
      about = about.stream().map(Finding::shown).toList();
    }

    static String shown(String id) {
      return id.indexOf('@') >= 0 ? "(address)" : id;
    }
  }

  public MatchedReference {
    findings = List.copyOf(findings);
  }

  /**
   * What fits nobody, or several, is left as it is, and an address is left out: it would become a
   * person's key in the ledger. With HR's own ids only nothing is looked up.
   *
   * @param asOf decides who is a member of a unit, and who is still employed
   */
  public static MatchedReference of(Reference reference, Matching matching, LocalDate asOf) {
    Matcher matcher = new Matcher(reference, matching);
    Reference matched = matching.exactEmployees() ? reference : matcher.matched();
    if (reference.superiors().isEmpty()) {
      return new MatchedReference(matched, matcher.findings());
    }
    Superiors superiors = new Superiors(matched, matcher.people, asOf);
    List<Finding> findings = new ArrayList<>(matcher.findings());
    findings.addAll(superiors.findings());
    return new MatchedReference(withUnits(matched, superiors.headed(matched.units())), findings);
  }

  private static Reference withUnits(Reference reference, List<Unit> units) {
    return new Reference(
        units,
        reference.employees(),
        reference.assignments(),
        reference.absences(),
        reference.customers(),
        reference.contacts(),
        reference.targets(),
        reference.events(),
        reference.measures(),
        reference.superiors());
  }

  /** Looks up everybody that is named by another key than HR's own. */
  private static final class Matcher {
    private final Reference reference;
    private final PersonIndex people;
    private final Map<Kind, List<String>> unmatched = new EnumMap<>(Kind.class);

    Matcher(Reference reference, Matching matching) {
      this.reference = reference;
      this.people = new PersonIndex(reference, matching);
    }

    Reference matched() {
      return new Reference(
          reference.units().stream().map(this::unit).toList(),
          reference.employees().stream().map(this::employee).toList(),
          reference.assignments(),
          reference.absences().stream().map(this::absence).toList(),
          reference.customers().stream().map(this::customer).toList(),
          reference.contacts(),
          reference.targets(),
          reference.events(),
          reference.measures(),
          reference.superiors().stream().map(this::superior).toList());
    }

    List<Finding> findings() {
      return unmatched.entrySet().stream()
          .map(entry -> new Finding(entry.getKey(), entry.getValue().stream().distinct().toList()))
          .toList();
    }

    private Unit unit(Unit unit) {
      List<String> managers =
          unit.managerIds().stream()
              .map(key -> person(key, Kind.UNMATCHED_MANAGER, unit.id()))
              .filter(id -> id != null)
              .distinct()
              .toList();
      return managers.equals(unit.managerIds()) ? unit : Superiors.headed(unit, managers);
    }

    private Employee employee(Employee employee) {
      String deputy = person(employee.deputyId(), Kind.UNMATCHED_DEPUTY, employee.id());
      if (same(deputy, employee.deputyId())) {
        return employee;
      }
      return new Employee(
          employee.id(),
          employee.name(),
          employee.email(),
          employee.jobLevel(),
          employee.language(),
          employee.hiredOn(),
          employee.leftOn(),
          deputy);
    }

    private Absence absence(Absence absence) {
      String found = people.idOf(absence.employeeId());
      return found == null || found.equals(absence.employeeId())
          ? absence
          : new Absence(found, absence.unitId(), absence.from(), absence.to(), absence.days());
    }

    private Superior superior(Superior one) {
      String employee = people.idOf(one.employeeId());
      String superior = people.idOf(one.superiorId());
      return new Superior(
          employee == null ? one.employeeId() : employee,
          superior == null ? one.superiorId() : superior,
          one.direct());
    }

    private Customer customer(Customer customer) {
      String manager =
          person(customer.accountManagerId(), Kind.UNMATCHED_ACCOUNT_MANAGER, customer.id());
      if (same(manager, customer.accountManagerId())) {
        return customer;
      }
      return new Customer(
          customer.id(),
          customer.name(),
          customer.segment(),
          manager,
          customer.annualRevenue(),
          customer.margin(),
          customer.currency(),
          customer.renewalOn(),
          customer.customerSince(),
          customer.churnedOn(),
          customer.knownFrom(),
          customer.knownTo());
    }

    private String person(String key, Kind kind, String about) {
      if (key == null) {
        return null;
      }
      String found = people.idOf(key);
      if (found != null) {
        return found;
      }
      unmatched.computeIfAbsent(kind, one -> new ArrayList<>()).add(about);
      return key.indexOf('@') >= 0 ? null : key;
    }

    private static boolean same(String one, String other) {
      return one == null ? other == null : one.equals(other);
    }
  }
}
