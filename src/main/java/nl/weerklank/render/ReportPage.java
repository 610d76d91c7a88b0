package nl.weerklank.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.report.CallBacks;
import nl.weerklank.report.DataQuality;
import nl.weerklank.report.DepartmentReport;
import nl.weerklank.report.DirectorReport;
import nl.weerklank.report.EmployeeReport;
import nl.weerklank.report.EmployerSection;
import nl.weerklank.report.Header;
import nl.weerklank.report.Histogram;
import nl.weerklank.report.Quote;
import nl.weerklank.report.ReportModel;
import nl.weerklank.report.Tile;
import nl.weerklank.report.Trend;
import nl.weerklank.report.UnitRow;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/** All a report's template may print: the model as maps, its charts, and the sentences around. */
final class ReportPage {

  private static final double HALF = 317;

  private static final int LONGEST_RUNNING = 120;

  /** Quotes beside the chart of answers per score. */
  private static final int BESIDE = 3;

  private static final double[] COLUMN = {HALF, HALF, HALF, 204, 147};

  /** Sections of one kind of report that a part shared with another may ask for. */
  private static final List<String> SECTIONS =
      List.of("effort", "drivers", "money", "people", "staff", "team", "question");

  private final Wording wording;
  private final ModelMap maps;
  private final Drawings drawings;
  private final TrendCharts trends;
  private final HistogramCharts histograms;
  private final Map<String, Object> page;

  ReportPage(ReportModel model, Wording wording) {
    this(model, wording, Look.STANDARD);
  }

  ReportPage(ReportModel model, Wording wording, Look look) {
    this.wording = wording;
    this.drawings = new Drawings(look);
    this.maps = new ModelMap(wording);
    this.trends = new TrendCharts(wording);
    this.histograms = new HistogramCharts(wording);
    this.page = maps.of((Record) model, primary(model.tiles(), trendOf(model)));
    page.put("t", wording.messages().forTemplates());
    page.put("colors", look.css());
    page.put("logo", look.logo());
    page.remove("subjects");
    page.remove("hasSubjects");
    SECTIONS.forEach(section -> page.putIfAbsent(section, null));
    addHeader(model.header());
    addTiles(model.tiles());
    section(page.get("colophon"))
        .put("definitions", Definitions.of(wording, model.colophon().metrics()));
    if (model instanceof DirectorReport director) {
      addTrend(director.trend());
      addHistogram(director.histogram());
      addUnits(director.departments(), primary(director.tiles(), director.trend()));
      addCalls(director.callBacks(), director.header().period());
      addEmployer(director.employer(), director.staff() == null);
      SectionPages sections = new SectionPages(wording, maps, drawings, page);
      sections.themes(director.themes(), director.tiles());
      sections.effort(director.effort());
      sections.drivers(director.drivers());
      sections.money(director.money());
      sections.staff(director.staff());
      sections.people(director.employer(), director.staff());
      addQuality(director.quality());
    } else if (model instanceof DepartmentReport department) {
      addTrend(department.trend());
      addHistogram(department.histogram());
      addUnits(department.units(), primary(department.tiles(), department.trend()));
      addCalls(department.callBacks(), department.header().period());
      addEmployer(department.employer(), true);
      SectionPages sections = new SectionPages(wording, maps, drawings, page);
      sections.themes(department.themes(), department.tiles());
      sections.team(department.team());
      addPraise(department.praise(), department.histogram() != null);
      addQuoteGrid("wishGrid", department.wishes());
      addQuality(department.quality());
    } else if (model instanceof EmployeeReport employee) {
      new ComparisonPages(wording, maps, drawings, page).add(employee.tiles());
      addOwnAnswers(employee.histogram());
      new SectionPages(wording, maps, drawings, page).themes(employee.themes(), List.of());
      addQuoteGrid("praiseGrid", employee.praise());
      addQuoteGrid("wishGrid", employee.wishes());
      addQuality(employee.quality());
    }
  }

  Map<String, Object> page() {
    return page;
  }

  Drawings drawings() {
    return drawings;
  }

  /** The metric of the unit table: the trend's, else the first tile's; null without either. */
  static Metric primary(List<Tile> tiles, Trend trend) {
    if (trend != null) {
      return trend.metric();
    }
    return tiles.isEmpty() ? null : tiles.get(0).metric();
  }

  static Trend trendOf(ReportModel model) {
    if (model instanceof DirectorReport director) {
      return director.trend();
    }
    return model instanceof DepartmentReport department ? department.trend() : null;
  }

  private void addHeader(Header header) {
    String kind = header.kind().key();
    page.put("language", wording.messages().language());
    boolean department = header.kind() == ReportKind.DEPARTMENT;
    page.put("who", department ? CleanText.of(header.subjectName()) : null);
    page.put("kindName", wording.messages().text("kind." + kind));
    page.put("title", title(header, wording));
    page.put(
        "status", wording.messages().text(header.definitive() ? "status.final" : "status.early"));
    page.put("running", brief(CleanText.of(header.organisation())));
    page.put("confidential", wording.say("confidential." + kind, brief(header.subjectName())));
  }

  /** For the lines on top and at the foot of every page, which have room for two lines. */
  private static String brief(String name) {
    return name.codePointCount(0, name.length()) <= LONGEST_RUNNING
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_RUNNING)).strip() + "\u2026";
  }

  static String title(Header header, Wording wording) {
    return wording.say(
        "title." + header.kind().key(),
        header.organisation(),
        header.subjectName(),
        header.period());
  }

  private void addTiles(List<Tile> tiles) {
    int columns = Math.max(2, Math.min(4, tiles.size()));
    List<Map<String, Object>> cells = new ArrayList<>();
    for (Tile tile : tiles) {
      Map<String, Object> cell = maps.of(tile, tile.metric());
      boolean drawn = tile.spark().stream().filter(value -> value != null).count() > 1;
      cell.put("sparkChart", drawn ? drawings.add(trends.spark(tile, COLUMN[columns])) : null);
      cells.add(cell);
    }
    page.put("tileColumns", String.valueOf(columns));
    page.put("tileRows", Grid.rows(cells, columns));
  }

  private void addTrend(Trend trend) {
    if (trend == null) {
      return;
    }
    Map<String, Object> section = section(page.get("trend"));
    section.put("heading", new Headings(wording).trend(trend));
    boolean limited = trend.limits() != null;
    section.put(
        "sub",
        limited
            ? wording.say("sub.trend.limits", trend.metric(), trend.limits().baseline())
            : wording.say("sub.trend", trend.metric()));
    section.put("limited", limited);
    String events = trends.events(trend);
    double height = events == null ? 164 : 154;
    section.put("chart", drawings.add(trends.trend(trend, TrendCharts.PAGE, height, Chart.TEXT)));
    section.put("events", events);
    boolean mixed = !trend.mix().isEmpty();
    section.put("mixChart", mixed ? drawings.add(trends.mix(trend, TrendCharts.PAGE)) : null);
    boolean partial = trend.mix().stream().anyMatch(Trend.Mix::partial);
    boolean gaps = trend.weeks().stream().anyMatch(week -> week.score() == null);
    section.put("partial", partial);
    section.put("gaps", gaps);
  }

  private void addHistogram(Histogram histogram) {
    if (histogram == null) {
      return;
    }
    Map<String, Object> section = histogram("histogram", "histogram", histogram);
    section.put("ticks", histogram.before() != null && histogram.before().n() > 0);
    section.put("team", null);
    section.put("chart", drawings.add(histograms.bars(histogram)));
  }

  private void addOwnAnswers(Histogram histogram) {
    if (histogram == null) {
      return;
    }
    OwnAnswersChart chart = histograms.own(histogram);
    Map<String, Object> section =
        histogram("own_answers", chart.dots() ? "dots" : "bars", histogram);
    boolean team = histogram.background() != null && histogram.background().n() > 0;
    section.put("ticks", false);
    section.put("team", team ? wording.say("note.team", histogram.background().n()) : null);
    section.put("chart", drawings.add(chart));
  }

  private Map<String, Object> histogram(String heading, String sub, Histogram histogram) {
    Map<String, Object> section = section(page.get("histogram"));
    section.put("heading", wording.messages().text("heading." + heading));
    section.put("sub", wording.say("sub." + sub, histogram.window(), histogram.now().n()));
    return section;
  }

  /** Three stand side by side; any other number stands in pairs. */
  private void addQuoteGrid(String name, List<Quote> quotes) {
    List<Map<String, Object>> cells = new ArrayList<>();
    quotes.forEach(quote -> cells.add(maps.of(quote, null)));
    int columns = quotes.size() == 3 ? 3 : 2;
    boolean tall = cells.stream().anyMatch(cell -> Boolean.TRUE.equals(cell.get("long")));
    Map<String, Object> grid = new LinkedHashMap<>();
    grid.put("columns", String.valueOf(columns));
    grid.put("long", tall);
    grid.put("rows", Grid.rows(cells, columns));
    page.put(name, grid);
  }

  /** As many as stand beside a chart; the others get rows of their own below. */
  private void addPraise(List<Quote> praise, boolean beside) {
    int split = beside ? Math.min(BESIDE, praise.size()) : 0;
    List<Object> first = new ArrayList<>();
    praise.subList(0, split).forEach(quote -> first.add(maps.of(quote, null)));
    page.put("praiseBeside", first);
    page.put("hasMorePraise", praise.size() > split);
    addQuoteGrid("praiseGrid", praise.subList(split, praise.size()));
  }

  private void addUnits(List<UnitRow> rows, Metric metric) {
    boolean drawn = metric != null && !rows.isEmpty();
    Map<String, Object> table =
        drawn ? new UnitTable(wording, maps, drawings).of(rows, metric) : null;
    if (drawn) {
      table.put("heading", new Headings(wording).units(rows));
    }
    page.put("unitTable", table);
  }

  private void addCalls(CallBacks calls, Period period) {
    if (calls == null) {
      return;
    }
    if (calls.shown().isEmpty()) {
      page.put("callBacks", null);
      return;
    }
    Map<String, Object> section = section(page.get("callBacks"));
    section.put("heading", wording.messages().text("heading.calls"));
    boolean weekly = period.equals(Period.week(period.to()));
    section.put("sub", wording.messages().text(weekly ? "calls_sub" : "calls_sub.other"));
    section.put("more", calls.more() > 0 ? wording.say("calls.more", calls.more()) : null);
    section.put(
        "unknown", calls.unknown() > 0 ? wording.say("calls.unknown", calls.unknown()) : null);
  }

  /**
   * @param last whether nothing but the closing block comes after it
   */
  private void addEmployer(EmployerSection employer, boolean last) {
    if (employer == null) {
      return;
    }
    Map<String, Object> section = section(page.get("employer"));
    section.put(
        "sub", wording.say("sub.employer", employer.metric(), employer.window(), employer.k()));
    section.put(
        "hiddenNote",
        employer.hidden() > 0
            ? wording.say("employer.hidden", employer.hidden(), employer.k())
            : null);
    boolean drawn = !employer.rows().isEmpty();
    UnitTable table = new UnitTable(wording, maps, drawings);
    section.put("last", last);
    Map<String, Object> rows = drawn ? table.of(employer.rows(), employer.metric()) : null;
    section.put("short", !drawn || Boolean.TRUE.equals(rows.get("short")));
    section.put("unitTable", rows);
  }

  private void addQuality(DataQuality quality) {
    List<String> lines = new QualityLines(wording).of(quality);
    section(page.get("quality")).put("lines", lines);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> section(Object map) {
    return map == null ? new LinkedHashMap<>() : (Map<String, Object>) map;
  }
}
