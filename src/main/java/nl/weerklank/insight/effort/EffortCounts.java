package nl.weerklank.insight.effort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import nl.weerklank.score.Proportion;
import nl.weerklank.store.FactStore.FactCursor;
import nl.weerklank.store.Names;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

/** Answers with both of two metrics, counted by level, unit and touchpoint. */
final class EffortCounts {

  /** Answers, the bad ones and the detractors among these, by number of a unit or touchpoint. */
  private static final class Places {
    private final int[] n;
    private final int[] bad;
    private final int[] badDetractors;

    Places(int size) {
      this.n = new int[size];
      this.bad = new int[size];
      this.badDetractors = new int[size];
    }

    void add(int place, boolean isBad, boolean detractor) {
      n[place]++;
      bad[place] += isBad ? 1 : 0;
      badDetractors[place] += isBad && detractor ? 1 : 0;
    }

    List<EffortTable.Place> worstFirst(
        int from, int to, int minimum, IntFunction<Subject> subject) {
      List<EffortTable.Place> places = new ArrayList<>();
      for (int place = from; place < to; place++) {
        if (n[place] >= minimum) {
          places.add(
              new EffortTable.Place(
                  subject.apply(place),
                  new Proportion(bad[place], n[place]),
                  badDetractors[place]));
        }
      }
      places.sort(WORST_FIRST);
      return places;
    }
  }

  private static final Comparator<EffortTable.Place> WORST_FIRST =
      Comparator.comparingDouble((EffortTable.Place place) -> place.bad().percent().orElse(0))
          .thenComparingInt(place -> place.bad().n())
          .reversed()
          .thenComparing(place -> place.subject().id());

  private final Names names;
  private final UnitTree tree;
  private final Metric net;
  private final Metric by;
  private final int netSlot;
  private final int bySlot;
  private final int[] unitIndex;
  private final int[][] levels;
  private final Places units;
  private final Places touchpoints;

  EffortCounts(Names names, UnitTree tree, Metric net, Metric by) {
    this.names = names;
    this.tree = tree;
    this.net = net;
    this.by = by;
    this.netSlot = names.knownSlot(net.id());
    this.bySlot = names.knownSlot(by.id());
    this.unitIndex = new int[names.highest(Names.Kind.UNIT) + 1];
    for (int number = 0; number < unitIndex.length; number++) {
      String id = number == 0 ? null : names.id(Names.Kind.UNIT, number);
      int index = id == null ? -1 : tree.indexOf(id);
      unitIndex[number] = index > 0 ? index : tree.unassigned();
    }
    this.levels = new int[by.levels()][net.levels()];
    this.units = new Places(tree.size());
    this.touchpoints = new Places(names.highest(Names.Kind.TOUCHPOINT) + 1);
  }

  void count(FactCursor fact) {
    if (netSlot == 0 || bySlot == 0) {
      return;
    }
    int recommends = fact.score(netSlot);
    int level = fact.score(bySlot);
    if (!net.scale().contains(recommends) || !by.scale().contains(level)) {
      return;
    }
    levels[level - by.scale().from()][recommends - net.scale().from()]++;
    boolean bad = by.bottom().contains(level);
    boolean detractor = net.bottom().contains(recommends);
    touchpoints.add(fact.touchpoint(), bad, detractor);
    for (int unit = unitIndex[fact.unit()]; unit >= 0; unit = tree.parent(unit)) {
      units.add(unit, bad, detractor);
    }
  }

  EffortTable table(int minimum) {
    return new EffortTable(
        net,
        by,
        EffortTable.levels(net, by, levels),
        units.worstFirst(1, tree.unassigned(), minimum, unit -> Subject.unit(tree.unit(unit).id())),
        touchpoints.worstFirst(1, touchpoints.n.length, minimum, this::touchpoint));
  }

  private Subject touchpoint(int number) {
    return new Subject(Subject.Kind.TOUCHPOINT, names.id(Names.Kind.TOUCHPOINT, number));
  }
}
