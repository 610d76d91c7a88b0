package nl.weerklank.insight;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.score.Distribution;
import nl.weerklank.store.Names;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

/** Reads the counters by subject. Immutable once built, so that reports can be made in parallel. */
final class FoldedFigures implements Figures {

  private final UnitTree tree;
  private final UnitPlaces places;
  private final Map<String, Integer> metricIndex = new HashMap<>();
  private final List<Metric> metrics;
  private final Windows windows;
  private final Cells cells;
  private final Map<Subject.Kind, Map<String, Integer>> entityById =
      new EnumMap<>(Subject.Kind.class);

  FoldedFigures(
      UnitTree tree,
      UnitPlaces places,
      Names names,
      List<Metric> metrics,
      Windows windows,
      Cells cells) {
    this.tree = tree;
    this.places = places;
    this.metrics = metrics;
    this.windows = windows;
    this.cells = cells;
    for (int metric = 0; metric < metrics.size(); metric++) {
      metricIndex.put(metrics.get(metric).id(), metric);
    }
    for (int window = 0; window < windows.size(); window++) {
      for (Subject.Kind kind : windows.kinds(window)) {
        entityById.computeIfAbsent(kind, any -> entities(any, names));
      }
    }
  }

  /** Asking {@link Names} for a number would give an unknown id one, so they are turned round. */
  private static Map<String, Integer> entities(Subject.Kind kind, Names names) {
    Map<String, Integer> byId = new HashMap<>();
    if (kind == Subject.Kind.UNIT) {
      return byId;
    }
    Names.Kind nameKind = FactFold.nameKind(kind);
    for (int number = 1; number <= names.highest(nameKind); number++) {
      String id = names.id(nameKind, number);
      if (id != null) {
        byId.put(id, number - 1);
      }
    }
    return byId;
  }

  @Override
  public UnitTree tree() {
    return tree;
  }

  @Override
  public Distribution own(Metric metric, Period period, Subject subject) {
    return sum(metric, period, subject, false);
  }

  @Override
  public Distribution rollup(Metric metric, Period period, Subject subject) {
    return sum(metric, period, subject, true);
  }

  private int entity(Subject subject) {
    if (subject.kind() == Subject.Kind.UNIT) {
      return tree.indexOf(subject.id());
    }
    return entityById.getOrDefault(subject.kind(), Map.of()).getOrDefault(subject.id(), -1);
  }

  private Distribution sum(Metric metric, Period period, Subject subject, boolean below) {
    Integer index = metricIndex.get(metric.id());
    if (index == null) {
      throw new IllegalArgumentException("Metric " + metric.id() + " was not counted.");
    }
    Subject.Kind kind = subject.kind();
    int window = window(period, kind);
    Metric counted = metrics.get(index);
    int entity = entity(subject);
    if (entity < 0) {
      return Distribution.empty(counted.scale());
    }
    int[] sum = new int[counted.levels()];
    if (kind == Subject.Kind.UNIT) {
      int[] from = places.of(entity);
      int[] to = places.endsOf(entity);
      for (int i = 0; i < from.length; i++) {
        cells.add(index, window, kind, from[i], below ? to[i] : from[i] + 1, sum);
      }
    } else {
      cells.add(index, window, kind, entity, entity + 1, sum);
    }
    return new Distribution(counted.scale().from(), sum);
  }

  private int window(Period period, Subject.Kind kind) {
    int window = windows.indexOf(period);
    if (!windows.counts(window, kind)) {
      throw new IllegalArgumentException("No " + kind + " was counted for " + period.key() + ".");
    }
    return window;
  }

  @Override
  public Set<Subject> subjects(Subject.Kind kind, Period period) {
    boolean[] answered = cells.answered(window(period, kind), kind);
    Set<Subject> subjects = new LinkedHashSet<>();
    if (kind == Subject.Kind.UNIT) {
      for (int index : unitsWith(answered)) {
        subjects.add(Subject.unit(tree.unit(index).id()));
      }
      return Collections.unmodifiableSet(subjects);
    }
    Set<String> ids = new TreeSet<>();
    entityById
        .get(kind)
        .forEach(
            (id, entity) -> {
              if (answered[entity]) {
                ids.add(id);
              }
            });
    ids.forEach(id -> subjects.add(new Subject(kind, id)));
    return Collections.unmodifiableSet(subjects);
  }

  private int[] unitsWith(boolean[] answered) {
    int[] before = new int[answered.length + 1];
    for (int place = 0; place < answered.length; place++) {
      before[place + 1] = before[place] + (answered[place] ? 1 : 0);
    }
    int[] units = new int[tree.size()];
    int found = 0;
    for (int unit = 0; unit < tree.size(); unit++) {
      int[] from = places.of(unit);
      int[] to = places.endsOf(unit);
      boolean any = false;
      for (int i = 0; i < from.length; i++) {
        any |= before[to[i]] > before[from[i]];
      }
      if (any) {
        units[found++] = unit;
      }
    }
    return Arrays.copyOf(units, found);
  }
}
