package nl.weerklank.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.weerklank.insight.NameSet;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Event;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/** Trend and histogram of the report's first metric. */
final class Charts {

  /** Fewer points than this are no line. */
  static final int FEWEST_WEEKS = 4;

  private final Draft draft;
  private final Metric metric;

  Charts(Draft draft) {
    this.draft = draft;
    this.metric = draft.desk.headline();
  }

  /**
   * @param events that concern the reader
   * @return null when fewer than {@value #FEWEST_WEEKS} weeks have enough answers
   */
  Trend trend(Predicate<Event> events) {
    if (metric == null) {
      return null;
    }
    List<Trend.Week> weeks = draft.windows.trendWeeks().stream().map(this::week).toList();
    if (weeks.stream().filter(week -> week.score() != null).count() < FEWEST_WEEKS) {
      return null;
    }
    TrendFindings findings = new TrendFindings(draft, metric);
    return new Trend(
        metric,
        weeks,
        draft.target(metric, draft.subject),
        marks(events),
        mix(),
        findings.limits(),
        findings.sentences());
  }

  private Trend.Week week(Period week) {
    Distribution answers = draft.answers(metric, week);
    return new Trend.Week(week, answers.n(), draft.desk.showing.shown(metric, answers).score());
  }

  private List<Trend.Mark> marks(Predicate<Event> events) {
    List<Trend.Mark> marks = new ArrayList<>();
    for (Period week : draft.windows.trendWeeks()) {
      for (Event event : draft.desk.data.reference().events()) {
        if (week.contains(event.on()) && events.test(event)) {
          marks.add(new Trend.Mark(week, label(event)));
        }
      }
    }
    return List.copyOf(marks);
  }

  private String label(Event event) {
    return draft.desk.names.without(
        event.label(), draft.placeholder(), NameSet.EMPTY, NameSet.EMPTY);
  }

  private List<Trend.Mix> mix() {
    return draft.windows.months().stream().map(this::mix).toList();
  }

  private Trend.Mix mix(ReportWindows.Month month) {
    Distribution answers = draft.answers(metric, month.days());
    int n = answers.n();
    if (!draft.desk.showing.enough(n)) {
      return new Trend.Mix(month.days(), month.partial(), month.weeks(), n, 0, 0, 0);
    }
    int top = answers.in(metric.top());
    int bottom = answers.in(metric.bottom());
    return new Trend.Mix(
        month.days(), month.partial(), month.weeks(), n, top, n - top - bottom, bottom);
  }

  /**
   * @param background null for none
   * @return null under the minimum
   */
  Histogram histogram(Distribution background) {
    if (metric == null) {
      return null;
    }
    Distribution now = draft.answers(metric, draft.windows.now());
    if (!draft.desk.showing.enough(now.n()) || now.n() == 0) {
      return null;
    }
    Distribution before = draft.answers(metric, draft.windows.before());
    if (!draft.desk.showing.enough(before.n())) {
      before = Distribution.empty(metric.scale());
    }
    return new Histogram(metric, draft.windows.now(), now, before, background);
  }
}
