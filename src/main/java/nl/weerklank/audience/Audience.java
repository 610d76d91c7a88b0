package nl.weerklank.audience;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.weerklank.audience.AudienceSettings.Subscription;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

/** Decides which mails should exist. Pure: the same picture of HR gives the same mails. */
public final class Audience {

  private final AudienceSettings settings;

  public Audience(AudienceSettings settings) {
    this.settings = settings;
  }

  /** Which periods of a report are due. */
  @FunctionalInterface
  public interface Periods {

    /** {@code group} of readers whose schedule HR and the kind of report set. */
    String PEOPLE = "people";

    /**
     * @param group {@link #PEOPLE}, or the key of a subscription
     * @return oldest first
     */
    List<Period> of(ReportKind report, String group, Cadence cadence);
  }

  /**
   * @param findings that no mail shows: posts and deputies to mend
   */
  public record Plan(List<DueMail> mails, List<AudienceFinding> findings) {}

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
    Schedule schedule = new Schedule(settings.timing().quiet());
    return plan(
            asOf,
            reference,
            tree,
            today,
            newest,
            (kind, group, cadence) ->
                List.of(schedule.newestDue(cadence, asOf.atTime(LocalTime.MAX))))
        .mails();
  }

  /** The same for the periods that are given. */
  public Plan plan(
      LocalDate asOf,
      Reference reference,
      UnitTree tree,
      LocalDate today,
      Reference newest,
      Periods periods) {
    Directory directory = new Directory(today, settings, newest);
    Deputies deputies = new Deputies(settings, reference, directory);
    Set<String> board = new Board(settings, asOf, reference, tree).members();
    Set<AudienceFinding> findings = new LinkedHashSet<>();
    List<DueMail> mails = new ArrayList<>();
    for (ReportKind kind : ReportKind.values()) {
      if (!settings.reports().contains(kind)) {
        continue;
      }
      for (Period period : periods.of(kind, Periods.PEOPLE, settings.timing().of(kind))) {
        if (kind == ReportKind.EMPLOYEE) {
          employees(asOf, reference, tree)
              .forEach(id -> mails.add(own(period, directory.person(id), directory)));
          continue;
        }
        LocalDate dueOn = settings.dueOn(kind, period);
        Readers readers = new Readers(settings, tree, directory, deputies, dueOn, findings);
        if (kind == ReportKind.DIRECTOR) {
          readers.wholeOrganisation(board);
        } else {
          readers.departments(board);
        }
        mails.addAll(readers.mails(kind, period));
      }
      mails.addAll(subscriptions(kind, tree, directory, periods));
    }
    return new Plan(List.copyOf(mails), List.copyOf(findings));
  }

  private static DueMail own(Period period, Recipient person, Directory directory) {
    return new DueMail(
        ReportKind.EMPLOYEE,
        period,
        person,
        List.of(Subject.employee(person.employeeId())),
        directory.obstacle(person, ReportKind.EMPLOYEE));
  }

  private List<DueMail> subscriptions(
      ReportKind kind, UnitTree tree, Directory directory, Periods periods) {
    List<DueMail> mails = new ArrayList<>();
    for (Subscription subscription : settings.subscriptions()) {
      if (subscription.report() != kind) {
        continue;
      }
      Cadence cadence =
          subscription.cadence() == null ? settings.timing().of(kind) : subscription.cadence();
      Recipient recipient = directory.subscriber(subscription);
      Subject subject = subject(subscription, tree);
      for (Period period : periods.of(kind, subscription.key(), cadence)) {
        mails.add(
            new DueMail(
                kind, period, recipient, List.of(subject), directory.obstacle(recipient, kind)));
      }
    }
    return mails;
  }

  private static List<String> employees(LocalDate asOf, Reference reference, UnitTree tree) {
    Set<String> placed = new HashSet<>();
    for (Assignment assignment : reference.assignments()) {
      if (assignment.validOn(asOf) && tree.indexOf(assignment.unitId()) > 0) {
        placed.add(assignment.employeeId());
      }
    }
    return reference.employees().stream()
        .filter(employee -> employee.employedOn(asOf) && placed.contains(employee.id()))
        .map(Employee::id)
        .toList();
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
