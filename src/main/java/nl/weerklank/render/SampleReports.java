package nl.weerklank.render;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.insight.Tested;
import nl.weerklank.report.CallBacks;
import nl.weerklank.report.Colophon;
import nl.weerklank.report.DataQuality;
import nl.weerklank.report.DepartmentReport;
import nl.weerklank.report.Difference;
import nl.weerklank.report.DirectorReport;
import nl.weerklank.report.EmployeeReport;
import nl.weerklank.report.EmployerSection;
import nl.weerklank.report.Header;
import nl.weerklank.report.Histogram;
import nl.weerklank.report.Phrase;
import nl.weerklank.report.Points;
import nl.weerklank.report.ReportModel;
import nl.weerklank.report.Shown;
import nl.weerklank.report.StaffSection;
import nl.weerklank.report.Trend;
import nl.weerklank.report.UnitRow;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Subject;

/**
 * Reports about an invented organisation, one full and one with every part missing that may be:
 * what a template must stand.
 */
final class SampleReports {

  private static final String ORGANISATION = "Lindewaard Energie en Verzekeringen";
  private static final Metric NPS = SampleFigures.NPS;

  private SampleReports() {}

  static List<ReportModel> all(String language) {
    return List.of(
        director(language),
        department(language, "Klantenservice"),
        employee(language),
        emptyDirector(language),
        askedDirector(language),
        emptyDepartment(language),
        emptyEmployee(language));
  }

  /** What a manager of two units gets in one mail. */
  static List<ReportModel> departments(String language) {
    return List.of(
        department(language, "Klantenservice"), department(language, "Facturatie en betalingen"));
  }

  static DirectorReport director(String language) {
    return new DirectorReport(
        header(ReportKind.DIRECTOR, ORGANISATION, language, true),
        Set.of(Subject.organisation()),
        Phrase.of(
            "verdict.join",
            Phrase.of("verdict.change.NOT_SHOWN"),
            Phrase.of(
                "verdict.units.both",
                Phrase.of("verdict.units.BETTER", "Klantenservice"),
                Phrase.of("verdict.units.WORSE", "Incasso"))),
        lead(),
        List.of(
            SampleFigures.tile(NPS, 21.6, 1284, "25"),
            SampleFigures.tile(SampleFigures.CES, 5.3, 968, null),
            SampleFigures.tile(SampleFigures.CSAT, 84.7, 1102, "85"),
            SampleFigures.tile(SampleFigures.ENPS, 10.2, 214, null)),
        SampleFigures.trend(
            NPS,
            List.of(
                new Trend.Mark(
                    nl.weerklank.survey.Period.week(LocalDate.of(2026, 8, 24)),
                    "Storing meterportaal"),
                new Trend.Mark(
                    nl.weerklank.survey.Period.week(LocalDate.of(2026, 10, 12)),
                    "Vaste terugbelafspraak"))),
        histogram(),
        SampleSections.themes(),
        units(),
        List.of(SampleVoices.praise().get(0), SampleVoices.wishes().get(0)),
        new CallBacks(SampleVoices.calls(false), 9, 4),
        employer(),
        SampleSections.effort(),
        SampleSections.drivers(),
        SampleSections.money(),
        SampleSections.staff(),
        quality(),
        colophon("readers.director"));
  }

  static DepartmentReport department(String language, String name) {
    return new DepartmentReport(
        header(ReportKind.DEPARTMENT, name, language, false),
        Set.of(Subject.unit(name)),
        Phrase.of(
            "verdict.join",
            Phrase.of("verdict.change.BETTER"),
            Phrase.of("verdict.target.reached", net("36"))),
        lead(),
        List.of(
            SampleFigures.tile(NPS, 40.2, 312, "36"),
            SampleFigures.tile(SampleFigures.CES, 5.6, 88, null),
            SampleFigures.tile(SampleFigures.CSAT, 88, 24, null)),
        SampleFigures.trend(NPS, List.of()),
        histogram(),
        SampleSections.themes(),
        units(),
        SampleVoices.praise(),
        SampleVoices.wishes(),
        new CallBacks(SampleVoices.calls(true), 3, 1),
        employer(),
        SampleSections.team(),
        Phrase.of("question.theme", SampleSections.themes().priorities().get(0).theme()),
        quality(),
        colophon("readers.department"));
  }

  static EmployeeReport employee(String language) {
    return new EmployeeReport(
        header(ReportKind.EMPLOYEE, "Fenna H.", language, true),
        Set.of(Subject.employee("e1")),
        Phrase.of("verdict.employee.thanks", 34, 21),
        List.of(Phrase.of("lead.window", SampleFigures.WINDOW, 34)),
        SampleVoices.praise(),
        SampleVoices.wishes(),
        List.of(
            SampleFigures.tile(NPS, 35, 34, null),
            SampleFigures.tile(SampleFigures.CES, 5.4, 18, null),
            SampleFigures.tile(SampleFigures.CSAT, 80, 6, null)),
        new Histogram(
            NPS,
            SampleFigures.WINDOW,
            SampleFigures.distribution(0, 0, 0, 1, 0, 1, 3, 4, 6, 11, 8),
            SampleFigures.distribution(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            SampleFigures.distribution(2, 1, 3, 3, 4, 10, 19, 43, 60, 98, 68)),
        SampleSections.themes(),
        List.of(
            Phrase.of("own.worked", "vriendelijkheid", 12, 11),
            Phrase.of("own.try", "wachttijd", 7, 4)),
        quality(),
        colophon("readers.employee"));
  }

  /** Without answers, and without an employer survey beside absence and turnover. */
  static DirectorReport emptyDirector(String language) {
    return emptyDirector(language, null, SampleSections.staff());
  }

  /** Without answers of customers, and without absence and turnover beside the employer survey. */
  private static DirectorReport askedDirector(String language) {
    return emptyDirector(language, employer(), null);
  }

  private static DirectorReport emptyDirector(
      String language, EmployerSection employer, StaffSection staff) {
    return new DirectorReport(
        header(ReportKind.DIRECTOR, ORGANISATION, language, false),
        Set.of(),
        Phrase.of("verdict.level.none"),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        employer,
        null,
        null,
        null,
        staff,
        noQuality(),
        new Colophon(
            List.of(),
            List.of(),
            tests(),
            List.of(),
            Phrase.of("readers.director"),
            Phrase.of("closing.purpose"),
            null,
            false));
  }

  static DepartmentReport emptyDepartment(String language) {
    UnitRow hidden =
        new UnitRow(
            "h",
            "Incasso",
            1,
            new Shown(Shown.Detail.HIDDEN, null, 0),
            null,
            null,
            Tested.Outcome.NOT_TESTED,
            null,
            true);
    Shown nobody = new Shown(Shown.Detail.FEW, null, 0);
    UnitRow silent =
        new UnitRow("s", "Archief", 1, nobody, null, null, Tested.Outcome.NOT_TESTED, null, false);
    return new DepartmentReport(
        header(
            ReportKind.DEPARTMENT,
            "Acceptatie",
            language,
            false,
            Phrase.of("notice.deputy", "M. Sample")),
        Set.of(),
        Phrase.of("verdict.level.few", 7),
        List.of(),
        List.of(SampleFigures.tile(NPS, 0, 7, null)),
        null,
        null,
        null,
        List.of(SampleFigures.row(NPS, "Acceptatie", 0, 0, 7, null), hidden, silent),
        List.of(),
        List.of(),
        new CallBacks(List.of(SampleVoices.bareCall()), 1, 0),
        new EmployerSection(SampleFigures.ENPS, SampleFigures.WINDOW, List.of(), 2, 10),
        null,
        null,
        noQuality(),
        new Colophon(
            List.of(NPS),
            List.of(),
            tests(),
            List.of("crm"),
            Phrase.of("readers.department"),
            Phrase.of("closing.purpose.kept", 800),
            null,
            false));
  }

  static EmployeeReport emptyEmployee(String language) {
    return new EmployeeReport(
        header(ReportKind.EMPLOYEE, "Lucas T.", language, false),
        Set.of(),
        Phrase.of("verdict.employee.few", 4),
        List.of(),
        List.of(),
        List.of(),
        List.of(SampleFigures.tile(NPS, 0, 4, null)),
        null,
        null,
        List.of(),
        noQuality(),
        new Colophon(
            List.of(NPS),
            List.of(),
            tests(),
            List.of(),
            Phrase.of("readers.employee"),
            Phrase.of("closing.purpose.kept", 800),
            null,
            false));
  }

  private static Header header(
      ReportKind kind, String subject, String language, boolean definitive) {
    return header(kind, subject, language, definitive, null);
  }

  private static Header header(
      ReportKind kind, String subject, String language, boolean definitive, Phrase notice) {
    return new Header(
        kind,
        ORGANISATION,
        subject,
        SampleFigures.WEEK,
        SampleFigures.WINDOW,
        SampleFigures.AS_OF,
        definitive,
        "3f9a1c0b77de",
        language,
        notice);
  }

  private static Points net(String value) {
    return new Points(new BigDecimal(value), NPS.formula());
  }

  private static List<Phrase> lead() {
    return List.of(
        Phrase.of("lead.level", SampleFigures.WINDOW, net("21.6"), net("17.3"), net("25.9"), 1284),
        Phrase.of("lead.target_distance", 22),
        Phrase.of("lead.change.none", new Difference(6, Formula.NET, false)),
        Phrase.of("lead.week", 97, 9));
  }

  private static Histogram histogram() {
    return new Histogram(
        NPS,
        SampleFigures.WINDOW,
        SampleFigures.distribution(21, 9, 18, 24, 31, 57, 105, 214, 252, 301, 252),
        SampleFigures.distribution(25, 10, 14, 30, 40, 50, 96, 200, 260, 280, 240),
        null);
  }

  private static List<UnitRow> units() {
    return List.of(
        SampleFigures.row(NPS, "Lindewaard", 0, 21.6, 1284, "25"),
        SampleFigures.row(NPS, "Klantenservice", 1, 37.5, 312, "36"),
        SampleFigures.row(NPS, "Digitaal: site en app", 1, 22, 57, "30"),
        SampleFigures.row(NPS, "Verkoop zakelijk", 1, 17, 25, null),
        SampleFigures.row(NPS, "Acceptatie", 1, 0, 7, null),
        SampleFigures.row(NPS, "Meterstanden, wijzigingen en verhuizingen", 1, 15, 96, "20"),
        SampleFigures.row(NPS, "Incasso", 1, -7, 118, "5"));
  }

  private static EmployerSection employer() {
    return new EmployerSection(
        SampleFigures.ENPS,
        SampleFigures.WINDOW,
        List.of(
            SampleFigures.row(SampleFigures.ENPS, "Lindewaard", 0, 10.2, 214, null),
            SampleFigures.row(SampleFigures.ENPS, "Klantenservice", 1, 12, 48, null),
            SampleFigures.row(SampleFigures.ENPS, "Facturatie en betalingen", 1, -7, 26, null)),
        3,
        10);
  }

  private static DataQuality quality() {
    return new DataQuality(
        1321,
        1284,
        14,
        3,
        Map.of("OFF_SCALE", 6L),
        Map.of("UNREADABLE_DATE", 3L),
        Map.of("UNKNOWN_EMPLOYEE", 11L),
        Map.of("Reinigingsploeg weggelaten", 5L),
        LocalDate.of(2026, 9, 1));
  }

  private static DataQuality noQuality() {
    return new DataQuality(0, 0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of(), null);
  }

  private static Colophon colophon(String readers) {
    return new Colophon(
        List.of(NPS, SampleFigures.CES, SampleFigures.CSAT),
        List.of(Phrase.of("counting.EVERY", "contact"), Phrase.of("counting.LATEST", "relatie")),
        tests(),
        List.of("enquête", "crm", "personeel"),
        Phrase.of(readers),
        Phrase.of("closing.purpose.kept", 800),
        "privacy@lindewaard.example",
        true);
  }

  private static Phrase tests() {
    return Phrase.of("closing.tests", new Points(BigDecimal.valueOf(5), Formula.TOP_SHARE));
  }
}
