package nl.weerklank.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.weerklank.insight.NameSet;
import nl.weerklank.survey.Event;

/** A unit's report in the making: itself and what is directly below, names of the own people. */
final class DepartmentDraft {

  /** Rows of the theme table. */
  private static final int THEMES = 8;

  private final Draft draft;
  private final Desk desk;
  private final int index;

  /**
   * @param index of the unit in the tree
   */
  DepartmentDraft(Draft draft, int index) {
    this.draft = draft;
    this.desk = draft.desk;
    this.index = index;
  }

  /** Long because the record has many parts; each is made elsewhere. */
  DepartmentReport report() {
    String name = draft.unitName(draft.subject.id());
    UnitRows units = new UnitRows(draft);
    List<UnitRows.Place> places = units.selfAndChildren(index);
    List<Tile> tiles = new Tiles(draft).all();
    Tile level = Sentences.level(tiles, desk.headline());
    Charts charts = new Charts(draft);
    Trend trend = charts.trend(this::concerns);
    Histogram histogram = charts.histogram(null);
    List<UnitRow> rows = units.rows(places);
    NameSet ownStaff = desk.staff.namesBelow(desk.tree, index).build();
    Voices voices = new Voices(draft, ownStaff, !places.isEmpty());
    int perSide = desk.data.settings().quotes().perSide();
    List<Quote> praise = voices.praise(perSide);
    List<Quote> wishes = voices.wishes(perSide);
    int most = desk.data.settings().departmentCallBacks();
    CallBacks callBacks = new CallBackList(draft).withAccountManagers(most, ownStaff);
    EmployerSection employer = employer(places);
    TeamSection team = new TeamRows(draft, index).section();
    ThemeRows said = new ThemeRows(draft);
    ThemeSection themes = said.section(THEMES, false);
    Phrase question = level == null || level.now().n() == 0 ? null : said.question();
    DataQuality quality = draft.quality();
    MovedUnits moved = new MovedUnits(draft, places, level);
    Optional<Phrase> lately = moved.now();
    Verdict verdict = new Verdict(draft, level, lately.orElse(null));
    Optional<Phrase> inYear = lately.isPresent() ? Optional.empty() : moved.inYear();
    List<Phrase> lead = new ArrayList<>(new Sentences(draft).lead(level, verdict, inYear));
    lead.addAll(new Tiles(draft).others(tiles));
    Header header =
        draft.header(
            name, tiles, trend, histogram, themes, rows, praise, wishes, callBacks, employer, team,
            quality, lead);
    return new DepartmentReport(
        header,
        draft.told.subjects(),
        verdict.phrase(),
        lead,
        tiles,
        trend,
        histogram,
        themes,
        rows,
        praise,
        wishes,
        callBacks,
        employer,
        team,
        question,
        quality,
        draft.colophon(tiles, employer));
  }

  /** Of the unit itself or one above or below it. */
  private boolean concerns(Event event) {
    if (event.unitId() == null) {
      return true;
    }
    int where = desk.tree.indexOf(event.unitId());
    return where >= 0 && (desk.tree.holds(where, index) || desk.tree.holds(index, where));
  }

  /** Null unless the unit itself may be shown. */
  private EmployerSection employer(List<UnitRows.Place> places) {
    if (desk.employer == null || !desk.published(draft.subject.id(), draft.windows.employer())) {
      return null;
    }
    return new EmployerRows(draft)
        .section(places.isEmpty() ? List.of(new UnitRows.Place(index, 0)) : places);
  }
}
