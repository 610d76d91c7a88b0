package nl.weerklank.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.weerklank.audience.AudienceSettings.Subscription;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;

/** Decides which mails should exist. Pure: the same picture of HR gives the same mails. */
public final class Audience {

  private final AudienceSettings settings;

  public Audience(AudienceSettings settings) {
    this.settings = settings;
  }

  /**
   * Mails of the newest closed periods, in the order they are sent: by kind, then by the tree or by
   * HR's order, subscriptions last. Mails that cannot be sent are in the list with their obstacle.
   *
   * @param tree of {@code asOf}
   * @throws Failure CONFIGURATION when a board unit or a subscription's unit does not exist
   */
  public List<DueMail> due(LocalDate asOf, Reference reference, UnitTree tree) {
    return due(asOf, reference, tree, asOf, reference);
  }

  /**
   * The same for a date in the past: who gets a report and what it is about are those of {@code
   * asOf}, but addresses, and who left, are those of today.
   */
  public List<DueMail> due(
      LocalDate asOf, Reference reference, UnitTree tree, LocalDate today, Reference newest) {
    Directory directory = new Directory(today, settings, newest);
    Set<String> board = new Board(settings, asOf, reference, tree).members();
    List<DueMail> mails = new ArrayList<>();
    for (ReportKind kind : ReportKind.values()) {
      if (!settings.reports().contains(kind)) {
        continue;
      }
      Map<String, List<Subject>> people =
          switch (kind) {
            case DIRECTOR -> wholeOrganisation(board);
            case DEPARTMENT -> managers(tree, board);
            case EMPLOYEE -> employees(asOf, reference, tree);
          };
      Period period = DuePeriods.newestClosed(kind, asOf);
      people.forEach(
          (id, subjects) ->
              mails.add(mail(kind, period, directory.person(id), subjects, directory)));
      for (Subscription subscription : settings.subscriptions()) {
        if (subscription.report() == kind) {
          Recipient recipient = directory.subscriber(subscription);
          Subject subject = subject(subscription, tree);
          mails.add(mail(kind, period, recipient, List.of(subject), directory));
        }
      }
    }
    return mails;
  }

  private static DueMail mail(
      ReportKind kind,
      Period period,
      Recipient recipient,
      List<Subject> subjects,
      Directory directory) {
    return new DueMail(
        kind, period, recipient, List.copyOf(subjects), directory.obstacle(recipient));
  }

  private static Map<String, List<Subject>> wholeOrganisation(Set<String> board) {
    Map<String, List<Subject>> people = new LinkedHashMap<>();
    board.forEach(id -> people.put(id, List.of(Subject.organisation())));
    return people;
  }

  private Map<String, List<Subject>> managers(UnitTree tree, Set<String> board) {
    Map<String, List<Subject>> people = new LinkedHashMap<>();
    List<Integer> top = tree.children(0).stream().filter(index -> open(tree, index)).toList();
    for (int index = 1; index < tree.unassigned(); index++) {
      if (tree.closed(index)) {
        continue;
      }
      Unit unit = tree.unit(index);
      boolean whole = top.size() == 1 && top.get(0) == index;
      for (String manager : new LinkedHashSet<>(unit.managerIds())) {
        boolean hasItAlready =
            whole && board.contains(manager) && settings.reports().contains(ReportKind.DIRECTOR);
        if (!hasItAlready) {
          people.computeIfAbsent(manager, id -> new ArrayList<>()).add(Subject.unit(unit.id()));
        }
      }
    }
    return people;
  }

  /** The unit, or one below it, still exists. */
  private static boolean open(UnitTree tree, int index) {
    return index != tree.unassigned()
        && IntStream.range(index, tree.end(index)).anyMatch(unit -> !tree.closed(unit));
  }

  private static Map<String, List<Subject>> employees(
      LocalDate asOf, Reference reference, UnitTree tree) {
    Set<String> placed = new HashSet<>();
    for (Assignment assignment : reference.assignments()) {
      if (assignment.validOn(asOf) && tree.indexOf(assignment.unitId()) > 0) {
        placed.add(assignment.employeeId());
      }
    }
    Map<String, List<Subject>> people = new LinkedHashMap<>();
    for (Employee employee : reference.employees()) {
      if (employee.employedOn(asOf) && placed.contains(employee.id())) {
        people.put(employee.id(), List.of(Subject.employee(employee.id())));
      }
    }
    return people;
  }

  private static Subject subject(Subscription subscription, UnitTree tree) {
    if (subscription.unitId() == null) {
      return Subject.organisation();
    }
    if (tree.indexOf(subscription.unitId()) < 0) {
      throw Failure.configuration(
          "Subscription '"
              + subscription.name()
              + "' is about unit '"
              + subscription.unitId()
              + "', which is not in the organisation; correct or remove it.");
    }
    return Subject.unit(subscription.unitId());
  }

  /** Recipients that cannot be mailed, each once, and open units nobody manages. */
  public List<AudienceFinding> findings(List<DueMail> due, UnitTree tree) {
    Set<AudienceFinding> findings = new LinkedHashSet<>();
    for (DueMail mail : due) {
      if (mail.obstacle() != null) {
        AudienceFinding.Kind kind = AudienceFinding.Kind.valueOf(mail.obstacle().name());
        findings.add(new AudienceFinding(kind, mail.recipient().key()));
      }
    }
    for (UnitTree.Finding finding : tree.findings()) {
      if (finding.kind() == UnitTree.Finding.Kind.NO_MANAGER) {
        findings.add(
            new AudienceFinding(AudienceFinding.Kind.UNIT_WITHOUT_MANAGER, finding.unitId()));
      }
    }
    return List.copyOf(findings);
  }
}
