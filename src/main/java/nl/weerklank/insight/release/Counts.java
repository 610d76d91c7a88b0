package nl.weerklank.insight.release;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.insight.Figures;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Release;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

/** Answers of a release. */
final class Counts {

  private Counts() {}

  static Distribution own(Metric metric, Release.Cell cell) {
    return new Distribution(
        metric.scale().from(), cell.counts().stream().mapToInt(Integer::intValue).toArray());
  }

  /** By position: each unit with everything that was below it when it was released. */
  static List<Distribution> rollups(Metric metric, Release release) {
    List<Distribution> sums = new ArrayList<>();
    release.units().forEach(cell -> sums.add(own(metric, cell)));
    for (int position = sums.size() - 1; position > 0; position--) {
      int above = release.units().get(position).above();
      sums.set(above, sums.get(above).plus(sums.get(position)));
    }
    return sums;
  }

  static List<Integer> list(Distribution answers) {
    List<Integer> counts = new ArrayList<>();
    for (int count : answers.counts()) {
      counts.add(count);
    }
    return counts;
  }

  /** The tree of the figures, with the units to be shown. */
  static List<Release.Cell> cells(
      Metric metric, Period period, Figures figures, java.util.Set<String> published) {
    UnitTree tree = figures.tree();
    List<Release.Cell> cells = new ArrayList<>();
    for (int index = 0; index < tree.size(); index++) {
      String id = tree.unit(index).id();
      cells.add(
          new Release.Cell(
              id,
              tree.parent(index),
              published.contains(id),
              list(figures.own(metric, period, Subject.unit(id)))));
    }
    return cells;
  }
}
