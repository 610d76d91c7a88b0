package nl.weerklank.render;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.weerklank.report.Tile;
import nl.weerklank.report.Trend;
import nl.weerklank.score.Interval;
import nl.weerklank.score.Score;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;

/** Describes the charts over time: the tile's line, the trend, and the months below it. */
final class TrendCharts {

  /** Text block of a page. */
  static final double PAGE = 658;

  private final Wording wording;

  TrendCharts(Wording wording) {
    this.wording = wording;
  }

  SparkChart spark(Tile tile, double width) {
    long known = tile.spark().stream().filter(value -> value != null).count();
    String alt = wording.say("alt.spark", tile.metric(), tile.spark().size(), known);
    Formula formula = tile.metric().formula();
    List<String> values = new ArrayList<>();
    tile.spark().forEach(v -> values.add(v == null ? "\u2013" : wording.points(v, formula)));
    return new SparkChart(width, 40, tile.spark(), alt + " " + String.join("; ", values));
  }

  TrendChart trend(Trend trend, double width, double height, double text) {
    Metric metric = trend.metric();
    List<TrendChart.Point> points = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    int size = trend.weeks().size();
    for (int i = 0; i < size; i++) {
      Trend.Week week = trend.weeks().get(i);
      points.add(week.score() == null ? null : point(week.score()));
      boolean printed = (size - 1 - i) % (text > Chart.TEXT ? 4 : 2) == 0;
      labels.add(printed ? String.valueOf(Wording.week(week.week().from())) : "");
    }
    TrendChart.Limits limits = limits(trend);
    return new TrendChart(
        width,
        height,
        text,
        wording.say("chart.trend.title", metric),
        axis(metric, points, limits, trend.target()),
        points,
        labels,
        wording.messages().text("chart.week"),
        target(trend),
        marks(trend),
        limits,
        last(trend),
        trendAlt(trend));
  }

  private TrendChart.Limits limits(Trend trend) {
    Trend.Limits limits = trend.limits();
    if (limits == null) {
      return null;
    }
    List<TrendChart.Point> weeks = new ArrayList<>();
    for (Interval range : limits.ranges()) {
      weeks.add(
          range == null ? null : new TrendChart.Point(limits.centre(), range.low(), range.high()));
    }
    String centre = wording.points(limits.centre(), trend.metric().formula());
    return new TrendChart.Limits(
        limits.centre(), wording.say("chart.centre", centre), weeks, limits.signals());
  }

  private static TrendChart.Point point(Score score) {
    Interval interval = score.interval();
    return interval == null
        ? new TrendChart.Point(score.value(), score.value(), score.value())
        : new TrendChart.Point(score.value(), interval.low(), interval.high());
  }

  /** Holds the scores and what is drawn behind them: the limits, or the weeks' intervals. */
  private Axis axis(
      Metric metric, List<TrendChart.Point> points, TrendChart.Limits limits, BigDecimal target) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (TrendChart.Point point : limits == null ? points : limits.weeks()) {
      if (point != null) {
        low = Math.min(low, point.low());
        high = Math.max(high, point.high());
      }
    }
    for (TrendChart.Point point : points) {
      if (point != null) {
        low = Math.min(low, point.value());
        high = Math.max(high, point.value());
      }
    }
    if (target != null) {
      low = Math.min(low, target.doubleValue());
      high = Math.max(high, target.doubleValue());
    }
    return low > high
        ? axis(metric, metric.lowestScore(), metric.highestScore())
        : axis(metric, low, high);
  }

  Axis axis(Metric metric, double low, double high) {
    return Axis.around(
        low,
        high,
        metric.lowestScore(),
        metric.highestScore(),
        6,
        value -> wording.points(value, metric.formula()));
  }

  private TrendChart.Target target(Trend trend) {
    if (trend.target() == null) {
      return null;
    }
    String value = wording.points(trend.target(), trend.metric().formula());
    return new TrendChart.Target(trend.target().doubleValue(), wording.say("chart.target", value));
  }

  /**
   * One event stands in the chart with its words; of several there are numbers, which {@link
   * #events} explains, one place a week.
   */
  private List<TrendChart.Mark> marks(Trend trend) {
    List<TrendChart.Mark> marks = new ArrayList<>();
    List<Trend.Mark> drawn = inOrder(trend);
    if (drawn.size() == 1) {
      Trend.Mark only = drawn.get(0);
      return List.of(new TrendChart.Mark(index(trend, only), wording.text(only.label())));
    }
    for (int first = 0, next; first < drawn.size(); first = next) {
      next = first + 1;
      int index = index(trend, drawn.get(first));
      while (next < drawn.size() && index(trend, drawn.get(next)) == index) {
        next++;
      }
      String numbers = next == first + 1 ? "" + next : (first + 1) + "\u2013" + next;
      marks.add(new TrendChart.Mark(index, numbers));
    }
    return marks;
  }

  /** What the numbers in the chart stand for; null without numbers. */
  String events(Trend trend) {
    List<Trend.Mark> drawn = inOrder(trend);
    if (drawn.size() < 2) {
      return null;
    }
    List<String> events = new ArrayList<>();
    for (Trend.Mark mark : drawn) {
      events.add(wording.say("chart.event", "" + (events.size() + 1), mark.label(), mark.week()));
    }
    return wording.say("chart.events", String.join("; ", events));
  }

  /** Those within the weeks of the chart, oldest first. */
  private static List<Trend.Mark> inOrder(Trend trend) {
    return trend.marks().stream()
        .filter(mark -> index(trend, mark) >= 0)
        .sorted(Comparator.comparing(mark -> mark.week().from()))
        .toList();
  }

  private static int index(Trend trend, Trend.Mark mark) {
    for (int i = 0; i < trend.weeks().size(); i++) {
      if (trend.weeks().get(i).week().from().equals(mark.week().from())) {
        return i;
      }
    }
    return -1;
  }

  private String last(Trend trend) {
    for (int i = trend.weeks().size() - 1; i >= 0; i--) {
      Trend.Week week = trend.weeks().get(i);
      if (week.score() != null) {
        String name = wording.say("chart.week.number", Wording.week(week.week().from()));
        return wording.say("chart.last", name, points(week.score(), trend.metric()));
      }
    }
    return null;
  }

  private String points(Score score, Metric metric) {
    return wording.points(score.exact(), metric.formula());
  }

  private String trendAlt(Trend trend) {
    List<String> values = new ArrayList<>();
    String signal = wording.messages().text("alt.signal");
    for (Trend.Week week : trend.weeks()) {
      String name = wording.period(week.week());
      values.add(
          week.score() == null
              ? few(name, week.n())
              : wording.say("alt.week", name, points(week.score(), trend.metric()), week.n())
                  + (signalled(trend, values.size()) ? " " + signal : ""));
    }
    trend
        .marks()
        .forEach(
            mark -> values.add(wording.period(mark.week()) + ": " + wording.text(mark.label())));
    return wording.say("alt.trend", trend.metric(), String.join("; ", values));
  }

  private static boolean signalled(Trend trend, int week) {
    return trend.limits() != null && trend.limits().signals().contains(week);
  }

  private String few(String name, int n) {
    return wording.say(n == 0 ? "alt.week.none" : "alt.week.few", name, n);
  }

  MixChart mix(Trend trend, double width) {
    List<MixChart.Column> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Trend.Mix mix : trend.mix()) {
      MixChart.Column column = column(mix);
      columns.add(column);
      String name = wording.month(YearMonth.from(mix.month().from()), false);
      if (mix.top() + mix.middle() + mix.bottom() == 0) {
        values.add(few(name, mix.n()));
        continue;
      }
      values.add(
          wording.say(
              "alt.mix.month",
              name,
              Math.round(column.top()),
              Math.round(column.middle()),
              Math.round(column.bottom()),
              mix.n()));
    }
    String formula = "band." + trend.metric().formula();
    List<String> names = new ArrayList<>();
    for (String part : new String[] {".top", ".middle", ".bottom"}) {
      names.add(wording.say("chart.share", wording.messages().text(formula + part)));
    }
    String alt = wording.say("alt.mix", trend.metric(), String.join("; ", values));
    return new MixChart(width, 100, trend.weeks().size(), columns, names, alt);
  }

  private MixChart.Column column(Trend.Mix mix) {
    double all = Math.max(1, mix.n());
    YearMonth month = YearMonth.from(mix.month().from());
    boolean narrow = mix.weeks() < 3;
    String name = wording.month(month, narrow) + (mix.partial() ? "*" : "");
    String n = narrow ? wording.whole(mix.n()) : wording.say("n.is", mix.n());
    return new MixChart.Column(
        name,
        wording.month(month, true) + (mix.partial() ? "*" : ""),
        n,
        mix.weeks(),
        100 * mix.top() / all,
        100 * mix.middle() / all,
        100 * mix.bottom() / all);
  }
}
