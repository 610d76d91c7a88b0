package nl.weerklank.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads answers with their texts. */
final class CommentRows {

  private final JdbcNames names;
  private final List<String> metrics;

  CommentRows(JdbcNames names) {
    this.names = names;
    this.metrics = names.metrics();
  }

  Comment comment(ResultSet row) throws SQLException {
    long key = row.getLong("id");
    return new Comment(
        names.feedName(FactKey.feed(key)),
        row.getString("response_id"),
        LocalDate.ofEpochDay(FactKey.day(key)),
        names.id(Names.Kind.SURVEY, row.getInt("survey")),
        names.id(Names.Kind.EMPLOYEE, row.getInt("employee")),
        names.id(Names.Kind.UNIT, row.getInt("unit")),
        names.id(Names.Kind.CUSTOMER, row.getInt("customer")),
        row.getString("contact_id"),
        names.id(Names.Kind.EMPLOYEE, row.getInt("account_manager")),
        names.id(Names.Kind.SEGMENT, row.getInt("segment")),
        names.id(Names.Kind.LOCATION, row.getInt("location")),
        names.id(Names.Kind.TOUCHPOINT, row.getInt("touchpoint")),
        row.getString("language"),
        row.getString("answer"),
        Columns.texts(row.getString("categories")),
        row.getBoolean("complaint"),
        scores(row),
        Columns.textByLabel(row.getString("follow_ups")));
  }

  private Map<String, Integer> scores(ResultSet row) throws SQLException {
    Map<String, Integer> scores = new TreeMap<>();
    for (int slot = 1; slot <= metrics.size(); slot++) {
      int score = row.getInt("score_" + slot);
      if (!row.wasNull()) {
        scores.put(metrics.get(slot - 1), score);
      }
    }
    return scores;
  }
}
