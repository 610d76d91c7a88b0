package nl.weerklank.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import nl.weerklank.survey.Period;
import org.springframework.jdbc.core.JdbcTemplate;

/** The comments of one feed and period, newest first, a page in memory at a time. */
final class CommentPages {

  private static final int PAGE = 500;
  private static final String SELECT = Sql.of("fact-comments");

  /** A comment with what it is sorted by. */
  record Entry(long key, long answeredAt, Comment comment) {}

  private final JdbcTemplate jdbc;
  private final CommentRows rows;
  private final long first;
  private final Deque<Entry> page = new ArrayDeque<>();
  private long before;
  private boolean more = true;

  CommentPages(JdbcTemplate jdbc, JdbcNames names, int feed, Period period) {
    this.jdbc = jdbc;
    this.rows = new CommentRows(names);
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
    return new Entry(row.getLong("id"), row.getLong("answered_at"), rows.comment(row));
  }
}
