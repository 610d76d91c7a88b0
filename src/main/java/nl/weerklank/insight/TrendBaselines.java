package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Baseline;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

/**
 * The frozen weeks by which the trend of each unit is judged: stored ones, and for units without
 * one the first {@value Baseline#WEEKS} weeks with enough answers that the trend shows.
 */
public final class TrendBaselines {

  private final Map<String, Baseline> byUnit = new HashMap<>();
  private final List<Baseline> fresh = new ArrayList<>();

  /** No unit has a baseline. */
  public static final TrendBaselines NONE = new TrendBaselines();

  private TrendBaselines() {}

  /**
   * @param stored of this metric, frozen on or before the as-of date; of another scale they do not
   *     count
   * @param weeks oldest first, all of them folded for units
   */
  public static TrendBaselines of(
      Metric metric,
      Collection<Baseline> stored,
      TrendSettings trend,
      int minimumAnswers,
      LocalDate asOf,
      Figures figures,
      List<Period> weeks) {
    TrendBaselines baselines = new TrendBaselines();
    for (Baseline one : stored) {
      boolean current = one.beginsOn().equals(trend.beginsOn(one.unitId()));
      if (current && one.weeks().get(0).counts().size() == metric.levels()) {
        baselines.byUnit.put(one.unitId(), one);
      }
    }
    UnitTree tree = figures.tree();
    for (int index = 0; index < tree.size(); index++) {
      String unit = tree.unit(index).id();
      if (index == tree.unassigned() || baselines.byUnit.containsKey(unit)) {
        continue;
      }
      LocalDate beginsOn = trend.beginsOn(unit);
      List<Baseline.Week> first = first(metric, unit, beginsOn, minimumAnswers, figures, weeks);
      if (first.size() == Baseline.WEEKS) {
        Baseline made = new Baseline(metric.id(), unit, beginsOn, asOf, first);
        baselines.byUnit.put(unit, made);
        baselines.fresh.add(made);
      }
    }
    return baselines;
  }

  private static List<Baseline.Week> first(
      Metric metric,
      String unit,
      LocalDate beginsOn,
      int minimumAnswers,
      Figures figures,
      List<Period> weeks) {
    List<Baseline.Week> first = new ArrayList<>();
    for (Period week : weeks) {
      if (first.size() == Baseline.WEEKS || week.from().isBefore(beginsOn)) {
        continue;
      }
      Distribution answers = figures.rollup(metric, week, Subject.unit(unit));
      if (answers.n() >= minimumAnswers) {
        List<Integer> counts = new ArrayList<>();
        for (int count : answers.counts()) {
          counts.add(count);
        }
        first.add(new Baseline.Week(week.key(), counts));
      }
    }
    return first;
  }

  /** Answers of the baseline's weeks, oldest first; empty when the unit has no baseline yet. */
  public List<Distribution> of(String unitId, Metric metric) {
    Baseline baseline = byUnit.get(unitId);
    if (baseline == null || !baseline.metricId().equals(metric.id())) {
      return List.of();
    }
    return baseline.weeks().stream()
        .map(week -> week.counts().stream().mapToInt(Integer::intValue).toArray())
        .map(counts -> new Distribution(metric.scale().from(), counts))
        .toList();
  }

  /** First to last week of a unit's baseline; empty when it has none yet. */
  public Optional<Period> weeks(String unitId) {
    return Optional.ofNullable(byUnit.get(unitId))
        .map(
            baseline -> {
              List<Baseline.Week> weeks = baseline.weeks();
              String first = weeks.get(0).key();
              return Period.parse(first + ".." + weeks.get(weeks.size() - 1).key());
            });
  }

  /** Baselines made here, which nothing has stored yet. */
  public List<Baseline> fresh() {
    return List.copyOf(fresh);
  }
}
