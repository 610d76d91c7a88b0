package nl.weerklank.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cells in rows of equal length, as tagged tables need them. */
final class Grid {

  private Grid() {}

  /** Each cell gets {@code first} (no gutter before it) and {@code blank} (fills up the row). */
  static List<Object> rows(List<Map<String, Object>> items, int columns) {
    List<Object> rows = new ArrayList<>();
    for (int start = 0; start < items.size(); start += columns) {
      List<Object> cells = new ArrayList<>();
      for (int i = start; i < start + columns; i++) {
        boolean blank = i >= items.size();
        Map<String, Object> cell = blank ? new LinkedHashMap<>() : items.get(i);
        cell.put("first", i == start);
        cell.put("blank", blank);
        cell.put("filled", !blank);
        cells.add(cell);
      }
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("cells", cells);
      rows.add(row);
    }
    return rows;
  }
}
