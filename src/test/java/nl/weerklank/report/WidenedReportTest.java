package nl.weerklank.report;

import static nl.weerklank.report.Lindewaard.MONDAY;
import static nl.weerklank.report.Lindewaard.NOW;
import static nl.weerklank.report.Lindewaard.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.weerklank.audience.Audience;
import nl.weerklank.audience.AudienceSettings;
import nl.weerklank.audience.DueMail;
import nl.weerklank.audience.Recipient;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.audience.Scopes;
import nl.weerklank.insight.Figures;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;

/** What a report tells about, held against what its reader may see. */
class WidenedReportTest {

  private final Lindewaard org = new Lindewaard();

  @Test
  void each_reader_may_have_the_own_report_and_not_the_one_above_or_beside() {
    org.scored(30, "north", "e1", NOW, 9).scored(30, "care", "e5", NOW, 3);
    assertThat(outside(ReportKind.DIRECTOR, "m-board", org.director())).isEmpty();
    assertThat(outside(ReportKind.DEPARTMENT, "m-sales", org.department("sales"))).isEmpty();
    assertThat(outside(ReportKind.DEPARTMENT, "m-north", org.department("sales")))
        .contains(Subject.unit("sales"), Subject.unit("south"));
    assertThat(outside(ReportKind.DEPARTMENT, "m-care", org.department("sales"))).isNotEmpty();
    assertThat(outside(ReportKind.DIRECTOR, "m-sales", org.director())).isNotEmpty();
  }

  @Test
  void a_private_page_is_its_owners_alone() {
    org.scored(30, "north", "e1", SEPTEMBER, 9);
    assertThat(outside(ReportKind.EMPLOYEE, "e1", org.employee("e1"))).isEmpty();
    assertThat(outside(ReportKind.EMPLOYEE, "e2", org.employee("e1")))
        .containsExactly(Subject.employee("e1"));
  }

  @Test
  void rows_of_a_unit_beside_are_caught_although_the_request_named_the_right_unit() {
    org.scored(30, "north", "e1", NOW, 9).scored(30, "care", "e5", NOW, 3);
    ReportData data = org.data(ReportKind.DEPARTMENT, Lindewaard.WEEK);
    ReportModel widened =
        new ReportBuilder(withTree(data, widerTree()))
            .build(ReportKind.DEPARTMENT, Lindewaard.WEEK, Subject.unit("sales"), "nl");
    assertThat(((DepartmentReport) widened).units()).extracting(UnitRow::unitId).contains("care");
    assertThat(outside(ReportKind.DEPARTMENT, "m-sales", widened))
        .containsExactly(Subject.unit("care"));
  }

  /** The same units with the service desk wrongly under sales. */
  private static UnitTree widerTree() {
    List<Unit> units =
        Lindewaard.units().stream()
            .map(
                unit ->
                    unit.id().equals("care")
                        ? new Unit("care", "sales", unit.name(), null, List.of(), null, null, null)
                        : unit)
            .toList();
    return UnitTree.on(MONDAY, units, "Lindewaard");
  }

  private static ReportData withTree(ReportData data, UnitTree tree) {
    Figures figures = data.figures();
    Figures wider =
        new Figures() {
          @Override
          public UnitTree tree() {
            return tree;
          }

          @Override
          public Distribution own(Metric metric, Period period, Subject subject) {
            return figures.own(metric, period, subject);
          }

          @Override
          public Distribution rollup(Metric metric, Period period, Subject subject) {
            return figures.rollup(metric, period, subject);
          }

          @Override
          public Set<Subject> subjects(Subject.Kind kind, Period period) {
            return figures.subjects(kind, period);
          }
        };
    return new ReportData(
        wider,
        data.words(),
        data.unhappy(),
        data.findings(),
        data.reference(),
        List.of(data.metrics().get(0)),
        data.surveys(),
        data.scoring(),
        data.settings(),
        data.quality(),
        data.dataSince(),
        data.asOf(),
        data.sources(),
        data.employeeFirst());
  }

  @Test
  void every_document_of_every_due_mail_is_within_its_recipients_scope() {
    org.scored(30, "north", "e1", NOW, 9)
        .scored(30, "care", "e5", NOW, 3)
        .scored(20, "north", "e2", SEPTEMBER, 3)
        .scored(20, "north", "e3", SEPTEMBER, 3)
        .scored(20, "north", "e4", SEPTEMBER, 9)
        .scored(20, null, null, NOW, 2);
    Reference people = withManagers();
    UnitTree tree = UnitTree.on(MONDAY, Lindewaard.units(), "Lindewaard");
    List<DueMail> due = new Audience(AudienceSettings.DEFAULT).due(MONDAY, people, tree);
    assertThat(due).extracting(DueMail::report).containsOnly(ReportKind.values());
    for (DueMail mail : due) {
      ReportBuilder builder = new ReportBuilder(org.data(mail.report(), mail.period()));
      for (Subject subject : mail.subjects()) {
        ReportModel model = builder.build(mail.report(), mail.period(), subject, "nl");
        String person = mail.recipient().employeeId();
        assertThat(outside(mail.report(), person, model)).as(mail.toString()).isEmpty();
      }
    }
  }

  private Set<Subject> outside(ReportKind kind, String person, ReportModel model) {
    UnitTree tree = UnitTree.on(MONDAY, Lindewaard.units(), "Lindewaard");
    Scopes scopes = new Scopes(AudienceSettings.DEFAULT, MONDAY, withManagers(), tree);
    Recipient recipient = new Recipient("person:" + person, person, null, null, "nl");
    return scopes.outside(kind, recipient, model.subjects());
  }

  private Reference withManagers() {
    Reference reference = org.reference();
    List<Employee> employees = new ArrayList<>(reference.employees());
    for (Unit unit : Lindewaard.units()) {
      String id = unit.managerIds().get(0);
      String address = id + "@lindewaard.example";
      employees.add(new Employee(id, id, address, null, null, null, null, null));
    }
    return new Reference(
        reference.units(),
        employees,
        reference.assignments(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
