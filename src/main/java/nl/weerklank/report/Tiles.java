package nl.weerklank.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.insight.Tested;
import nl.weerklank.score.Detectable;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/** The range tiles: NPS, effort, satisfaction, and the employer's when it may be shown. */
final class Tiles {

  static final int MOST = 4;

  private final Draft draft;

  Tiles(Draft draft) {
    this.draft = draft;
  }

  /** Metrics nobody answered have no tile, except the report's first. */
  List<Tile> all() {
    List<Tile> tiles = new ArrayList<>();
    Tile employer = employer();
    int room = employer == null ? MOST : MOST - 1;
    for (Metric metric : metrics()) {
      if (tiles.size() < room && (answered(metric) || metric.equals(draft.desk.headline()))) {
        tiles.add(service(metric));
      }
    }
    if (employer != null) {
      tiles.add(employer);
    }
    return List.copyOf(tiles);
  }

  /** One of each kind first, so that a second effort question does not push satisfaction out. */
  private List<Metric> metrics() {
    Set<Formula> seen = EnumSet.noneOf(Formula.class);
    List<Metric> first = new ArrayList<>();
    List<Metric> others = new ArrayList<>();
    for (Metric metric : draft.desk.service) {
      (seen.add(metric.formula()) ? first : others).add(metric);
    }
    first.sort(Comparator.comparing(this::order));
    others.sort(Comparator.comparing(this::order));
    first.addAll(others);
    return first;
  }

  /** Metrics that found no tile, each as a sentence of the lead. */
  List<Phrase> others(List<Tile> tiles) {
    Set<Metric> shown = tiles.stream().map(Tile::metric).collect(Collectors.toSet());
    List<Phrase> phrases = new ArrayList<>();
    for (Metric metric : metrics()) {
      Shown now = draft.shown(metric, draft.windows.now(), draft.subject);
      if (!shown.contains(metric) && now.detail() == Shown.Detail.FULL) {
        Points points = new Points(now.score().exact(), metric.formula());
        phrases.add(Phrase.of("lead.also", metric, points, now.n()));
      }
    }
    return phrases;
  }

  private int order(Metric metric) {
    return switch (metric.formula()) {
      case NET -> 0;
      case MEAN -> 1;
      case TOP_SHARE -> 2;
    };
  }

  private boolean answered(Metric metric) {
    return draft.answers(metric, draft.windows.now()).n() > 0
        || draft.answers(metric, draft.windows.before()).n() > 0;
  }

  /** What a tile says of its change. */
  private record Moved(Phrase phrase, boolean signal, Difference detectable) {}

  /** A person is never tested, so nothing is said of a change; only what could be seen. */
  private Moved moved(Metric metric, Period now, Period before) {
    Tested change = draft.change(metric, now, before, draft.subject);
    Phrase phrase =
        switch (change.outcome()) {
          case BETTER, WORSE, SMALL -> Draft.difference(change, metric.formula());
          case NOT_SHOWN -> Phrase.of("change.none");
          case NOT_TESTED -> null;
        };
    Distribution answers = draft.answers(metric, now);
    OptionalDouble least =
        draft.desk.showing.enough(answers.n())
            ? Detectable.change(metric, draft.sample(metric, now, answers))
            : OptionalDouble.empty();
    Difference detectable =
        least.isPresent() ? Difference.size(least.getAsDouble(), metric.formula()) : null;
    return new Moved(phrase, change.signal(), detectable);
  }

  private Tile service(Metric metric) {
    ReportWindows windows = draft.windows;
    Moved change = moved(metric, windows.now(), windows.before());
    return new Tile(
        metric,
        windows.now(),
        draft.shown(metric, windows.now(), draft.subject),
        spark(metric),
        draft.shown(metric, windows.before(), draft.subject),
        yearAgo(metric, windows.yearAgo()),
        draft.target(metric, draft.subject),
        change.phrase,
        change.signal,
        change.detectable);
  }

  private List<Double> spark(Metric metric) {
    List<Double> values = new ArrayList<>();
    for (Period week : draft.windows.trendWeeks()) {
      Distribution answers = draft.answers(metric, week);
      values.add(draft.desk.showing.enough(answers.n()) ? value(metric, answers) : null);
    }
    return Collections.unmodifiableList(values);
  }

  private Double value(Metric metric, Distribution answers) {
    Shown shown = draft.desk.showing.shown(metric, answers);
    return shown.score() == null ? null : (Double) shown.score().value();
  }

  /** Null unless both the data reach back and the period has enough answers. */
  private Shown yearAgo(Metric metric, Period period) {
    LocalDate since = draft.desk.data.dataSince();
    if (period == null || (since != null && since.isAfter(period.from()))) {
      return null;
    }
    Shown shown = draft.shown(metric, period, draft.subject);
    return shown.score() == null ? null : shown;
  }

  /** No curve: single weeks would tell the answers of a few. */
  private Tile employer() {
    Metric metric = draft.desk.employer;
    ReportWindows windows = draft.windows;
    if (metric == null
        || draft.subject.kind() != Subject.Kind.UNIT
        || !draft.desk.published(draft.subject.id(), windows.employer())) {
      return null;
    }
    EmployerRows rows = new EmployerRows(draft);
    Shown now = rows.shown(windows.employer(), draft.subject);
    Shown yearAgo = rows.shown(windows.employerYearAgo(), draft.subject);
    Moved change = moved(metric, windows.employer(), windows.employerBefore());
    return now.detail() == Shown.Detail.HIDDEN
        ? null
        : new Tile(
            metric,
            windows.employer(),
            now,
            List.of(),
            rows.shown(windows.employerBefore(), draft.subject),
            yearAgo.score() == null ? null : yearAgo,
            draft.target(metric, draft.subject),
            change.phrase,
            change.signal,
            change.detectable);
  }
}
