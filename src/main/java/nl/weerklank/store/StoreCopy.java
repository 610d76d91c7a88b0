package nl.weerklank.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import nl.weerklank.survey.DayDigest;
import nl.weerklank.survey.Failure;
import org.postgresql.copy.CopyIn;

/**
 * Copies a reporting database out of H2 into PostgreSQL, every table in one transaction: what
 * Spring Batch keeps, facts, history and ledger. Each table is read back and compared before the
 * commit.
 */
public final class StoreCopy {

  /** In an order in which every row finds the rows it refers to. */
  static final List<String> TABLES =
      List.of(
          "batch_job_instance",
          "batch_job_execution",
          "batch_job_execution_params",
          "batch_job_execution_context",
          "batch_step_execution",
          "batch_step_execution_context",
          "name",
          "reference_feed",
          "reference_row",
          "feed_day",
          "day_quality",
          "fact",
          "fact_text",
          "fact_reject",
          "first_seen",
          "run",
          "feed_read",
          "run_range",
          "run_origin",
          "kept_out",
          "mail",
          "mail_document",
          "mail_change",
          "baseline",
          "employer_release",
          "staff_release",
          "alert_answer",
          "own_page",
          "stand_in",
          "approval",
          "run_reader",
          "run_answers");

  private static final int FETCH = 5_000;

  /**
   * @param digest of all its rows, whatever their order
   */
  public record Table(String name, long rows, String digest) {}

  private final Connection source;
  private final Connection target;

  /**
   * @param source H2; only read
   * @param target PostgreSQL with the schema already migrated
   */
  public StoreCopy(Connection source, Connection target) {
    this.source = source;
    this.target = target;
  }

  /**
   * All or nothing.
   *
   * @param done gets each table when it was copied and compared; the commit follows after the last
   * @throws Failure CONFIGURATION when the target is not empty or the source has another version of
   *     the schema; INTERNAL when a table came out otherwise than it went in
   */
  public void copy(Consumer<Table> done) {
    try {
      source.setAutoCommit(false);
      target.setAutoCommit(false);
      lazily();
      sameVersion();
      for (String table : TABLES) {
        demandEmpty(table);
      }
      for (String table : TABLES) {
        done.accept(copy(table));
      }
      execute(target, Sql.of("postgres-sequences"));
      target.commit();
    } catch (SQLException e) {
      throw StoreFailure.of(e)
          .orElseGet(
              () ->
                  new Failure(
                      Failure.Kind.INTERNAL,
                      "The copy failed (SQLState "
                          + e.getSQLState()
                          + "); the target is empty as before, and the H2 database untouched.",
                      e));
    }
  }

  /** True when neither a run nor a mail was ever stored in a migrated database. */
  public static boolean unused(Connection connection) throws SQLException {
    return empty(connection, "run") && empty(connection, "mail");
  }

  private static boolean empty(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select 1 from " + table + " limit 1")) {
      return !rows.next();
    }
  }

  /** H2 would collect a whole table before its first row. */
  private void lazily() throws SQLException {
    execute(source, "set lazy_query_execution true");
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void sameVersion() throws SQLException {
    if (!migrations(source).equals(migrations(target))) {
      throw Failure.configuration(
          "The H2 database was last used by another version of Weerklank. Set weerklank.store.url"
              + " back to it, run 'history' once, which brings its tables up to date, and move"
              + " then.");
    }
  }

  private static String migrations(Connection connection) throws SQLException {
    StringBuilder all = new StringBuilder();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Sql.of("migrations"))) {
      while (rows.next()) {
        all.append(rows.getString(1)).append('=').append(rows.getString(2)).append(' ');
      }
    }
    return all.toString();
  }

  private void demandEmpty(String table) throws SQLException {
    if (!empty(target, table)) {
      throw Failure.configuration(
          "The database weerklank.store.url names is not empty (table "
              + table
              + "): it was moved to or used before. Nothing was copied. To move again, give it an"
              + " empty database.");
    }
  }

  private Table copy(String table) throws SQLException {
    TableColumns columns = TableColumns.of(target, table);
    DayDigest sent = send(table, columns);
    DayDigest stored = digest(table, columns);
    if (!sent.equals(stored)) {
      throw new Failure(
          Failure.Kind.INTERNAL,
          "Table "
              + table
              + " came out otherwise than it went in: "
              + sent.rows()
              + " rows were sent, "
              + stored.rows()
              + " are there. Nothing was kept; the H2 database is untouched.");
    }
    execute(target, "analyze " + table);
    return new Table(table, sent.rows(), String.format("%016x%016x", sent.high(), sent.low()));
  }

  private DayDigest send(String table, TableColumns columns) throws SQLException {
    CopyIn copy = PostgresDialect.copy(target, columns.copy(table));
    try {
      CopyBuffer buffer = new CopyBuffer(columns.size());
      buffer.begin();
      RowDigest digest = new RowDigest();
      read(
          source,
          columns.select(table),
          row -> {
            int start = buffer.position();
            buffer.row();
            columns.fill(buffer, row);
            digest.add(buffer.since(start));
            buffer.sendWhenFull(copy);
          });
      buffer.end(copy);
      return digest.sum();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private DayDigest digest(String table, TableColumns columns) throws SQLException {
    CopyBuffer buffer = new CopyBuffer(columns.size());
    RowDigest digest = new RowDigest();
    read(
        target,
        columns.select(table),
        row -> {
          buffer.forget();
          buffer.row();
          columns.fill(buffer, row);
          digest.add(buffer.since(0));
        });
    return digest.sum();
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private static void read(Connection connection, String select, RowReader reader)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet rows = statement.executeQuery(select)) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }
}
