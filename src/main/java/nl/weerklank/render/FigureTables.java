package nl.weerklank.render;

import static nl.weerklank.render.FigureValues.entries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.insight.Tested;
import nl.weerklank.render.FigureValues.Entries;
import nl.weerklank.report.Histogram;
import nl.weerklank.report.ReportModel;
import nl.weerklank.report.Trend;
import nl.weerklank.report.UnitRow;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;

/** The figures of charts and of tables of units, as far as the page tells them. */
final class FigureTables {

  private final Wording wording;

  FigureTables(Wording wording) {
    this.wording = wording;
  }

  Map<String, Object> trend(Trend trend) {
    if (trend == null) {
      return null;
    }
    Formula formula = trend.metric().formula();
    Entries figures =
        entries()
            .with("metric", trend.metric().id())
            .with("target", FigureValues.score(trend.target(), formula));
    if (trend.limits() != null) {
      figures
          .with("baseline", FigureValues.period(trend.limits().baseline()))
          .with("centre", FigureValues.score(trend.limits().centre(), formula));
    }
    List<Object> weeks = new ArrayList<>();
    for (Trend.Week week : trend.weeks()) {
      weeks.add(week(trend, week, weeks.size()));
    }
    return figures
        .with("weeks", weeks)
        .with("months", trend.mix().stream().map(FigureTables::month).toList())
        .map();
  }

  private static Map<String, Object> week(Trend trend, Trend.Week week, int index) {
    boolean known = week.score() != null;
    Formula formula = trend.metric().formula();
    boolean signal = known && trend.limits() != null && trend.limits().signals().contains(index);
    return entries()
        .with("week", week.week().key())
        .with("n", week.n())
        .with("score", known ? FigureValues.score(week.score().exact(), formula) : null)
        .with("signal", signal ? true : null)
        .map();
  }

  private static Map<String, Object> month(Trend.Mix mix) {
    Entries month =
        entries()
            .with("month", mix.month().key().substring(0, Math.min(7, mix.month().key().length())))
            .with("partial", mix.partial())
            .with("n", mix.n());
    if (mix.top() + mix.middle() + mix.bottom() > 0) {
      month
          .with("topPercent", share(mix.top(), mix.n()))
          .with("middlePercent", share(mix.middle(), mix.n()))
          .with("bottomPercent", share(mix.bottom(), mix.n()));
    }
    return month.map();
  }

  private static long share(int part, int whole) {
    return Math.round(100.0 * part / Math.max(1, whole));
  }

  Map<String, Object> histogram(Histogram histogram) {
    if (histogram == null) {
      return null;
    }
    Metric metric = histogram.metric();
    Map<String, Object> counts = new LinkedHashMap<>();
    for (int score = metric.scale().from(); score <= metric.scale().to(); score++) {
      counts.put(String.valueOf(score), histogram.now().count(score));
    }
    return entries()
        .with("metric", metric.id())
        .with("window", FigureValues.period(histogram.window()))
        .with("n", histogram.now().n())
        .with("counts", counts)
        .map();
  }

  /** Null without rows or a metric they are about. */
  Map<String, Object> units(List<UnitRow> rows, ReportModel model) {
    Metric metric = ReportPage.primary(model.tiles(), ReportPage.trendOf(model));
    return metric == null || rows.isEmpty()
        ? null
        : entries()
            .with("metric", metric.id())
            .with("window", FigureValues.period(model.header().window()))
            .with("rows", rows(rows, metric))
            .map();
  }

  List<Map<String, Object>> rows(List<UnitRow> rows, Metric metric) {
    return rows.stream().map(row -> row(row, metric)).toList();
  }

  private static Map<String, Object> row(UnitRow row, Metric metric) {
    boolean differs =
        row.standing() == Tested.Outcome.BETTER || row.standing() == Tested.Outcome.WORSE;
    return entries()
        .with("name", CleanText.of(row.name()))
        .with("depth", row.depth())
        .with("now", FigureValues.shown(row.now(), metric.formula(), true))
        .with("standing", differs ? row.standing().name() : null)
        .with("closed", row.closed() ? true : null)
        .map();
  }
}
