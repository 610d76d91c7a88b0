package nl.weerklank.enrich;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weerklank.enrich.MatchedReference.Finding;

/**
 * Circles of employees who report to each other, each employee in one at most. Without recursion: a
 * chain may be longer than the stack is deep.
 */
final class SuperiorCycles {

  private static final int SHOWN = 6;

  private final TreeMap<String, TreeSet<String>> up = new TreeMap<>();
  private final Map<String, Set<String>> down = new HashMap<>();

  SuperiorCycles(Map<String, Set<String>> superiors) {
    superiors.forEach(
        (employee, above) -> {
          up.put(employee, new TreeSet<>(above));
          above.forEach(
              superior -> down.computeIfAbsent(superior, id -> new TreeSet<>()).add(employee));
        });
    above().forEach(this::removeWithAllBelow);
  }

  /** Who reports to nobody. */
  private List<String> above() {
    return down.keySet().stream().filter(id -> !up.containsKey(id)).toList();
  }

  /** And whoever reports to nobody else then. */
  private void removeWithAllBelow(String first) {
    Deque<String> gone = new ArrayDeque<>(List.of(first));
    while (!gone.isEmpty()) {
      String superior = gone.pop();
      up.remove(superior);
      for (String employee : down.getOrDefault(superior, Set.of())) {
        TreeSet<String> left = up.get(employee);
        if (left != null && left.remove(superior) && left.isEmpty()) {
          gone.push(employee);
        }
      }
    }
  }

  /** {@code 1 > 2 > 1}: employee 1 reports to 2, and 2 to 1. */
  List<String> found() {
    List<String> found = new ArrayList<>();
    while (!up.isEmpty()) {
      List<String> circle = circle(up.firstKey());
      found.add(shown(circle));
      circle.forEach(this::removeWithAllBelow);
    }
    return found;
  }

  /** Everybody left has a superior who is left too, so that every way up ends in a circle. */
  private List<String> circle(String from) {
    Set<String> way = new LinkedHashSet<>();
    String step = from;
    while (way.add(step)) {
      step = up.get(step).first();
    }
    List<String> passed = new ArrayList<>(way);
    List<String> circle = passed.subList(passed.indexOf(step), passed.size());
    Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
    return circle;
  }

  private static String shown(List<String> circle) {
    String ids =
        circle.stream().limit(SHOWN).map(Finding::shown).collect(Collectors.joining(" > "));
    return ids + " > " + (circle.size() > SHOWN ? "... > " : "") + Finding.shown(circle.get(0));
  }
}
