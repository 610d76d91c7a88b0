package nl.weerklank.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

/**
 * Secondary suppression in one tree. The published roll-ups tell exactly the remainders - answers
 * under a published unit that are under no published unit below it - and their sums. So no
 * remainder may be a {@linkplain SmallGroup group too small to show}. From the leaves upwards, the
 * smallest published unit directly visible below is hidden (by n, then name, then place in the
 * tree) until that holds; it ends, because the remainder of a unit with nothing published below it
 * is all of the unit.
 */
final class PublishedUnits {

  private final UnitTree tree;
  private final boolean employer;
  private final SmallGroup group;
  private final int[] n;
  private final Distribution[] all;
  private final Distribution[] own;
  private final boolean[] published;

  PublishedUnits(Metric metric, Figures figures, Period period, int minimum) {
    this.tree = figures.tree();
    this.employer = metric.about() == About.EMPLOYER;
    this.group = new SmallGroup(metric, minimum);
    this.n = new int[tree.size()];
    this.all = new Distribution[tree.size()];
    this.own = new Distribution[tree.size()];
    this.published = new boolean[tree.size()];
    for (int index = tree.size() - 1; index >= 0; index--) {
      own[index] = figures.own(metric, period, Subject.unit(tree.unit(index).id()));
      all[index] = own[index];
      for (int child : tree.children(index)) {
        all[index] = all[index].plus(all[child]);
      }
      n[index] = all[index].n();
      published[index] = !employer || group.enough(all[index]);
      if (employer && published[index]) {
        protect(index);
      }
    }
  }

  private void protect(int index) {
    List<Integer> visible = visibleBelow(index);
    Distribution remainder = all[index];
    for (int unit : visible) {
      remainder = remainder.minus(all[unit]);
    }
    while (remainder.n() > 0 && !group.enough(remainder)) {
      int smallest = visible.stream().min(bySize()).orElseThrow();
      published[smallest] = false;
      List<Integer> uncovered = visibleBelow(smallest);
      visible.remove(Integer.valueOf(smallest));
      visible.addAll(uncovered);
      remainder = remainder.plus(all[smallest]);
      for (int unit : uncovered) {
        remainder = remainder.minus(all[unit]);
      }
    }
  }

  private Comparator<Integer> bySize() {
    return Comparator.<Integer>comparingInt(unit -> n[unit])
        .thenComparing(unit -> tree.unit(unit).name())
        .thenComparing(Comparator.naturalOrder());
  }

  private List<Integer> visibleBelow(int index) {
    List<Integer> visible = new ArrayList<>();
    for (int unit = index + 1; unit < tree.end(index); ) {
      if (published[unit]) {
        visible.add(unit);
      }
      unit = published[unit] ? tree.end(unit) : unit + 1;
    }
    return visible;
  }

  Set<String> ids() {
    return ids(index -> published[index]);
  }

  Set<String> ownIds() {
    return ids(index -> !employer || group.enough(own[index]) && allShownBelow(index));
  }

  private boolean allShownBelow(int index) {
    return published[index]
        && tree.children(index).stream().allMatch(child -> published[child] || n[child] == 0);
  }

  private Set<String> ids(IntPredicate shown) {
    Set<String> ids = new LinkedHashSet<>();
    for (int index = 0; index < tree.size(); index++) {
      if (shown.test(index)) {
        ids.add(tree.unit(index).id());
      }
    }
    return ids;
  }
}
