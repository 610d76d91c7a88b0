package nl.weerklank.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weerklank.cli.TestInstallation.Result;

/** What the scores command prints as CSV, read as RFC 4180 says; a row is its cells by column. */
final class ScoreRows {

  private ScoreRows() {}

  static List<Map<String, String>> of(Result result) {
    if (result.exit() != 0) {
      throw new AssertionError(result.all());
    }
    return read(result.out());
  }

  static List<Map<String, String>> read(String csv) {
    List<Map<String, String>> rows = new ArrayList<>();
    List<String> names = null;
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : csv.toCharArray()) {
      if (c == '"') {
        // A doubled quote ends and begins again; the first of the two is then text.
        quoted = !quoted;
        cell.append(c);
      } else if (!quoted && (c == ',' || c == '\n')) {
        cells.add(unquoted(cell.toString()));
        cell.setLength(0);
        if (c == '\n' && names == null) {
          names = cells;
          cells = new ArrayList<>();
        } else if (c == '\n') {
          rows.add(row(names, cells));
          cells = new ArrayList<>();
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }

  private static String unquoted(String cell) {
    String text = cell.endsWith("\r") ? cell.substring(0, cell.length() - 1) : cell;
    return text.startsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text;
  }

  private static Map<String, String> row(List<String> names, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      row.put(names.get(i), cells.get(i));
    }
    return row;
  }

  static boolean hidden(Map<String, String> row) {
    return row.get("hidden").equals("true");
  }

  static long n(Map<String, String> row) {
    return Long.parseLong(row.get("n"));
  }

  /** Answers per score that was given at least once. */
  static SortedMap<Integer, Long> byScore(Map<String, String> row) {
    SortedMap<Integer, Long> counts = new TreeMap<>();
    for (int score = 0; score <= 10; score++) {
      String count = row.get("count_" + score);
      if (!count.isEmpty() && !count.equals("0")) {
        counts.put(score, Long.parseLong(count));
      }
    }
    return counts;
  }
}
