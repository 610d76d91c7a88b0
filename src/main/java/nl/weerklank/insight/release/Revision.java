package nl.weerklank.insight.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.SmallGroup;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Release;
import nl.weerklank.survey.Subject;

/**
 * A released quarter whose answers are others now. It is told again, as a whole and over the units
 * of the first time, only when in every remainder no answer changed since any earlier edition, or
 * at least k did. Then the sums of two editions tell two sets of remainders that share no answer:
 * those of the first, and those of what changed since.
 */
final class Revision {

  private final Metric metric;
  private final List<Release> editions;
  private final Release told;
  private final Figures figures;
  private final SmallGroup group;
  private final int minimum;

  /**
   * @param editions told so far, oldest first
   */
  Revision(Metric metric, List<Release> editions, Figures figures, int minimum) {
    this.metric = metric;
    this.editions = editions;
    this.told = editions.get(editions.size() - 1);
    this.figures = figures;
    this.group = new SmallGroup(metric, minimum);
    this.minimum = minimum;
  }

  /** Empty when nothing changed, or too little to be told. */
  Optional<Release> of(LocalDate asOf) {
    List<Release.Cell> now = cells();
    if (now.equals(told.units())) {
      return Optional.empty();
    }
    Release revised =
        new Release(metric.id(), told.period(), told.edition() + 1, asOf, List.copyOf(now));
    List<Distribution> sums = Counts.rollups(metric, revised);
    for (int position = 0; position < now.size(); position++) {
      boolean published = now.get(position).published();
      if (published && !(group.enough(sums.get(position)) && safe(revised, position))) {
        return Optional.empty();
      }
    }
    return Optional.of(revised);
  }

  private boolean safe(Release revised, int position) {
    return editions.stream().allMatch(earlier -> safe(earlier, revised, position));
  }

  private boolean safe(Release earlier, Release revised, int position) {
    Distribution before = Distribution.empty(metric.scale());
    Distribution after = before;
    int changed = 0;
    for (int own : remainder(revised, position)) {
      Distribution was = own < earlier.units().size() ? own(earlier, own) : empty();
      Distribution is = own(revised, own);
      before = before.plus(was);
      after = after.plus(is);
      changed += changed(was, is);
    }
    boolean enoughLeft = after.n() == 0 || group.enough(after);
    boolean onlyMore = changed == after.n() - before.n();
    boolean untold = changed == 0 || changed >= minimum;
    return enoughLeft && untold && (changed == 0 || !onlyMore || group.enough(after.minus(before)));
  }

  private Distribution empty() {
    return Distribution.empty(metric.scale());
  }

  private Distribution own(Release release, int position) {
    return Counts.own(metric, release.units().get(position));
  }

  /** Answers that must have come or gone at least: of two counts of each score. */
  private static int changed(Distribution was, Distribution is) {
    int come = 0;
    int gone = 0;
    for (int i = 0; i < was.counts().length; i++) {
      int more = is.counts()[i] - was.counts()[i];
      come += Math.max(0, more);
      gone += Math.max(0, -more);
    }
    return Math.max(come, gone);
  }

  /** Positions under a published unit and under no published one below it. */
  private static List<Integer> remainder(Release release, int position) {
    List<Integer> remainder = new ArrayList<>();
    Set<Integer> covered = new HashSet<>();
    for (int below : release.below(position)) {
      Release.Cell cell = release.units().get(below);
      if (below != position && (cell.published() || covered.contains(cell.above()))) {
        covered.add(below);
      } else {
        remainder.add(below);
      }
    }
    return remainder;
  }

  /** The released tree with today's answers; units it did not know hang under the organisation. */
  private List<Release.Cell> cells() {
    List<Release.Cell> cells = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Release.Cell cell : told.units()) {
      known.add(cell.unitId());
      cells.add(
          new Release.Cell(cell.unitId(), cell.above(), cell.published(), counts(cell.unitId())));
    }
    for (int index = 0; index < figures.tree().size(); index++) {
      String id = figures.tree().unit(index).id();
      List<Integer> counts = counts(id);
      if (known.add(id) && counts.stream().anyMatch(count -> count > 0)) {
        cells.add(new Release.Cell(id, 0, false, counts));
      }
    }
    return cells;
  }

  private List<Integer> counts(String unitId) {
    Period period = told.period();
    return Counts.list(figures.own(metric, period, Subject.unit(unitId)));
  }
}
