package nl.weerklank.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weerklank.report.Shown;
import nl.weerklank.report.Tile;
import nl.weerklank.survey.Metric;

/** An employee's own figures beside those of the window before. */
final class ComparisonPages {

  private final Wording wording;
  private final ModelMap maps;
  private final Drawings drawings;
  private final Map<String, Object> page;

  ComparisonPages(Wording wording, ModelMap maps, Drawings drawings, Map<String, Object> page) {
    this.wording = wording;
    this.maps = maps;
    this.drawings = drawings;
    this.page = page;
  }

  /** Each metric of an employee: this window above the one before, on one axis. */
  void add(List<Tile> tiles) {
    List<Object> comparisons = new ArrayList<>();
    boolean any = false;
    for (Tile tile : tiles) {
      Map<String, Object> comparison = maps.of(tile, tile.metric());
      boolean drawn = UnitTable.span(tile.now()) != null;
      comparison.put("drawn", drawn);
      any |= drawn;
      if (drawn) {
        Axis axis = UnitTable.axis(wording, tile.metric(), shown(tile), List.of());
        comparison.put("axis", drawings.add(axisOf(tile.metric(), axis)));
        comparison.put("chart", drawings.add(row(tile, tile.now(), axis, true)));
        comparison.put("beforeChart", drawings.add(row(tile, tile.before(), axis, false)));
      }
      comparisons.add(comparison);
    }
    page.put("comparisons", comparisons);
    page.put("compared", any);
  }

  private static List<Shown> shown(Tile tile) {
    return tile.before() == null ? List.of(tile.now()) : List.of(tile.now(), tile.before());
  }

  private AxisChart axisOf(Metric metric, Axis axis) {
    String values = String.join("; ", axis.ticks().stream().map(Axis.Tick::label).toList());
    return new AxisChart(190, 14, axis, wording.say("alt.axis", metric, values));
  }

  private IntervalChart row(Tile tile, Shown shown, Axis axis, boolean strong) {
    IntervalChart.Span span = UnitTable.span(shown);
    boolean full = span != null && shown.detail() == Shown.Detail.FULL;
    String text =
        shown == null
            ? wording.messages().text("shown.none")
            : wording.shown(shown, tile.metric().formula());
    return new IntervalChart(
        190,
        21,
        axis,
        span,
        full ? shown.score().value() : null,
        null,
        null,
        span == null ? text : null,
        strong,
        wording.metric(tile.metric()) + ": " + text);
  }
}
