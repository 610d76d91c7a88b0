package nl.weerklank.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings rows of a units feed to one shape before they are compared: the parent by id, and the
 * managers of a unit in one row. Left and right numbers shift with every unit added anywhere;
 * stored as they come, each of those nights would look like a reorganisation.
 */
final class UnitRows {

  private static final Comparator<Map<String, String>> OUTER_FIRST =
      Comparator.comparing((Map<String, String> row) -> number(row, "lft"))
          .thenComparing(row -> -number(row, "rgt"));

  private UnitRows() {}

  /**
   * @param rows that are the same objects however often they are asked for
   */
  static List<Map<String, String>> shaped(List<Map<String, String>> rows) {
    Map<Map<String, String>, String> containers = containers(rows);
    Map<Map<String, String>, List<String>> managers = new LinkedHashMap<>();
    for (Map<String, String> row : rows) {
      Map<String, String> shaped = new TreeMap<>(row);
      shaped.keySet().removeAll(List.of("lft", "rgt", "path", "manager_id"));
      String parent = parent(row, containers);
      if (parent != null) {
        shaped.put("parent_id", parent);
      }
      managers.computeIfAbsent(shaped, key -> new ArrayList<>()).addAll(managers(row));
    }
    List<Map<String, String>> all = new ArrayList<>();
    managers.forEach(
        (row, ids) -> {
          Map<String, String> complete = new TreeMap<>(row);
          if (!ids.isEmpty()) {
            complete.put("manager_id", String.join(";", ids.stream().distinct().toList()));
          }
          all.add(complete);
        });
    return all;
  }

  /** Ids of a manager column, which may hold several. */
  static List<String> managers(Map<String, String> row) {
    String ids = row.get("manager_id");
    if (ids == null) {
      return List.of();
    }
    return Arrays.stream(ids.split("[;,]")).map(String::strip).filter(id -> !id.isEmpty()).toList();
  }

  private static String parent(
      Map<String, String> row, Map<Map<String, String>, String> containers) {
    if (row.get("parent_id") != null) {
      return row.get("parent_id");
    }
    return row.get("path") != null ? parentInPath(row) : containers.get(row);
  }

  /** The last id before the unit's own; the last one when the path stops above the unit. */
  private static String parentInPath(Map<String, String> row) {
    List<String> ids =
        Arrays.stream(row.get("path").split("/"))
            .map(String::strip)
            .filter(id -> !id.isEmpty())
            .toList();
    int own = ids.lastIndexOf(row.get("unit_id"));
    int parent = own >= 0 ? own - 1 : ids.size() - 1;
    return parent >= 0 ? ids.get(parent) : null;
  }

  /** By row, the unit with the narrowest interval around the row's. */
  private static Map<Map<String, String>, String> containers(List<Map<String, String>> rows) {
    Map<Map<String, String>, String> containers = new IdentityHashMap<>();
    List<Map<String, String>> nested =
        new ArrayList<>(
            rows.stream()
                .filter(row -> number(row, "lft") != null && number(row, "rgt") != null)
                .toList());
    nested.sort(OUTER_FIRST);
    Deque<Map<String, String>> open = new ArrayDeque<>();
    for (Map<String, String> row : nested) {
      while (!open.isEmpty() && !contains(open.peek(), row)) {
        open.pop();
      }
      if (!open.isEmpty()) {
        containers.put(row, open.peek().get("unit_id"));
      }
      open.push(row);
    }
    return containers;
  }

  private static boolean contains(Map<String, String> outer, Map<String, String> inner) {
    return number(outer, "lft") < number(inner, "lft")
        && number(outer, "rgt") > number(inner, "rgt");
  }

  private static Long number(Map<String, String> row, String column) {
    String text = row.get(column);
    return text != null && text.matches("-?\\d{1,18}") ? Long.valueOf(text) : null;
  }
}
