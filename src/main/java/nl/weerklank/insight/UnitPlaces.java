package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.UnitHistory;
import nl.weerklank.survey.UnitTree;

/**
 * Where a fold counts the answers of a unit. A unit that moved has a place under every unit it was
 * ever below, all of them numbered in pre-order once more: what counted under a place is one
 * interval, so a roll-up stays a sum of few ranges whatever moved when.
 *
 * <p>Units are given by their index in the tree of the as-of date.
 */
public final class UnitPlaces {

  /** One path from the organisation to a unit. */
  private static final class Path {
    final int unit;
    final Map<Integer, Path> below = new HashMap<>();
    final List<Path> inOrder = new ArrayList<>();
    int place;

    Path(int unit) {
      this.unit = unit;
    }

    Path below(int next) {
      return below.computeIfAbsent(
          next,
          any -> {
            Path path = new Path(next);
            inOrder.add(path);
            return path;
          });
    }
  }

  private final int[] starts;
  private final int[][] placeOfUnit;
  private final int[] now;
  private final int[][] places;
  private final int[][] ends;
  private int size;
  private int epoch;

  private UnitPlaces(UnitTree tree, int[] starts, List<UnitTree> trees) {
    this.starts = starts;
    this.places = new int[tree.size()][0];
    this.ends = new int[tree.size()][0];
    Path root = new Path(0);
    Path[] present = paths(root, tree, tree, null);
    List<Path[]> then = new ArrayList<>();
    for (UnitTree earlier : trees) {
      then.add(paths(root, earlier, tree, present));
    }
    number(root);
    this.now = numbers(present);
    this.placeOfUnit = then.stream().map(UnitPlaces::numbers).toArray(int[][]::new);
  }

  /** Every unit at its place in one tree, whatever the day. */
  static UnitPlaces now(UnitTree tree) {
    return new UnitPlaces(tree, new int[0], List.of());
  }

  /** Every unit where its answers of some days count. */
  public static UnitPlaces of(UnitHistory history, RollUp rollUp, LocalDate from, LocalDate to) {
    return rollUp == RollUp.NOW ? now(history.now()) : then(history, from, to);
  }

  /** Every unit at its places from the first to the last of some days. */
  static UnitPlaces then(UnitHistory history, LocalDate from, LocalDate to) {
    List<LocalDate> changes = history.changes(from, to);
    return new UnitPlaces(
        history.now(),
        changes.stream().mapToInt(day -> Math.toIntExact(day.toEpochDay())).toArray(),
        changes.stream().map(history::on).toList());
  }

  /**
   * @param present where units stay that a tree does not hold; null when it holds all
   */
  private static Path[] paths(Path root, UnitTree tree, UnitTree now, Path[] present) {
    Path[] byIndex = new Path[tree.size()];
    Path[] byUnit = present == null ? new Path[now.size()] : present.clone();
    byIndex[0] = root;
    byUnit[0] = root;
    for (int index = 1; index < tree.size(); index++) {
      Path above = byIndex[tree.parent(index)];
      int unit = now.indexOf(tree.unit(index).id());
      byIndex[index] = unit < 0 ? above : above.below(unit);
      if (unit >= 0) {
        byUnit[unit] = byIndex[index];
      }
    }
    return byUnit;
  }

  /** Without recursion, as a chain of units may be longer than the stack is deep. */
  private void number(Path root) {
    List<Path> open = new ArrayList<>();
    List<Integer> next = new ArrayList<>();
    open(root, open, next);
    while (!open.isEmpty()) {
      int deepest = open.size() - 1;
      Path path = open.get(deepest);
      int child = next.get(deepest);
      if (child < path.inOrder.size()) {
        next.set(deepest, child + 1);
        open(path.inOrder.get(child), open, next);
        continue;
      }
      places[path.unit] = append(places[path.unit], path.place);
      ends[path.unit] = append(ends[path.unit], size);
      open.remove(deepest);
      next.remove(deepest);
    }
  }

  private void open(Path path, List<Path> open, List<Integer> next) {
    path.place = size++;
    open.add(path);
    next.add(0);
  }

  private static int[] append(int[] values, int value) {
    int[] longer = Arrays.copyOf(values, values.length + 1);
    longer[values.length] = value;
    return longer;
  }

  private static int[] numbers(Path[] paths) {
    return Arrays.stream(paths).mapToInt(path -> path.place).toArray();
  }

  public int size() {
    return size;
  }

  /** The place of a unit on the as-of date. */
  int now(int unit) {
    return now[unit];
  }

  /** The place of a unit on a day; cheap when days are asked for in order. */
  public int on(int epochDay, int unit) {
    if (starts.length == 0) {
      return now[unit];
    }
    while (epoch + 1 < starts.length && epochDay >= starts[epoch + 1]) {
      epoch++;
    }
    while (epoch > 0 && epochDay < starts[epoch]) {
      epoch--;
    }
    return placeOfUnit[epoch][unit];
  }

  /** All places of a unit. */
  public int[] of(int unit) {
    return places[unit];
  }

  /** Behind everything below the place at the same position of {@link #of}. */
  public int[] endsOf(int unit) {
    return ends[unit];
  }
}
