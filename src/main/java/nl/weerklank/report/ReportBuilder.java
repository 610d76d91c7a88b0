package nl.weerklank.report;

import java.util.Arrays;
import java.util.List;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.OwnPage;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * Builds the documents of a run. Safe for several threads; the same data give equal models.
 *
 * <p>What a model tells about is noted while it is read, not taken from the request.
 */
public final class ReportBuilder {

  private final Desk desk;

  public ReportBuilder(ReportData data) {
    this.desk = new Desk(data);
  }

  /** The metric of verdict, trend and table: the first NET one, else the first; null for none. */
  public static Metric headline(List<Metric> metrics) {
    List<Metric> service = metrics.stream().filter(one -> one.about() == About.SERVICE).toList();
    return service.stream()
        .filter(metric -> metric.formula() == Formula.NET)
        .findFirst()
        .orElse(service.isEmpty() ? null : service.get(0));
  }

  /**
   * @param period the ledger's: a day, an ISO week, a month or a quarter
   * @param subject the organisation for the director's report, a unit for a department's, an
   *     employee for a private page
   * @param language two letters
   * @throws IllegalArgumentException when period or subject do not fit the kind, or the subject is
   *     not in the organisation
   */
  public ReportModel build(ReportKind kind, Period period, Subject subject, String language) {
    return build(kind, period, subject, new Reader(language, false, null));
  }

  /** The same for a certain reader. */
  public ReportModel build(ReportKind kind, Period period, Subject subject, Reader reader) {
    Draft draft = new Draft(desk, ReportWindows.of(kind, period), subject, reader);
    boolean unit = subject.kind() == Subject.Kind.UNIT;
    switch (kind) {
      case DIRECTOR:
        require(draft.organisation(), draft);
        return new DirectorDraft(draft).report();
      case DEPARTMENT:
        int index = unit ? desk.tree.indexOf(subject.id()) : -1;
        require(index >= 0, draft);
        return new DepartmentDraft(draft, index).report();
      default:
        Employee employee = unit ? null : desk.staff.employee(subject.id());
        require(employee != null, draft);
        return new EmployeeDraft(draft, employee).report();
    }
  }

  /**
   * What an employee's page tells of the headline metric.
   *
   * @return null when no metric is about service
   */
  public OwnPage ownPage(Period period, String employeeId) {
    Metric metric = desk.headline();
    if (metric == null) {
      return null;
    }
    Period window = ReportWindows.of(ReportKind.EMPLOYEE, period).now();
    Distribution answers = desk.data.figures().rollup(metric, window, Subject.employee(employeeId));
    List<Integer> counts = Arrays.stream(answers.counts()).boxed().toList();
    return new OwnPage(employeeId, window, metric.id(), counts);
  }

  private static void require(boolean fits, Draft draft) {
    if (!fits) {
      throw new IllegalArgumentException(
          "There is no "
              + draft.windows.kind().key()
              + " report about "
              + draft.subject.kind()
              + " "
              + draft.subject.id()
              + ".");
    }
  }
}
