package nl.weerklank.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.Failure;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL server: bulk rows go by {@code COPY}, and other machines may use it as well. */
final class PostgresDialect extends Dialect {

  @Override
  public String url(String jdbcUrl) {
    return jdbcUrl;
  }

  /** Keep-alive ends a run whose server is gone, which would wait for an answer for ever. */
  @Override
  public Map<String, String> properties() {
    return Map.of(
        "ApplicationName", "weerklank", "reWriteBatchedInserts", "true", "tcpKeepAlive", "true");
  }

  @Override
  public boolean shared() {
    return true;
  }

  @Override
  public void examine(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(Sql.of("postgres-examine"))) {
      row.next();
      if (!row.getString("encoding").equals("UTF8")) {
        throw Failure.configuration(
            "The reporting database keeps texts as "
                + row.getString("encoding")
                + "; create one with encoding UTF8 and point weerklank.store.url to it.");
      }
      if (row.getBoolean("standby")) {
        throw Failure.configuration(
            "weerklank.store.url points to a standby server, which cannot be written; name the"
                + " primary.");
      }
      if (!row.getBoolean("creatable")) {
        throw new Failure(Failure.Kind.AUTHENTICATION, StoreFailure.NO_RIGHTS);
      }
    }
  }

  /** Vacuuming is its administrator's, and writes over what is gone in time. */
  @Override
  void forgetDeleted(JdbcTemplate jdbc) {
    for (String table : List.of("fact", "fact_text", "fact_reject", "reference_row", "mail")) {
      jdbc.execute("vacuum " + table);
    }
  }

  @Override
  <T> void insert(JdbcTemplate jdbc, BulkTable<T> table, List<T> rows) {
    if (rows.isEmpty()) {
      return;
    }
    jdbc.execute(
        (Connection connection) -> {
          copy(connection, table, rows);
          return null;
        });
  }

  private static <T> void copy(Connection connection, BulkTable<T> table, Iterable<T> rows)
      throws SQLException {
    CopyIn copy = copy(connection, table.copy());
    try {
      CopyBuffer buffer = new CopyBuffer(table.columns().size());
      buffer.begin();
      for (T row : rows) {
        buffer.row();
        table.filler().fill(buffer, row);
        buffer.sendWhenFull(copy);
      }
      buffer.end(copy);
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  static CopyIn copy(Connection connection, String statement) throws SQLException {
    return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
  }
}
