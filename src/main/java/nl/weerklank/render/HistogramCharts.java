package nl.weerklank.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.weerklank.report.Histogram;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Metric;

/** Describes the charts of answers per score. */
final class HistogramCharts {

  private static final double WIDTH = 317;
  private static final double HEIGHT = 204;

  /** Low enough to stand under the trend on the first page. */
  private static final double BARS_HEIGHT = 128;

  private final Wording wording;

  HistogramCharts(Wording wording) {
    this.wording = wording;
  }

  HistogramChart bars(Histogram histogram) {
    Metric metric = histogram.metric();
    List<HistogramChart.Bar> bars = new ArrayList<>();
    for (int score = metric.scale().from(); score <= metric.scale().to(); score++) {
      int count = histogram.now().count(score);
      bars.add(
          new HistogramChart.Bar(
              String.valueOf(score),
              count,
              wording.whole(count),
              expected(histogram, score),
              part(metric, score)));
    }
    return new HistogramChart(WIDTH, BARS_HEIGHT, bars, groups(histogram, bars), alt(histogram));
  }

  /** The bands alone, of one size with a picture in a mail. */
  BandsChart bands(Histogram histogram, double width, double text) {
    Metric metric = histogram.metric();
    Distribution now = histogram.now();
    int bottom = now.in(metric.bottom());
    int top = now.in(metric.top());
    List<BandsChart.Part> parts =
        List.of(
            band(metric, BandsChart.Side.BOTTOM, bottom, now.n()),
            band(metric, BandsChart.Side.MIDDLE, now.n() - bottom - top, now.n()),
            band(metric, BandsChart.Side.TOP, top, now.n()));
    String title = wording.say("chart.bands", metric, wording.period(histogram.window()), now.n());
    List<String> words = new ArrayList<>();
    parts.forEach(part -> words.add(part.label() + " " + part.name()));
    return new BandsChart(width, text, title, parts, title + ": " + String.join(", ", words) + ".");
  }

  private BandsChart.Part band(Metric metric, BandsChart.Side side, int count, int n) {
    return new BandsChart.Part(
        name(metric, side), share(count, n), n == 0 ? 0 : 100.0 * count / n, side);
  }

  private static Double expected(Histogram histogram, int score) {
    Distribution before = histogram.before();
    if (before == null || before.n() == 0) {
      return null;
    }
    return (double) before.count(score) * histogram.now().n() / before.n();
  }

  private static HistogramChart.Part part(Metric metric, int score) {
    if (metric.top().contains(score)) {
      return HistogramChart.Part.TOP;
    }
    return metric.bottom().contains(score)
        ? HistogramChart.Part.BOTTOM
        : HistogramChart.Part.MIDDLE;
  }

  private List<HistogramChart.Group> groups(Histogram histogram, List<HistogramChart.Bar> bars) {
    List<HistogramChart.Group> groups = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= bars.size(); i++) {
      if (i == bars.size() || bars.get(i).part() != bars.get(from).part()) {
        groups.add(group(histogram, bars, from, i - 1));
        from = i;
      }
    }
    return groups;
  }

  private HistogramChart.Group group(
      Histogram histogram, List<HistogramChart.Bar> bars, int from, int to) {
    int n = 0;
    for (int i = from; i <= to; i++) {
      n += bars.get(i).count();
    }
    HistogramChart.Part part = bars.get(from).part();
    return new HistogramChart.Group(
        from, to, share(n, histogram.now().n()), name(histogram.metric(), part), part);
  }

  private String share(int part, int whole) {
    return wording.say("format.percent", whole == 0 ? 0 : Math.round(100.0 * part / whole));
  }

  /**
   * @param side named TOP, MIDDLE or BOTTOM
   */
  private String name(Metric metric, Enum<?> side) {
    return wording
        .messages()
        .text("band." + metric.formula() + "." + side.name().toLowerCase(Locale.ROOT));
  }

  private String alt(Histogram histogram) {
    List<String> values = new ArrayList<>();
    Metric metric = histogram.metric();
    for (int score = metric.scale().from(); score <= metric.scale().to(); score++) {
      values.add(wording.say("alt.score", score, histogram.now().count(score)));
    }
    return wording.say(
        "alt.histogram",
        metric,
        wording.period(histogram.window()),
        histogram.now().n(),
        String.join("; ", values));
  }

  OwnAnswersChart own(Histogram histogram) {
    Metric metric = histogram.metric();
    Distribution team = histogram.background();
    List<OwnAnswersChart.Column> columns = new ArrayList<>();
    for (int score = metric.scale().from(); score <= metric.scale().to(); score++) {
      double share = team == null || team.n() == 0 ? 0 : (double) team.count(score) / team.n();
      columns.add(
          new OwnAnswersChart.Column(
              String.valueOf(score),
              histogram.now().count(score),
              wording.whole(histogram.now().count(score)),
              share,
              part(metric, score)));
    }
    String score = wording.messages().text("chart.score");
    return new OwnAnswersChart(WIDTH, HEIGHT, columns, score, alt(histogram));
  }
}
