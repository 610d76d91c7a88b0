package nl.weerklank.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Assignments of an HR that writes a new row with every change and no end into the old one: each
 * ends the day before the next one of its employee begins, or earlier when it says so. Of rows that
 * begin on one day the last one given counts.
 */
final class VersionRows {

  private static final String FROM = "valid_from";
  private static final String TO = "valid_to";

  private VersionRows() {}

  /** ISO dates sort as texts; nothing there is before all of them. */
  private static String from(Map<String, String> row) {
    return row.getOrDefault(FROM, "");
  }

  static PackedRows ended(PackedRows rows) {
    Map<String, List<Integer>> byEmployee = new HashMap<>();
    String[] starts = new String[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = rows.get(i);
      starts[i] = from(row);
      byEmployee.computeIfAbsent(row.get("employee_id"), id -> new ArrayList<>()).add(i);
    }
    String[] next = new String[rows.size()];
    for (List<Integer> versions : byEmployee.values()) {
      versions.sort(Comparator.comparing(place -> starts[place]));
      for (int i = 1; i < versions.size(); i++) {
        next[versions.get(i - 1)] = starts[versions.get(i)];
      }
    }
    PackedRows ended = new PackedRows();
    for (int i = 0; i < rows.size(); i++) {
      if (next[i] == null) {
        ended.add(rows.get(i));
      } else if (!next[i].equals(starts[i])) {
        ended.add(ended(rows.get(i), LocalDate.parse(next[i]).minusDays(1).toString()));
      }
    }
    return ended;
  }

  private static Map<String, String> ended(Map<String, String> row, String lastDay) {
    String own = row.get(TO);
    if (own == null || own.compareTo(lastDay) > 0) {
      row.put(TO, lastDay);
    }
    return row;
  }
}
