package nl.weerklank.report;

import java.util.List;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.insight.NameSet;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Event;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

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

  /**
   * @param period the ledger's: an ISO week, for the employee report a calendar month
   * @param subject the organisation for the director's report, a unit for a department's, an
   *     employee for a private page
   * @param language two letters
   * @throws IllegalArgumentException when period or subject do not fit the kind, or the subject is
   *     not in the organisation
   */
  public ReportModel build(ReportKind kind, Period period, Subject subject, String language) {
    Draft draft = new Draft(desk, ReportWindows.of(kind, period), subject, language);
    return switch (kind) {
      case DIRECTOR -> director(draft);
      case DEPARTMENT -> department(draft);
      case EMPLOYEE -> employee(draft);
    };
  }

  private DirectorReport director(Draft draft) {
    require(draft.organisation(), draft);
    String name = desk.data.settings().organisation();
    List<Tile> tiles = new Tiles(draft).all();
    Tile level = Sentences.level(tiles, desk.headline());
    Charts charts = new Charts(draft);
    UnitRows units = new UnitRows(draft);
    List<UnitRows.Place> places = units.firstTwoLayers();
    Trend trend = charts.trend(event -> event.unitId() == null || listed(event, places));
    Histogram histogram = charts.histogram(null);
    List<UnitRow> departments = units.rows(places);
    List<Quote> voices = voices(new Voices(draft, NameSet.EMPTY, true));
    CallBacks callBacks =
        new CallBackList(draft).withoutEmployees(desk.data.settings().directorCallBacks());
    EmployerSection employer =
        desk.employer == null ? null : new EmployerRows(draft).section(places);
    DataQuality quality = draft.quality();
    Sentences sentences = new Sentences(draft);
    List<Phrase> lead = sentences.lead(level, draft.subject);
    return new DirectorReport(
        draft.header(
            name, tiles, trend, histogram, departments, voices, callBacks, employer, quality, lead),
        draft.told.subjects(),
        sentences.verdict(name, level),
        lead,
        tiles,
        trend,
        histogram,
        departments,
        voices,
        callBacks.total() == 0 ? null : callBacks,
        employer,
        quality,
        draft.colophon(tiles, employer));
  }

  private boolean listed(Event event, List<UnitRows.Place> places) {
    int index = desk.tree.indexOf(event.unitId());
    return places.stream().anyMatch(place -> place.index() == index);
  }

  /** One of each side. */
  private static List<Quote> voices(Voices voices) {
    return java.util.stream.Stream.concat(voices.praise(1).stream(), voices.wishes(1).stream())
        .toList();
  }

  private DepartmentReport department(Draft draft) {
    int index = desk.tree.indexOf(draft.subject.id());
    require(draft.subject.kind() == Subject.Kind.UNIT && index >= 0, draft);
    String name = draft.unitName(draft.subject.id());
    List<Tile> tiles = new Tiles(draft).all();
    Tile level = Sentences.level(tiles, desk.headline());
    Charts charts = new Charts(draft);
    Trend trend = charts.trend(event -> concerns(event, index));
    Histogram histogram = charts.histogram(null);
    UnitRows units = new UnitRows(draft);
    List<UnitRows.Place> places = units.selfAndChildren(index);
    List<UnitRow> rows = units.rows(places);
    NameSet ownStaff = desk.staff.namesBelow(desk.tree, index).build();
    Voices voices = new Voices(draft, ownStaff, !places.isEmpty());
    int perSide = desk.data.settings().quotes().perSide();
    List<Quote> praise = voices.praise(perSide);
    List<Quote> wishes = voices.wishes(perSide);
    int most = desk.data.settings().departmentCallBacks();
    CallBacks callBacks = new CallBackList(draft).withAccountManagers(most, ownStaff);
    EmployerSection employer = employer(draft, index, places);
    DataQuality quality = draft.quality();
    Sentences sentences = new Sentences(draft);
    List<Phrase> lead = sentences.lead(level, draft.subject);
    return new DepartmentReport(
        draft.header(
            name, tiles, trend, histogram, rows, praise, wishes, callBacks, employer, quality,
            lead),
        draft.told.subjects(),
        sentences.verdict(name, level),
        lead,
        tiles,
        trend,
        histogram,
        rows,
        praise,
        wishes,
        callBacks,
        employer,
        quality,
        draft.colophon(tiles, employer));
  }

  /** Of the unit itself or one above or below it. */
  private boolean concerns(Event event, int index) {
    if (event.unitId() == null) {
      return true;
    }
    UnitTree tree = desk.tree;
    int where = tree.indexOf(event.unitId());
    return where >= 0 && (tree.holds(where, index) || tree.holds(index, where));
  }

  /** Null unless the unit itself may be shown. */
  private EmployerSection employer(Draft draft, int index, List<UnitRows.Place> places) {
    if (desk.employer == null || !desk.published(draft.subject.id(), draft.windows.employer())) {
      return null;
    }
    List<UnitRows.Place> shown = places.isEmpty() ? List.of(new UnitRows.Place(index, 0)) : places;
    return new EmployerRows(draft).section(shown);
  }

  private EmployeeReport employee(Draft draft) {
    Employee employee =
        draft.subject.kind() == Subject.Kind.EMPLOYEE
            ? desk.staff.employee(draft.subject.id())
            : null;
    require(employee != null, draft);
    List<Tile> tiles = new Tiles(draft).all();
    Tile level = Sentences.level(tiles, desk.headline());
    NameSet self = new NameSet.Builder().person(employee.name()).build();
    Voices voices = new Voices(draft, self, false);
    int perSide = desk.data.settings().quotes().perSide();
    List<Quote> praise = voices.praise(perSide);
    List<Quote> wishes = voices.wishes(perSide);
    Histogram histogram = new Charts(draft).histogram(team(draft, employee));
    DataQuality quality = draft.quality();
    int comments = desk.data.words().comments(draft.windows.now(), draft.subject);
    Sentences sentences = new Sentences(draft);
    return new EmployeeReport(
        draft.header(employee.name(), tiles, histogram, praise, wishes, comments, quality),
        draft.told.subjects(),
        sentences.thanks(level == null ? 0 : level.now().n(), comments),
        sentences.employeeLead(level),
        praise,
        wishes,
        tiles,
        histogram,
        quality,
        draft.colophon(tiles, null));
  }

  /** The team without this person; null when there is no team or it may not be shown. */
  private Distribution team(Draft draft, Employee employee) {
    Metric metric = desk.headline();
    String unit = desk.staff.unitOf(employee.id());
    if (metric == null || unit == null || !employee.employedOn(desk.data.asOf())) {
      return null;
    }
    if (!desk.showing.enough(draft.answers(metric, draft.windows.now()).n())) {
      return null;
    }
    int minimum = desk.data.scoring().employerMinimum();
    Distribution others =
        desk.teams.without(employee.id(), unit, metric, draft.windows.now(), minimum);
    if (others != null) {
      draft.told.tell(Subject.unit(unit));
    }
    return others;
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
