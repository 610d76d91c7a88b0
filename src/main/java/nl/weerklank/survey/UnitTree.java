package nl.weerklank.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The organisation on one day, numbered in pre-order: a unit with everything below it is one
 * interval {@code [index, end(index))}, so a roll-up is a range sum.
 *
 * <p>Index 0 is the organisation itself. The last index is the bucket of answers that belong to no
 * unit, so that the organisation's roll-up is complete. A unit that is closed on the day keeps its
 * last place. Cycles, unknown parents and units without a place hang under the organisation and are
 * {@linkplain #findings() found}.
 */
public final class UnitTree {

  /** Id of the organisation node; no unit of a feed may have it. */
  public static final String ORGANISATION = "(organisation)";

  /** Id of the bucket of answers without a known unit. */
  public static final String UNASSIGNED = "(unassigned)";

  /** Something about the tree an administrator should mend; never fatal. */
  public record Finding(Kind kind, String unitId, String detail) {
    public enum Kind {
      CYCLE,
      UNKNOWN_PARENT,
      /** The id of the organisation node or the bucket; the unit is left out of the tree. */
      RESERVED_ID,
      SEVERAL_MANAGERS,
      NO_MANAGER
    }
  }

  private final List<Unit> units;
  private final int[] end;
  private final int[] parent;
  private final int[] depth;
  private final Map<String, Integer> indexById;
  private final Set<String> closed;
  private final List<Finding> findings;

  private UnitTree(Builder builder) {
    this.units = List.copyOf(builder.units);
    this.end = builder.end.stream().mapToInt(Integer::intValue).toArray();
    this.parent = builder.parent.stream().mapToInt(Integer::intValue).toArray();
    this.depth = builder.depth.stream().mapToInt(Integer::intValue).toArray();
    this.indexById = Map.copyOf(builder.indexById);
    this.closed = Set.copyOf(builder.closed);
    this.findings = List.copyOf(builder.findings);
  }

  /**
   * Builds the tree of a day.
   *
   * @param versions any number of versions per unit, in the order the feed gave them; siblings keep
   *     that order
   * @param organisationName name of node 0
   */
  public static UnitTree on(LocalDate day, List<Unit> versions, String organisationName) {
    return new UnitTree(new Builder(day, versions, organisationName));
  }

  /** Units including the organisation and the unassigned bucket. */
  public int size() {
    return units.size();
  }

  public Unit unit(int index) {
    return units.get(index);
  }

  /** Index of a unit, or -1 when the tree does not hold it. */
  public int indexOf(String unitId) {
    return indexById.getOrDefault(unitId, -1);
  }

  /** First index behind everything under {@code index}. */
  public int end(int index) {
    return end[index];
  }

  /** Index of the unit above, -1 for the organisation. */
  public int parent(int index) {
    return parent[index];
  }

  /** 0 for the organisation. */
  public int depth(int index) {
    return depth[index];
  }

  public int unassigned() {
    return units.size() - 1;
  }

  public boolean closed(int index) {
    return closed.contains(units.get(index).id());
  }

  public boolean holds(int ancestor, int index) {
    return index >= ancestor && index < end[ancestor];
  }

  /** Indexes directly below, in order; the unassigned bucket is a child of the organisation. */
  public List<Integer> children(int index) {
    List<Integer> children = new ArrayList<>();
    for (int child = index + 1; child < end[index]; child = end[child]) {
      children.add(child);
    }
    return children;
  }

  public List<Finding> findings() {
    return findings;
  }

  private static final class Builder {
    private final List<Unit> units = new ArrayList<>();
    private final List<Integer> end = new ArrayList<>();
    private final List<Integer> parent = new ArrayList<>();
    private final List<Integer> depth = new ArrayList<>();
    private final Map<String, Integer> indexById = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, List<Unit>> below = new LinkedHashMap<>();

    /** Units known to be in no cycle, so that no path is walked twice. */
    private final Set<String> clear = new HashSet<>();

    Builder(LocalDate day, List<Unit> versions, String organisationName) {
      Map<String, Unit> current = versionsOf(day, versions);
      leaveOut(ORGANISATION, current);
      leaveOut(UNASSIGNED, current);
      for (Unit unit : current.values()) {
        below.computeIfAbsent(place(unit, current), key -> new ArrayList<>()).add(unit);
      }
      number(pseudo(ORGANISATION, organisationName));
      add(pseudo(UNASSIGNED, UNASSIGNED), 0);
      end.set(0, units.size());
      managers(current);
    }

    private void leaveOut(String reserved, Map<String, Unit> current) {
      if (current.remove(reserved) != null) {
        closed.remove(reserved);
        findings.add(new Finding(Finding.Kind.RESERVED_ID, reserved, ""));
      }
    }

    private static Unit pseudo(String id, String name) {
      return new Unit(id, null, name, null, List.of(), null, null, null);
    }

    /**
     * The version of the day, else the last one that ended before it; later ones do not exist yet.
     * Of two on the day the one that began later counts.
     */
    private Map<String, Unit> versionsOf(LocalDate day, List<Unit> versions) {
      Map<String, Unit> chosen = new LinkedHashMap<>();
      for (Unit unit : versions) {
        if (unit.validFrom() != null && unit.validFrom().isAfter(day)) {
          continue;
        }
        chosen.merge(unit.id(), unit, (one, other) -> better(day, one, other));
      }
      for (Unit unit : chosen.values()) {
        if (!unit.validOn(day)) {
          closed.add(unit.id());
        }
      }
      return chosen;
    }

    private static Unit better(LocalDate day, Unit one, Unit other) {
      if (one.validOn(day) != other.validOn(day)) {
        return one.validOn(day) ? one : other;
      }
      return later(one, other);
    }

    private static Unit later(Unit one, Unit other) {
      if (one.validFrom() == null) {
        return other;
      }
      if (other.validFrom() == null) {
        return one;
      }
      return other.validFrom().isBefore(one.validFrom()) ? one : other;
    }

    private String place(Unit unit, Map<String, Unit> current) {
      if (unit.parentId() == null) {
        return ORGANISATION;
      }
      if (!current.containsKey(unit.parentId())) {
        findings.add(
            new Finding(Finding.Kind.UNKNOWN_PARENT, unit.id(), "parent " + unit.parentId()));
        return ORGANISATION;
      }
      if (inCycle(unit, current)) {
        findings.add(new Finding(Finding.Kind.CYCLE, unit.id(), "parent " + unit.parentId()));
        return ORGANISATION;
      }
      return unit.parentId();
    }

    private boolean inCycle(Unit unit, Map<String, Unit> current) {
      Set<String> seen = new LinkedHashSet<>();
      Unit step = unit;
      while (step != null && !clear.contains(step.id()) && seen.add(step.id())) {
        step = step.parentId() == null ? null : current.get(step.parentId());
      }
      String met = step == null ? null : step.id();
      for (String id : seen) {
        if (id.equals(met)) {
          break;
        }
        clear.add(id);
      }
      return unit.id().equals(met) && !clear.contains(met);
    }

    /** Without recursion: a chain of parents may be longer than the stack is deep. */
    private void number(Unit organisation) {
      List<Iterator<Unit>> open = new ArrayList<>();
      List<Integer> path = new ArrayList<>();
      path.add(add(organisation, -1));
      open.add(below(organisation));
      while (!open.isEmpty()) {
        int deepest = open.size() - 1;
        if (!open.get(deepest).hasNext()) {
          end.set(path.remove(deepest), units.size());
          open.remove(deepest);
          continue;
        }
        Unit unit = open.get(deepest).next();
        path.add(add(unit, path.get(deepest)));
        open.add(below(unit));
      }
    }

    private Iterator<Unit> below(Unit unit) {
      return below.getOrDefault(unit.id(), List.of()).iterator();
    }

    private int add(Unit unit, int above) {
      int index = units.size();
      units.add(unit);
      indexById.put(unit.id(), index);
      parent.add(above);
      depth.add(above < 0 ? 0 : depth.get(above) + 1);
      end.add(index + 1);
      return index;
    }

    private void managers(Map<String, Unit> current) {
      for (Unit unit : current.values()) {
        if (closed.contains(unit.id())) {
          continue;
        }
        if (unit.managerIds().isEmpty()) {
          findings.add(new Finding(Finding.Kind.NO_MANAGER, unit.id(), ""));
        } else if (unit.managerIds().size() > 1) {
          findings.add(
              new Finding(
                  Finding.Kind.SEVERAL_MANAGERS, unit.id(), String.join(", ", unit.managerIds())));
        }
      }
    }
  }
}
