package nl.weerklank.store;

import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** An H2 file: one process at a time. */
final class H2Dialect extends Dialect {

  private static final int BATCH = 2_000;

  /**
   * H2 keeps commits in memory for half a second unless told otherwise. A killed run would forget
   * that a mail was on its way, and the next one would send it again. It also keeps eight parsed
   * statements a connection unless told otherwise; a run uses more in turn.
   */
  @Override
  public String url(String jdbcUrl) {
    return unlessChosen(unlessChosen(jdbcUrl, "WRITE_DELAY", 0), "QUERY_CACHE_SIZE", 64);
  }

  private static String unlessChosen(String url, String setting, int value) {
    boolean chosen = url.toUpperCase(Locale.ROOT).contains(";" + setting + "=");
    return chosen ? url : url + ";" + setting + "=" + value;
  }

  @Override
  public Map<String, String> properties() {
    return Map.of();
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public void examine(Connection connection) {
    // A file that can be opened serves.
  }

  /**
   * The database is closed by it; whoever asks next opens it again. One in memory has no file that
   * holds what was deleted, and would be gone.
   */
  @Override
  void forgetDeleted(JdbcTemplate jdbc) {
    String path = jdbc.queryForObject("select database_path()", String.class);
    if (path != null) {
      jdbc.execute("shutdown compact");
    }
  }

  @Override
  <T> void insert(JdbcTemplate jdbc, BulkTable<T> table, List<T> rows) {
    jdbc.batchUpdate(
        table.insert(),
        rows,
        BATCH,
        (insert, row) -> table.filler().fill(new StatementRow(insert), row));
  }
}
