package nl.weerklank.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.insight.Answers;
import nl.weerklank.insight.FactFold;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.QuoteRule;
import nl.weerklank.insight.RepeatedAnswers;
import nl.weerklank.insight.ScoringSettings;
import nl.weerklank.insight.StoredAnswers;
import nl.weerklank.insight.TrendBaselines;
import nl.weerklank.insight.TrendSettings;
import nl.weerklank.insight.UnhappyCustomers;
import nl.weerklank.insight.Window;
import nl.weerklank.insight.Words;
import nl.weerklank.store.Comment;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Contact;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Event;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.Target;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;

/**
 * An invented organisation: board > sales (north, south) and care, on Monday 23 November 2026. The
 * answers come from the tests.
 */
final class Lindewaard {

  static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  static final Period WEEK = Period.parse("2026-W47");
  static final Period MONTH = Period.parse("2026-10");

  /** In the newest week and in no month's employee window. */
  static final LocalDate NOW = LocalDate.of(2026, 11, 18);

  /** In the employee window of October and in the quarter before. */
  static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 16);

  final StoredAnswers store = new StoredAnswers();
  final List<Target> targets = new ArrayList<>();
  final List<Event> events = new ArrayList<>();
  final List<Customer> customers = new ArrayList<>();
  final List<Contact> contacts = new ArrayList<>();
  final List<Employee> employees = new ArrayList<>();
  final List<Assignment> assignments = new ArrayList<>();
  List<Metric> metrics = Answers.METRICS;
  LocalDate dataSince;
  LocalDate asOf = MONDAY;
  boolean individuals;
  EmployeeFirst employeeFirst;
  boolean masks = true;
  private int answers;

  Lindewaard() {
    person("e1", "Wilhelmina Katersteeg", "north");
    person("e2", "Joost Appelhof", "north");
    person("e3", "Samira Benhaddou", "north");
    person("e4", "Olle Wiersema", "north");
    person("e5", "Tjitske Noordhuis", "care");
  }

  void person(String id, String name, String unit) {
    employees.add(new Employee(id, name, id + "@lindewaard.example", null, null, null, null, null));
    assignments.add(new Assignment(id, unit, null, null, 1));
  }

  void customer(String id, String name, Integer revenue) {
    BigDecimal amount = revenue == null ? null : BigDecimal.valueOf(revenue);
    customers.add(
        new Customer(id, name, null, "e5", amount, null, null, null, null, null, null, null));
  }

  /** Answers about the service that say nothing. */
  Lindewaard scored(int count, String unit, String employee, LocalDate day, int nps) {
    for (int i = 0; i < count; i++) {
      say(unit, employee, null, day, nps, null);
    }
    return this;
  }

  Lindewaard say(
      String unit, String employee, String customer, LocalDate day, int nps, String text) {
    store.add(Answers.answer(nextId(), day, unit, employee, customer, nps, text));
    return this;
  }

  /** The last two answer otherwise: of a unit that agrees nothing is shown. */
  Lindewaard employer(int count, String unit, LocalDate day, int most) {
    for (int i = 0; i < count; i++) {
      int enps = i < count - 2 ? most : most == 7 ? 9 : 7;
      store.add(
          Answers.answer(
              nextId(), "work", day, unit, null, null, Map.of("enps", enps), null, false));
    }
    return this;
  }

  Lindewaard add(Comment comment) {
    store.add(comment);
    return this;
  }

  private String nextId() {
    return "r%05d".formatted(++answers);
  }

  DirectorReport director() {
    return (DirectorReport) build(ReportKind.DIRECTOR, WEEK, Subject.organisation());
  }

  DepartmentReport department(String unit) {
    return (DepartmentReport) build(ReportKind.DEPARTMENT, WEEK, Subject.unit(unit));
  }

  EmployeeReport employee(String id) {
    return (EmployeeReport) build(ReportKind.EMPLOYEE, MONTH, Subject.employee(id));
  }

  ReportModel build(ReportKind kind, Period period, Subject subject) {
    return new ReportBuilder(data(kind, period)).build(kind, period, subject, "nl");
  }

  static List<Unit> units() {
    return List.of(
        unit("board", null, "Raad"),
        unit("sales", "board", "Verkoop"),
        unit("north", "sales", "Verkoop noord"),
        unit("south", "sales", "Verkoop zuid"),
        unit("care", "board", "Klantenservice"));
  }

  private static Unit unit(String id, String parent, String name) {
    return new Unit(id, parent, name, null, List.of("m-" + id), null, null, null);
  }

  Reference reference() {
    return new Reference(
        units(),
        employees,
        assignments,
        List.of(),
        customers,
        contacts,
        targets,
        events,
        List.of());
  }

  ReportData data(ReportKind kind, Period period) {
    UnitTree tree = UnitTree.on(asOf, units(), "Lindewaard");
    ReportWindows windows = ReportWindows.of(kind, period);
    Words.Plan plan = new Words.Plan(tree, metrics, Answers.SURVEYS, QuoteRule.DEFAULT);
    Map<String, Survey> surveys = new HashMap<>();
    Answers.SURVEYS.forEach(survey -> surveys.put(survey.id(), survey));
    List<Window> wanted = new ArrayList<>(windows.windows());
    wanted.add(new Window(windows.now(), Set.of(Subject.Kind.EMPLOYEE)));
    List<Window> union = ReportWindows.union(wanted);
    Figures figures = new FactFold(store, store, metrics, surveys).fold(tree, union);
    UnhappyCustomers unhappy =
        windows.lastWeek() == null
            ? null
            : UnhappyCustomers.gather(store, store, plan, windows.lastWeek());
    return new ReportData(
        figures,
        Words.gather(store, plan, List.of(windows.words())),
        unhappy,
        new Findings(
            RepeatedAnswers.none(tree),
            baselines(figures, windows),
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of()),
        reference(),
        metrics,
        Answers.SURVEYS,
        ScoringSettings.DEFAULT,
        settings(),
        any ->
            new DataQuality(
                answers,
                answers,
                0,
                0,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                null),
        dataSince,
        asOf,
        List.of("crm", "hr"),
        employeeFirst);
  }

  private TrendBaselines baselines(Figures figures, ReportWindows windows) {
    return TrendBaselines.of(
        metrics.get(0),
        List.of(),
        TrendSettings.DEFAULT,
        ScoringSettings.DEFAULT.minimumAnswers(),
        asOf,
        figures,
        windows.trendWeeks());
  }

  private ReportSettings settings() {
    ReportSettings preset = ReportSettings.defaultFor("Lindewaard");
    return new ReportSettings(
        preset.organisation(),
        preset.zone(),
        preset.defaultLanguage(),
        preset.currency(),
        preset.contact(),
        preset.quotes(),
        preset.directorCallBacks(),
        preset.departmentCallBacks(),
        preset.callBackLength(),
        preset.lateDays(),
        individuals,
        masks,
        null);
  }
}
