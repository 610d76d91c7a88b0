package nl.weerklank.insight;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

/** Figures of units from counts a test writes down, without answers behind them. */
public final class CountedFigures implements Figures {

  private record Cell(String metricId, Period period, String unitId) {}

  private final UnitTree tree;
  private final Map<Cell, Distribution> own = new HashMap<>();

  public CountedFigures(UnitTree tree) {
    this.tree = tree;
  }

  /** Own answers of a unit, beside those it has. */
  public CountedFigures add(Metric metric, Period period, String unitId, Distribution answers) {
    own.merge(new Cell(metric.id(), period, unitId), answers, Distribution::plus);
    return this;
  }

  @Override
  public UnitTree tree() {
    return tree;
  }

  @Override
  public Distribution own(Metric metric, Period period, Subject subject) {
    return own.getOrDefault(
        new Cell(metric.id(), period, subject.id()), Distribution.empty(metric.scale()));
  }

  @Override
  public Distribution rollup(Metric metric, Period period, Subject subject) {
    int index = tree.indexOf(subject.id());
    int[] counts = new int[metric.levels()];
    for (int below = index; index >= 0 && below < tree.end(index); below++) {
      Cell cell = new Cell(metric.id(), period, tree.unit(below).id());
      int[] here = own.containsKey(cell) ? own.get(cell).counts() : new int[0];
      for (int level = 0; level < here.length; level++) {
        counts[level] += here[level];
      }
    }
    return new Distribution(metric.scale().from(), counts);
  }

  @Override
  public Set<Subject> subjects(Subject.Kind kind, Period period) {
    Set<Subject> subjects = new LinkedHashSet<>();
    for (int index = 0; kind == Subject.Kind.UNIT && index < tree.size(); index++) {
      for (int below = index; below < tree.end(index); below++) {
        String unit = tree.unit(below).id();
        if (own.entrySet().stream()
            .anyMatch(
                one ->
                    one.getKey().period.equals(period)
                        && one.getKey().unitId.equals(unit)
                        && one.getValue().n() > 0)) {
          subjects.add(Subject.unit(tree.unit(index).id()));
        }
      }
    }
    return subjects;
  }
}
