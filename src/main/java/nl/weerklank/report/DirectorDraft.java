package nl.weerklank.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerklank.insight.NameSet;
import nl.weerklank.survey.Event;

/** The board's report in the making: the organisation, its first two layers, no employee's name. */
final class DirectorDraft {

  /** Rows of the theme table. */
  private static final int THEMES = 10;

  private final Draft draft;
  private final Desk desk;

  DirectorDraft(Draft draft) {
    this.draft = draft;
    this.desk = draft.desk;
  }

  /** Long because the record has many parts; each is made elsewhere. */
  DirectorReport report() {
    String name = desk.data.settings().organisation();
    UnitRows units = new UnitRows(draft);
    List<UnitRows.Place> places = units.firstTwoLayers();
    List<Tile> tiles = new Tiles(draft).all();
    Tile level = Sentences.level(tiles, desk.headline());
    Charts charts = new Charts(draft);
    Trend trend = charts.trend(event -> event.unitId() == null || listed(event, places));
    Histogram histogram = charts.histogram(null);
    List<UnitRow> departments = units.rows(places);
    List<Quote> voices = voices();
    CallBacks callBacks = callBacks();
    EmployerSection employer =
        desk.employer == null ? null : new EmployerRows(draft).section(places);
    EffortSection effort = new EffortRows(draft).section();
    DriverSection drivers = new DriverRows(draft).section();
    MoneySection money = new MoneyRows(desk.data.findings().money()).section();
    StaffSection staff = new StaffRows(draft).section(places);
    ThemeSection themes = new ThemeRows(draft).section(THEMES, true);
    DataQuality quality = draft.quality();
    MovedUnits moved = new MovedUnits(draft, places, level);
    Optional<Phrase> lately = moved.now();
    Verdict verdict = new Verdict(draft, level, lately.orElse(null));
    Optional<Phrase> inYear = lately.isPresent() ? Optional.empty() : moved.inYear();
    List<Phrase> lead = new ArrayList<>(new Sentences(draft).lead(level, verdict, inYear));
    lead.addAll(new Tiles(draft).others(tiles));
    Header header =
        draft.header(
            name,
            tiles,
            trend,
            histogram,
            themes,
            departments,
            voices,
            callBacks,
            employer,
            effort,
            drivers,
            money,
            staff,
            quality,
            lead);
    return new DirectorReport(
        header,
        draft.told.subjects(),
        verdict.phrase(),
        lead,
        tiles,
        trend,
        histogram,
        themes,
        departments,
        voices,
        callBacks,
        employer,
        effort,
        drivers,
        money,
        staff,
        quality,
        draft.colophon(tiles, employer));
  }

  private boolean listed(Event event, List<UnitRows.Place> places) {
    int index = desk.tree.indexOf(event.unitId());
    return places.stream().anyMatch(place -> place.index() == index);
  }

  /** One of each side. */
  private List<Quote> voices() {
    Voices voices = new Voices(draft, NameSet.EMPTY, true);
    return Stream.concat(voices.praise(1).stream(), voices.wishes(1).stream()).toList();
  }

  /** Null when nobody was unhappy. */
  private CallBacks callBacks() {
    int most = desk.data.settings().directorCallBacks();
    CallBacks callBacks = new CallBackList(draft).withoutEmployees(most);
    return callBacks.total() == 0 ? null : callBacks;
  }
}
