package nl.weerklank.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.insight.ContactDetails;
import nl.weerklank.insight.NameSet;
import nl.weerklank.insight.RollUp;
import nl.weerklank.insight.Tested;
import nl.weerklank.score.Comparison;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.Sample;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.Target;

/** One document in the making. */
final class Draft {

  final Desk desk;
  final ReportWindows windows;
  final Subject subject;
  final String language;
  final boolean leads;
  private final Phrase notice;
  final Told told;

  Draft(Desk desk, ReportWindows windows, Subject subject, Reader reader) {
    this.desk = desk;
    this.windows = windows;
    this.subject = subject;
    this.language = reader.language();
    this.leads = reader.leads();
    this.notice = reader.notice();
    this.told = new Told(desk.data.figures());
  }

  Shown shown(Metric metric, Period period, Subject about) {
    return desk.showing.shown(metric, told.answers(metric, period, about));
  }

  Distribution answers(Metric metric, Period period) {
    return told.answers(metric, period, subject);
  }

  /** Answers of the report's subject; a unit's with what repeated respondents take from them. */
  Sample sample(Metric metric, Period period, Distribution answers) {
    if (subject.kind() != Subject.Kind.UNIT) {
      return Sample.of(answers);
    }
    double effect =
        desk.data.findings().repeated().designEffect(metric, period, subject.id(), answers);
    return new Sample(answers, effect);
  }

  /** A unit's change since the window before; nothing for an employee, who is never tested. */
  Tested change(Metric metric, Period now, Period before, Subject about) {
    return about.kind() == Subject.Kind.UNIT
        ? desk.evidence.change(metric, now, before, about.id())
        : Tested.NOTHING;
  }

  /** Against the same weeks a year ago, where the data reach back so far. */
  Tested yearly(Tile level, Subject unit) {
    return level.yearAgo() == null
        ? Tested.NOTHING
        : change(level.metric(), windows.now(), windows.yearAgo(), unit);
  }

  /** Null unless a test supports a change. */
  static Phrase words(Tested change, Formula formula) {
    return change.signal() ? difference(change, formula) : null;
  }

  /** The difference with its interval, also of a change too small to matter. */
  static Phrase difference(Tested change, Formula formula) {
    Comparison comparison = change.comparison();
    return Phrase.of(
        "change." + change.outcome(),
        Difference.change(comparison.difference(), formula),
        Difference.change(comparison.interval().low(), formula),
        Difference.change(comparison.interval().high(), formula));
  }

  /** Answers in the window of somebody else than the report is about. */
  Distribution answersOf(Metric metric, Subject about) {
    return told.answers(metric, windows.now(), about);
  }

  /** The target that holds on the last day of the window; null when none is set. */
  BigDecimal target(Metric metric, Subject about) {
    LocalDate day = windows.now().to();
    if (about.kind() == Subject.Kind.EMPLOYEE) {
      Employee employee = desk.staff.employee(about.id());
      String level = employee == null ? null : employee.jobLevel();
      String unit = desk.staff.unitOf(about.id());
      return desk.targets
          .ofEmployee(metric.id(), day, about.id(), level, unit)
          .map(Target::value)
          .orElse(null);
    }
    return desk.targets.ofUnit(metric.id(), day, about.id()).map(Target::value).orElse(null);
  }

  /** Name of a unit; null for answers that belong to none. */
  String unitName(String unitId) {
    int index = desk.tree.indexOf(unitId);
    if (index < 0 || index == desk.tree.unassigned()) {
      return null;
    }
    return index == 0 ? desk.data.settings().organisation() : desk.tree.unit(index).name();
  }

  /** A customer's words without what this reader may not read. */
  String words(String text, NameSet speaker, NameSet visible) {
    boolean mask = desk.data.settings().maskContactDetails();
    String told = mask ? ContactDetails.masked(text) : text;
    return desk.names.without(told, placeholder(), speaker, visible);
  }

  /** What stands where a name was; the reader's language has a word for it. */
  String placeholder() {
    return Quote.NAME;
  }

  Header header(String subjectName, Object... content) {
    LocalDate asOf = desk.data.asOf();
    LocalDate complete = windows.period().to().plusDays(desk.data.settings().lateDays());
    return new Header(
        windows.kind(),
        desk.data.settings().organisation(),
        subjectName,
        windows.period(),
        windows.now(),
        asOf,
        !asOf.isBefore(complete),
        DataDigest.of(content),
        language,
        notice);
  }

  Colophon colophon(List<Tile> tiles, EmployerSection employer) {
    List<Metric> metrics = new java.util.ArrayList<>(tiles.stream().map(Tile::metric).toList());
    if (employer != null && !metrics.contains(employer.metric())) {
      metrics.add(employer.metric());
    }
    return new Colophon(
        List.copyOf(metrics),
        counting(metrics),
        Phrase.of("closing.tests", falseRate()),
        desk.data.sources(),
        readers(),
        purpose(),
        desk.data.settings().contact(),
        desk.data.scoring().rollUp() == RollUp.THEN);
  }

  private Phrase readers() {
    EmployeeFirst first = desk.data.employeeFirst();
    return windows.kind() == ReportKind.EMPLOYEE && first != null
        ? Phrase.of("readers.employee.first", first.days())
        : Phrase.of("readers." + windows.kind().key());
  }

  private Phrase purpose() {
    Integer days = desk.data.settings().keptDays();
    return days == null ? Phrase.of("closing.purpose") : Phrase.of("closing.purpose.kept", days);
  }

  private Points falseRate() {
    return Points.of(100 * desk.data.scoring().falseDiscoveryRate(), Formula.TOP_SHARE);
  }

  private List<Phrase> counting(List<Metric> metrics) {
    Map<Counting, String> surveys = new LinkedHashMap<>();
    desk.data.surveys().stream()
        .filter(survey -> metrics.stream().anyMatch(one -> survey.metricIds().contains(one.id())))
        .sorted(Comparator.comparing(Survey::id))
        .forEach(one -> surveys.merge(one.counting(), one.id(), (some, id) -> some + ", " + id));
    return surveys.entrySet().stream()
        .map(alike -> Phrase.of("counting." + alike.getKey(), alike.getValue()))
        .toList();
  }

  DataQuality quality() {
    return desk.data.quality().apply(windows.now());
  }

  boolean organisation() {
    return subject.equals(Subject.organisation());
  }
}
