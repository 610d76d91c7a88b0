package nl.weerklank.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.score.ControlChart;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.Forecast;
import nl.weerklank.score.Score;
import nl.weerklank.score.Scoring;
import nl.weerklank.score.Slope;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/** What the weeks and months of a trend support: limits, signals, slope and forecast. */
final class TrendFindings {

  private final Draft draft;
  private final Metric metric;
  private final List<Period> weeks;
  private final List<Distribution> answers;
  private final Optional<ControlChart> chart;

  TrendFindings(Draft draft, Metric metric) {
    this.draft = draft;
    this.metric = metric;
    this.weeks = draft.windows.trendWeeks();
    this.answers = weeks.stream().map(week -> draft.answers(metric, week)).toList();
    List<Distribution> baseline =
        draft.desk.data.findings().baselines().of(draft.subject.id(), metric);
    int minimum = draft.desk.data.scoring().minimumAnswers();
    this.chart = ControlChart.of(metric, baseline, judged(), minimum);
  }

  /** Null for weeks before the baseline: they are not held against what came later. */
  private List<Distribution> judged() {
    LocalDate from =
        draft
            .desk
            .data
            .findings()
            .baselines()
            .weeks(draft.subject.id())
            .map(Period::from)
            .orElse(LocalDate.MIN);
    List<Distribution> judged = new ArrayList<>();
    for (int i = 0; i < weeks.size(); i++) {
      judged.add(weeks.get(i).from().isBefore(from) ? null : answers.get(i));
    }
    return judged;
  }

  /** Null until the unit has a baseline. */
  Trend.Limits limits() {
    Period baseline = draft.desk.data.findings().baselines().weeks(draft.subject.id()).orElse(null);
    return chart
        .map(found -> new Trend.Limits(baseline, found.centre(), found.limits(), signalled(found)))
        .orElse(null);
  }

  /** Of weeks in a row on one side the last one stands for all. */
  private static Set<Integer> signalled(ControlChart chart) {
    Set<Integer> runs = new LinkedHashSet<>();
    Set<Integer> weeks = new LinkedHashSet<>();
    for (ControlChart.Signal signal : chart.signals()) {
      (signal.rule() == ControlChart.Rule.OUTSIDE ? weeks : runs).add(signal.index());
    }
    runs.stream().filter(week -> !runs.contains(week + 1)).forEach(weeks::add);
    return weeks;
  }

  /** What the newest week is a signal of, in a few words; null when it is none. */
  Phrase newest() {
    int last = weeks.size() - 1;
    return chart.stream()
        .flatMap(found -> found.at(last).stream())
        .max(Comparator.comparing(ControlChart.Signal::rule))
        .map(
            signal ->
                Phrase.of(
                    "verdict.trend." + signal.rule() + (signal.above() ? ".above" : ".below")))
        .orElse(null);
  }

  /** Signals first, then slope and forecast. */
  List<Phrase> sentences() {
    List<Phrase> sentences = new ArrayList<>();
    sentences.add(chart.map(this::signals).orElseGet(() -> Phrase.of("trend.no_baseline")));
    slope().ifPresent(sentences::add);
    forecast().ifPresent(sentences::add);
    return List.copyOf(sentences);
  }

  /** Of several signals the newest is told. */
  private Phrase signals(ControlChart found) {
    return found.signals().stream()
        .max(Comparator.comparingInt(ControlChart.Signal::index))
        .map(this::signal)
        .orElseGet(() -> Phrase.of("trend.ordinary"));
  }

  private Phrase signal(ControlChart.Signal signal) {
    String side = signal.above() ? "above" : "below";
    return signal.rule() == ControlChart.Rule.OUTSIDE
        ? Phrase.of("trend.outside." + side, weeks.get(signal.index()))
        : Phrase.of("trend.run." + side, weeks.get(signal.index()));
  }

  private Optional<Phrase> slope() {
    List<Distribution> months =
        draft.windows.months().stream()
            .map(month -> draft.answers(metric, month.days()))
            .map(month -> draft.desk.showing.enough(month.n()) ? month : null)
            .toList();
    return Slope.of(metric, months)
        .map(
            slope ->
                Phrase.of(
                    "trend.slope",
                    Difference.change(slope.perPeriod(), metric.formula()),
                    Difference.change(slope.interval().low(), metric.formula()),
                    Difference.change(slope.interval().high(), metric.formula())));
  }

  private Optional<Phrase> forecast() {
    List<Double> scores =
        answers.stream()
            .filter(week -> draft.desk.showing.enough(week.n()))
            .flatMap(week -> Scoring.score(metric, week).stream())
            .map(Score::value)
            .toList();
    return Forecast.of(scores, 1, Scoring.range(metric))
        .map(
            next ->
                Phrase.of(
                    "trend.forecast",
                    Points.of(next.value(), metric.formula()),
                    Points.of(next.intervals().get(0).low(), metric.formula()),
                    Points.of(next.intervals().get(0).high(), metric.formula())));
  }
}
