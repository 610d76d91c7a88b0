package nl.weerklank.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.survey.Period;
import org.springframework.jdbc.core.JdbcTemplate;

/** The comments of one feed and period, newest first, a page in memory at a time. */
final class CommentPages {

  private static final int PAGE = 500;
  private static final String SELECT = Sql.of("fact-comments");

  /** A comment with what it is sorted by. */
  record Entry(long key, long answeredAt, Comment comment) {}

  private final JdbcTemplate jdbc;
  private final JdbcNames names;
  private final List<String> metrics;
  private final long first;
  private final Deque<Entry> page = new ArrayDeque<>();
  private long before;
  private boolean more = true;

  CommentPages(JdbcTemplate jdbc, JdbcNames names, int feed, Period period) {
    this.jdbc = jdbc;
    this.names = names;
    this.metrics = names.metrics();
    this.first = FactKey.first(feed, period.from());
    this.before = FactKey.last(feed, period.to()) + 1;
  }

  /** The newest comment not taken yet; null when there is none. */
  Entry peek() {
    if (page.isEmpty() && more) {
      page.addAll(jdbc.query(SELECT, (row, number) -> entry(row), first, before, PAGE));
      more = page.size() == PAGE;
      before = page.isEmpty() ? before : page.peekLast().key();
    }
    return page.peekFirst();
  }

  Entry take() {
    return page.removeFirst();
  }

  private Entry entry(ResultSet row) throws SQLException {
    long key = row.getLong("id");
    Comment comment =
        new Comment(
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
    return new Entry(key, row.getLong("answered_at"), comment);
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
