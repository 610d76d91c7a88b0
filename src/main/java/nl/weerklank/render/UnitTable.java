package nl.weerklank.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.insight.Tested;
import nl.weerklank.report.Shown;
import nl.weerklank.report.UnitRow;
import nl.weerklank.survey.Metric;

/** The dot-and-interval table: rows in the organisation's order, one axis for all. */
final class UnitTable {

  /** Of the chart in a table of its own. */
  static final double WIDTH = 219;

  private static final double NAME_WIDTH = 145;
  private static final double NAME_SIZE = 11.34;

  /** Tables up to this height stay on one page, in CSS pixels: fourteen rows of one line. */
  static final double LOW = 300;

  private static final double INDENT = 11;

  private final Wording wording;
  private final ModelMap maps;
  private final Drawings drawings;

  UnitTable(Wording wording, ModelMap maps, Drawings drawings) {
    this.wording = wording;
    this.maps = maps;
    this.drawings = drawings;
  }

  Map<String, Object> of(List<UnitRow> rows, Metric metric) {
    return of(rows, metric, WIDTH);
  }

  /**
   * @param width of the charts, in CSS pixels
   */
  Map<String, Object> of(List<UnitRow> rows, Metric metric, double width) {
    Axis axis = axis(rows, metric);
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("metric", wording.metric(metric));
    String values = String.join("; ", axis.ticks().stream().map(Axis.Tick::label).toList());
    String alt = wording.say("alt.axis", metric, values);
    boolean drawn = !axis.ticks().isEmpty();
    table.put("axis", drawn ? drawings.add(new AxisChart(width, 14, axis, alt)) : null);
    IntervalChart.Span whole = whole(rows);
    List<Object> lines = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (UnitRow row : rows) {
      if (silent(row)) {
        silent.add(CleanText.of(row.name()));
      } else {
        lines.add(line(row, metric, axis, whole, width));
      }
    }
    table.put("rows", lines);
    table.put("short", low(rows));
    String names = String.join(", ", silent);
    table.put("silent", silent.isEmpty() ? null : wording.say("units.silent", names));
    return table;
  }

  /** Low enough to be kept whole, together with the closing block. */
  private static boolean low(List<UnitRow> rows) {
    double height = 0;
    for (UnitRow row : rows) {
      height += silent(row) ? 0 : height(CleanText.of(row.name()), INDENT);
    }
    return height <= LOW;
  }

  /** A unit nobody answered about, now and before, is named below the table and has no row. */
  private static boolean silent(UnitRow row) {
    return row.depth() > 0
        && row.now().detail() == Shown.Detail.FEW
        && row.now().n() == 0
        && (row.before() == null || row.before().n() == 0);
  }

  private Map<String, Object> line(
      UnitRow row, Metric metric, Axis axis, IntervalChart.Span whole, double width) {
    Map<String, Object> line = maps.of(row, metric);
    boolean own = row.depth() == 0;
    String name = CleanText.of(row.name());
    String closed = row.closed() ? " (" + wording.messages().text("closed") + ")" : "";
    double height = height(name + closed, own ? 0 : INDENT);
    line.put("own", own);
    line.put("differs", differs(row));
    line.put("nowText", wording.brief(row.now(), metric.formula()));
    IntervalChart.Span behind = own ? null : whole;
    IntervalChart chart = chart(row, name, metric, axis, behind, width, height);
    line.put("chart", drawings.add(chart));
    return line;
  }

  private IntervalChart chart(
      UnitRow row,
      String name,
      Metric metric,
      Axis axis,
      IntervalChart.Span whole,
      double width,
      double height) {
    boolean full = row.now().detail() == Shown.Detail.FULL;
    IntervalChart.Span range = span(row.now());
    return new IntervalChart(
        width,
        height,
        axis,
        range,
        full && range != null ? row.now().score().value() : null,
        row.target() == null ? null : row.target().doubleValue(),
        whole,
        range == null ? words(row.now()) : null,
        differs(row),
        alt(row, name, metric));
  }

  /** Shown to be other than the rest of the organisation. */
  private static boolean differs(UnitRow row) {
    return row.standing() == Tested.Outcome.BETTER || row.standing() == Tested.Outcome.WORSE;
  }

  private String alt(UnitRow row, String name, Metric metric) {
    String text = name + ": " + wording.shown(row.now(), metric.formula());
    return differs(row)
        ? text + "; " + wording.messages().text("standing." + row.standing())
        : text;
  }

  private String words(Shown shown) {
    return switch (shown.detail()) {
      case HIDDEN -> wording.messages().text("shown.hidden");
      case LATER -> wording.messages().text("shown.later");
      default ->
          shown.detail() == Shown.Detail.FEW && shown.n() > 0
              ? wording.say("table.few", shown.n())
              : wording.messages().text("shown.none");
    };
  }

  static IntervalChart.Span span(Shown shown) {
    if (shown == null || shown.score() == null || shown.score().interval() == null) {
      return null;
    }
    boolean visible = shown.detail() == Shown.Detail.FULL || shown.detail() == Shown.Detail.RANGE;
    return visible
        ? new IntervalChart.Span(shown.score().interval().low(), shown.score().interval().high())
        : null;
  }

  private static IntervalChart.Span whole(List<UnitRow> rows) {
    for (UnitRow row : rows) {
      if (row.depth() == 0) {
        return span(row.now());
      }
    }
    return null;
  }

  private Axis axis(List<UnitRow> rows, Metric metric) {
    List<Shown> shown = new ArrayList<>();
    List<Double> targets = new ArrayList<>();
    for (UnitRow row : rows) {
      shown.add(row.now());
      if (row.target() != null) {
        targets.add(row.target().doubleValue());
      }
    }
    return axis(wording, metric, shown, targets);
  }

  /** One axis that holds every range and target. */
  static Axis axis(Wording wording, Metric metric, List<Shown> shown, List<Double> others) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (Shown one : shown) {
      IntervalChart.Span span = span(one);
      if (span != null) {
        low = Math.min(low, span.low());
        high = Math.max(high, span.high());
      }
    }
    for (double other : others) {
      low = Math.min(low, other);
      high = Math.max(high, other);
    }
    return low > high
        ? new Axis(metric.lowestScore(), metric.highestScore(), List.of())
        : new TrendCharts(wording).axis(metric, low, high);
  }

  /** The row's height in CSS pixels, so that grid lines run on past a name of several lines. */
  static double height(String name, double indent) {
    double room = NAME_WIDTH - indent;
    int lines = 1;
    double used = 0;
    for (String word : name.split(" ")) {
      double wide = Fonts.width(word + " ") * NAME_SIZE;
      if (used > 0 && used + wide > room) {
        lines++;
        used = 0;
      }
      lines += (int) (wide / room);
      used = used + wide % room;
    }
    return Math.max(21, lines * 14.6 + 4);
  }
}
