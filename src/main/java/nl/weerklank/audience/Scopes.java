package nl.weerklank.audience;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.weerklank.audience.AudienceSettings.Subscription;
import nl.weerklank.audience.Recipient.Scope;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;

/**
 * The second check before a document is mailed. What each recipient may see is worked out anew from
 * HR's rows, not from the mails that {@link Audience} planned: a defect there must not pass here.
 */
public final class Scopes {

  private final UnitTree tree;
  private final boolean individuals;
  private final Set<String> employed = new HashSet<>();
  private final Set<String> board;
  private final Map<String, Set<Subject>> managed = new HashMap<>();
  private final Map<String, Set<Subject>> placed = new HashMap<>();
  private final Map<String, Subscription> subscriptions = new HashMap<>();
  private final AudienceSettings settings;
  private final PlacesOfOthers others;

  public Scopes(AudienceSettings settings, LocalDate asOf, Reference reference, UnitTree tree) {
    this(settings, asOf, reference, tree, false);
  }

  /**
   * @param individuals whether who leads a unit may see its people's scores
   */
  public Scopes(
      AudienceSettings settings,
      LocalDate asOf,
      Reference reference,
      UnitTree tree,
      boolean individuals) {
    this.tree = tree;
    this.settings = settings;
    this.individuals = individuals;
    this.board = board(settings, asOf, reference);
    for (Employee employee : reference.employees()) {
      if (employee.leftOn() == null || !employee.leftOn().isBefore(asOf)) {
        employed.add(employee.id());
      }
    }
    for (Unit unit : reference.units()) {
      if (unit.validOn(asOf)) {
        unit.managerIds().forEach(id -> add(managed, id, unit.id()));
      }
    }
    for (Assignment assignment : reference.assignments()) {
      if (assignment.validOn(asOf)) {
        add(placed, assignment.employeeId(), assignment.unitId());
      }
    }
    settings.subscriptions().forEach(one -> subscriptions.put(one.key(), one));
    this.others = new PlacesOfOthers(settings.standIns(), asOf, reference, managed, board);
  }

  /** Not by {@link Board}, for the same reason; who left is told apart later. */
  private static Set<String> board(AudienceSettings settings, LocalDate asOf, Reference reference) {
    Set<String> levels = settings.boardJobLevels();
    Set<String> units = settings.boardUnits();
    boolean named = !levels.isEmpty() || !units.isEmpty();
    Set<String> board = new HashSet<>();
    for (Employee employee : reference.employees()) {
      if (employee.jobLevel() != null && levels.contains(employee.jobLevel())) {
        board.add(employee.id());
      }
    }
    for (Unit unit : reference.units()) {
      boolean top = named ? units.contains(unit.id()) : unit.parentId() == null;
      if (top && unit.validOn(asOf)) {
        board.addAll(unit.managerIds());
      }
    }
    return board;
  }

  private static void add(Map<String, Set<Subject>> sets, String person, String unitId) {
    sets.computeIfAbsent(person, id -> new HashSet<>()).add(Subject.unit(unitId));
  }

  /**
   * What a recipient may see in this kind of report; empty when nothing: unknown people, people who
   * left, and addresses that belong to no known subscription. In the employee report a unit stands
   * for itself alone.
   */
  public Scope scopeOf(ReportKind report, Recipient recipient) {
    if (recipient.employeeId() == null) {
      return new Scope(ofSubscription(report, recipient));
    }
    String person = recipient.employeeId();
    if (!employed.contains(person)) {
      return new Scope(Set.of());
    }
    return switch (report) {
      case DIRECTOR ->
          new Scope(board.contains(person) ? Set.of(Subject.organisation()) : Set.of());
      case DEPARTMENT -> new Scope(managed.getOrDefault(person, Set.of()));
      case EMPLOYEE -> {
        Set<Subject> own = new HashSet<>(placed.getOrDefault(person, Set.of()));
        own.add(Subject.employee(person));
        yield new Scope(own);
      }
    };
  }

  private Set<Subject> ofSubscription(ReportKind report, Recipient recipient) {
    Subscription subscription = subscriptions.get(recipient.key());
    if (subscription == null || subscription.report() != report) {
      return Set.of();
    }
    return Set.of(
        subscription.unitId() == null
            ? Subject.organisation()
            : Subject.unit(subscription.unitId()));
  }

  /**
   * Subjects of a document its recipient may not see, in the order given; empty: it may go out. Who
   * stands in for others may see what they may, but for single employees.
   *
   * @param period of the report: who is absent on the day it is due is stood in for
   */
  public Set<Subject> outside(
      ReportKind report, Recipient recipient, Period period, Set<Subject> shown) {
    Set<Subject> outside = outside(report, recipient, shown);
    if (outside.isEmpty() || report == ReportKind.EMPLOYEE || gone(recipient)) {
      return outside;
    }
    Scope lent = new Scope(others.of(report, recipient, settings.dueOn(report, period)));
    outside.removeIf(subject -> lent.subjects().contains(subject) || below(lent, subject));
    return outside;
  }

  /** The same for an alert about a unit, planned on a day when who was absent was stood in for. */
  public boolean maySee(Recipient recipient, LocalDate day, Subject unit) {
    if (gone(recipient)) {
      return false;
    }
    Set<Subject> lent = others.of(ReportKind.DEPARTMENT, recipient, day);
    return outside(ReportKind.DEPARTMENT, recipient, Set.of(unit)).isEmpty()
        || lent.contains(unit)
        || below(new Scope(lent), unit);
  }

  /** Whether this is the person, or stands in for the person on a day. */
  public boolean inPlaceOf(Recipient recipient, LocalDate day, String employeeId) {
    String reader = recipient.employeeId();
    return employeeId != null
        && reader != null
        && !gone(recipient)
        && (reader.equals(employeeId) || others.absentFor(reader, day).contains(employeeId));
  }

  private boolean gone(Recipient recipient) {
    return recipient.employeeId() != null && !employed.contains(recipient.employeeId());
  }

  /** The same for what is the recipient's own. */
  public Set<Subject> outside(ReportKind report, Recipient recipient, Set<Subject> shown) {
    Scope scope = scopeOf(report, recipient);
    Set<Subject> outside = new LinkedHashSet<>();
    for (Subject subject : shown) {
      boolean inside =
          scope.subjects().contains(subject)
              || (report != ReportKind.EMPLOYEE && below(scope, subject))
              || (leads(report, recipient) && member(scope, subject));
      if (!inside) {
        outside.add(subject);
      }
    }
    return outside;
  }

  /** A subscription is an address, and leads nobody. */
  private boolean leads(ReportKind report, Recipient recipient) {
    return individuals && report == ReportKind.DEPARTMENT && recipient.employeeId() != null;
  }

  /** Somebody who works in a unit of the scope, or below it. */
  private boolean member(Scope scope, Subject subject) {
    return subject.kind() == Subject.Kind.EMPLOYEE
        && placed.getOrDefault(subject.id(), Set.of()).stream()
            .anyMatch(unit -> scope.subjects().contains(unit) || below(scope, unit));
  }

  private boolean below(Scope scope, Subject subject) {
    if (subject.kind() != Subject.Kind.UNIT) {
      return false;
    }
    int index = tree.indexOf(subject.id());
    return index >= 0
        && scope.subjects().stream()
            .filter(above -> above.kind() == Subject.Kind.UNIT)
            .mapToInt(above -> tree.indexOf(above.id()))
            .anyMatch(above -> above >= 0 && tree.holds(above, index));
  }
}
