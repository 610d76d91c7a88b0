package nl.weerklank.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a {@link Quality} of the rows {@code quality.sql} gives. */
final class QualityRows {

  private QualityRows() {}

  static Quality read(ResultSet row) throws SQLException {
    Map<DayQuality.Kind, SortedMap<String, Long>> counts = new EnumMap<>(DayQuality.Kind.class);
    for (DayQuality.Kind kind : DayQuality.Kind.values()) {
      counts.put(kind, new TreeMap<>());
    }
    SortedMap<String, Long> rejectedResponses = new TreeMap<>();
    while (row.next()) {
      DayQuality.Kind kind = DayQuality.Kind.valueOf(row.getString("kind"));
      counts.get(kind).put(row.getString("word"), row.getLong("row_count"));
      if (kind == DayQuality.Kind.REJECTED) {
        rejectedResponses.put(row.getString("word"), row.getLong("response_count"));
      }
    }
    return new Quality(
        single(counts, DayQuality.Kind.ROWS),
        single(counts, DayQuality.Kind.ANSWERS),
        single(counts, DayQuality.Kind.UNASSIGNED),
        single(counts, DayQuality.Kind.UNDATED),
        counts.get(DayQuality.Kind.REJECTED),
        rejectedResponses,
        counts.get(DayQuality.Kind.NOTE),
        counts.get(DayQuality.Kind.REMARK));
  }

  private static long single(
      Map<DayQuality.Kind, SortedMap<String, Long>> counts, DayQuality.Kind kind) {
    return counts.get(kind).getOrDefault("", 0L);
  }
}
