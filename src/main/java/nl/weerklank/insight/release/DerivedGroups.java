package nl.weerklank.insight.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.insight.SmallGroup;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Release;

/**
 * The attack by linear algebra: everything somebody who kept every report can work out by adding
 * and subtracting the sums of all editions of one quarter. It knows nothing of how units were
 * chosen.
 *
 * <p>Unknowns are the pieces of each unit's own answers that came and went together; each told sum
 * is one equation. Of the reduced equations each row is tried, and each two that share an unknown.
 * That finds every small group where the sums tell disjoint remainders, as those of one tree do,
 * and every single piece or pair of pieces in any system.
 */
final class DerivedGroups {

  private final Metric metric;
  private final SmallGroup group;
  private final List<Distribution> pieces = new ArrayList<>();
  private final Equations equations = new Equations();

  /**
   * @param editions of one metric and quarter, oldest first
   */
  DerivedGroups(Metric metric, int minimum, List<Release> editions) {
    this.metric = metric;
    this.group = new SmallGroup(metric, minimum);
    Map<String, List<Integer>> present = new HashMap<>();
    for (Release edition : editions) {
      Map<String, List<Integer>> now = new HashMap<>();
      for (Release.Cell cell : edition.units()) {
        List<Integer> kept = present.getOrDefault(cell.unitId(), List.of());
        now.put(cell.unitId(), kept(kept, Counts.own(metric, cell)));
      }
      present = now;
      add(edition, present);
    }
  }

  /** The pieces of a unit that are still there; a piece of which answers left is cut in two. */
  private List<Integer> kept(List<Integer> before, Distribution answers) {
    List<Integer> kept = new ArrayList<>();
    int[] left = answers.counts();
    for (int piece : before) {
      int[] all = pieces.get(piece).counts();
      int[] stays = new int[left.length];
      for (int i = 0; i < left.length; i++) {
        stays[i] = Math.min(all[i], left[i]);
        left[i] -= stays[i];
      }
      Distribution staying = distribution(stays);
      Distribution leaving = pieces.get(piece).minus(staying);
      if (leaving.n() == 0) {
        kept.add(piece);
      } else if (staying.n() > 0) {
        pieces.set(piece, leaving);
        kept.add(piece(staying));
        equations.split(piece, pieces.size() - 1);
      }
    }
    Distribution come = distribution(left);
    if (come.n() > 0) {
      kept.add(piece(come));
    }
    return kept;
  }

  private int piece(Distribution answers) {
    pieces.add(answers);
    return pieces.size() - 1;
  }

  private Distribution distribution(int[] counts) {
    return new Distribution(metric.scale().from(), counts);
  }

  private void add(Release edition, Map<String, List<Integer>> present) {
    for (int position = 0; position < edition.units().size(); position++) {
      if (edition.units().get(position).published()) {
        List<Integer> sum = new ArrayList<>();
        for (int below : edition.below(position)) {
          sum.addAll(present.get(edition.units().get(below).unitId()));
        }
        equations.add(sum);
      }
    }
  }

  /** True when a group that may not be shown follows from what is told. */
  boolean small() {
    return equations.derived().anyMatch(this::small);
  }

  private boolean small(Map<Integer, Long> row) {
    Distribution answers = Distribution.empty(metric.scale());
    for (int piece : row.keySet()) {
      answers = answers.plus(pieces.get(piece));
    }
    boolean sum = row.values().stream().allMatch(factor -> factor == 1);
    return sum ? !group.enough(answers) : answers.n() < group.minimum() && answers.n() > 0;
  }
}
