package nl.weerklank.insight.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Sums of unknowns, and what follows from them by adding and subtracting. Counted modulo a prime
 * that no such sum comes near, so that nothing is rounded.
 */
final class Equations {

  private static final long PRIME = 2_147_483_647L;

  private final List<Map<Integer, Long>> sums = new ArrayList<>();

  /** One known sum; unknowns by number. */
  void add(List<Integer> unknowns) {
    Map<Integer, Long> sum = new HashMap<>();
    unknowns.forEach(unknown -> sum.put(unknown, 1L));
    sums.add(sum);
  }

  /** An unknown turns out to be two. */
  void split(int unknown, int part) {
    for (Map<Integer, Long> sum : sums) {
      if (sum.containsKey(unknown)) {
        sum.put(part, sum.get(unknown));
      }
    }
  }

  /**
   * What follows: each reduced equation, scaled so that its first factor is 1, and each two of them
   * that share an unknown, added so that it goes away.
   */
  Stream<Map<Integer, Long>> derived() {
    List<Map<Integer, Long>> rows = List.copyOf(reduced().values());
    return Stream.concat(rows.stream(), pairs(rows));
  }

  private static Stream<Map<Integer, Long>> pairs(List<Map<Integer, Long>> rows) {
    Map<Integer, List<Integer>> holders = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      for (int unknown : rows.get(row).keySet()) {
        holders.computeIfAbsent(unknown, any -> new ArrayList<>()).add(row);
      }
    }
    return holders.entrySet().stream()
        .filter(held -> held.getValue().size() > 1)
        .flatMap(held -> withoutIt(held.getKey(), held.getValue(), rows));
  }

  private static Stream<Map<Integer, Long>> withoutIt(
      int unknown, List<Integer> holders, List<Map<Integer, Long>> rows) {
    List<Map<Integer, Long>> sums = new ArrayList<>();
    for (int one = 0; one < holders.size(); one++) {
      for (int other = one + 1; other < holders.size(); other++) {
        Map<Integer, Long> first = rows.get(holders.get(one));
        Map<Integer, Long> second = rows.get(holders.get(other));
        long factor = times(first.get(unknown), inverse(second.get(unknown)));
        sums.add(scaled(minus(first, second, factor)));
      }
    }
    return sums.stream();
  }

  /** By pivot; no other row holds a row's pivot. */
  private Map<Integer, Map<Integer, Long>> reduced() {
    Map<Integer, Map<Integer, Long>> byPivot = new LinkedHashMap<>();
    sums.stream()
        .sorted((one, other) -> Integer.compare(one.size(), other.size()))
        .forEach(sum -> reduce(sum, byPivot));
    return byPivot;
  }

  private static void reduce(Map<Integer, Long> sum, Map<Integer, Map<Integer, Long>> byPivot) {
    Map<Integer, Long> row = sum;
    for (int unknown : Set.copyOf(sum.keySet())) {
      Map<Integer, Long> known = byPivot.get(unknown);
      if (known != null && row.containsKey(unknown)) {
        row = minus(row, known, row.get(unknown));
      }
    }
    if (row.isEmpty()) {
      return;
    }
    int pivot = row.keySet().stream().min(Integer::compare).orElseThrow();
    Map<Integer, Long> unit = times(row, inverse(row.get(pivot)));
    byPivot.replaceAll(
        (any, other) -> other.containsKey(pivot) ? minus(other, unit, other.get(pivot)) : other);
    byPivot.put(pivot, unit);
  }

  private static Map<Integer, Long> scaled(Map<Integer, Long> row) {
    return row.keySet().stream()
        .min(Integer::compare)
        .map(first -> times(row, inverse(row.get(first))))
        .orElse(row);
  }

  private static Map<Integer, Long> minus(
      Map<Integer, Long> row, Map<Integer, Long> other, long factor) {
    Map<Integer, Long> left = new HashMap<>(row);
    Set<Integer> unknowns = new HashSet<>(other.keySet());
    for (int unknown : unknowns) {
      long value =
          Math.floorMod(left.getOrDefault(unknown, 0L) - times(factor, other.get(unknown)), PRIME);
      if (value == 0) {
        left.remove(unknown);
      } else {
        left.put(unknown, value);
      }
    }
    return left;
  }

  private static Map<Integer, Long> times(Map<Integer, Long> row, long factor) {
    Map<Integer, Long> scaled = new HashMap<>();
    row.forEach((unknown, value) -> scaled.put(unknown, times(value, factor)));
    return scaled;
  }

  private static long times(long one, long other) {
    return one * other % PRIME;
  }

  /** By Fermat. */
  private static long inverse(long value) {
    long inverse = 1;
    long power = value;
    for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
      if ((exponent & 1) == 1) {
        inverse = times(inverse, power);
      }
      power = times(power, power);
    }
    return inverse;
  }
}
