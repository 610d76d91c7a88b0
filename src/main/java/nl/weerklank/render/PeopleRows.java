package nl.weerklank.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of two tables about the same departments as rows of one. */
final class PeopleRows {

  private PeopleRows() {}

  /**
   * @param asked rows with the employer survey
   * @param staff rows with people, absence and turnover; both in the order of the organisation
   * @return every department of either, with {@code asked} and {@code known} telling what there is
   */
  static List<Map<String, Object>> merged(
      List<Map<String, Object>> asked, List<Map<String, Object>> staff) {
    List<Object> order = new ArrayList<>(ids(staff));
    int place = 0;
    for (Object id : ids(asked)) {
      int known = order.indexOf(id);
      if (known < 0) {
        order.add(place, id);
        known = place;
      }
      place = known + 1;
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Object id : order) {
      rows.add(row(find(asked, id), find(staff, id)));
    }
    return rows;
  }

  private static Map<String, Object> row(Map<String, Object> asked, Map<String, Object> staff) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("name", (asked == null ? staff : asked).get("name"));
    row.put("own", asked != null && Boolean.TRUE.equals(asked.get("own")));
    row.put("asked", asked);
    row.put("known", staff);
    return row;
  }

  private static List<Object> ids(List<Map<String, Object>> rows) {
    return rows.stream().map(row -> row.get("unitId")).toList();
  }

  private static Map<String, Object> find(List<Map<String, Object>> rows, Object id) {
    return rows.stream().filter(row -> row.get("unitId").equals(id)).findFirst().orElse(null);
  }
}
