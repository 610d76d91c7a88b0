package nl.weerklank.render;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.report.Shown;
import nl.weerklank.report.ThemeSection;
import nl.weerklank.report.Tile;
import nl.weerklank.report.UnitRow;
import nl.weerklank.score.Score;
import nl.weerklank.survey.Metric;

/** Describes where the themes of a section lie. */
final class QuadrantCharts {

  private static final double WIDTH = 317;
  private static final double HEIGHT = 216;

  /** Fewer points than this are read faster in the table. */
  private static final int FEWEST = 3;

  private final Wording wording;

  QuadrantCharts(Wording wording) {
    this.wording = wording;
  }

  /** Null when fewer than {@value #FEWEST} themes have a score to show, or the whole has none. */
  QuadrantChart of(ThemeSection themes, List<Tile> tiles) {
    Metric metric = themes.metric();
    Score whole =
        tiles.stream()
            .filter(tile -> tile.metric().equals(metric))
            .filter(tile -> tile.now().detail() == Shown.Detail.FULL)
            .map(tile -> tile.now().score())
            .findFirst()
            .orElse(null);
    List<QuadrantChart.Point> points = points(themes);
    if (whole == null || points.size() < FEWEST) {
      return null;
    }
    double low = points.stream().mapToDouble(QuadrantChart.Point::score).min().orElseThrow();
    double high = points.stream().mapToDouble(QuadrantChart.Point::score).max().orElseThrow();
    Axis across =
        new TrendCharts(wording)
            .axis(metric, Math.min(low, whole.value()), Math.max(high, whole.value()));
    int most = points.stream().mapToInt(QuadrantChart.Point::count).max().orElseThrow();
    double mean = points.stream().mapToInt(QuadrantChart.Point::count).average().orElseThrow();
    String bottom = wording.messages().text("band." + metric.formula() + ".bottom");
    String level = wording.points(whole.exact(), metric.formula());
    return new QuadrantChart(
        WIDTH,
        HEIGHT,
        across,
        counts(most),
        wording.say("chart.quadrant.across", metric),
        wording.say("chart.quadrant.up", bottom),
        whole.value(),
        wording.say("chart.quadrant.level", level),
        mean,
        points,
        alt(points, metric, bottom));
  }

  /** Whole numbers only. */
  private Axis counts(int most) {
    int step = 1;
    for (int factor = 0; most > 6 * step; factor++) {
      step = new int[] {2, 5, 10}[factor % 3] * (int) Math.pow(10, factor / 3);
    }
    List<Axis.Tick> ticks = new ArrayList<>();
    for (int value = 0; value < most + step; value += step) {
      ticks.add(new Axis.Tick(value, wording.whole(value)));
    }
    return new Axis(0, ticks.get(ticks.size() - 1).value(), ticks);
  }

  private static List<QuadrantChart.Point> points(ThemeSection themes) {
    List<QuadrantChart.Point> points = new ArrayList<>();
    for (int i = 0; i < themes.rows().size(); i++) {
      UnitRow row = themes.rows().get(i);
      if (row.now().detail() == Shown.Detail.FULL) {
        ThemeSection.Mark mark = themes.marks().get(i);
        points.add(
            new QuadrantChart.Point(
                row.now().score().value(), mark.unhappy(), mark.rank(), CleanText.of(row.name())));
      }
    }
    return points;
  }

  private String alt(List<QuadrantChart.Point> points, Metric metric, String bottom) {
    List<String> places = new ArrayList<>();
    for (QuadrantChart.Point point : points) {
      places.add(
          wording.say(
              "alt.quadrant.theme",
              point.name(),
              wording.points(point.score(), metric.formula()),
              point.count(),
              bottom));
    }
    return wording.say("alt.quadrant", metric, bottom, String.join("; ", places));
  }
}
