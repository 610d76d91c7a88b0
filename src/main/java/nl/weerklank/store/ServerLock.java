package nl.weerklank.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import nl.weerklank.survey.Failure;

/**
 * The run lock of a reporting database that other machines can reach: an advisory lock of
 * PostgreSQL, one for each database and schema, held by a session of its own. The server gives it
 * free when that session ends, however it ends: a process that died leaves nothing, and a machine
 * that vanished is noticed by keep-alive within about a minute.
 */
public final class ServerLock implements AutoCloseable {

  /** SQLState raised by {@link #proof()}. */
  static final String LOST = "WL001";

  /** The first half of the lock's key: "weer" in ASCII. The second half tells schemas apart. */
  private static final int WEER = 0x77656572;

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Connection session;
  private final int schema;
  private final int backend;

  private ServerLock(Connection session, int schema, int backend) {
    this.session = session;
    this.schema = schema;
    this.backend = backend;
  }

  /**
   * Takes the lock, waiting for its holder at most {@code wait}; zero tries once.
   *
   * @param session of its own; this lock closes it, also when it was not obtained
   * @param holder who takes it, for others to read: process and host
   * @throws Failure LOCKED, naming the holder
   */
  public static ServerLock acquire(Connection session, String holder, Duration wait, Clock clock) {
    ServerLock lock = null;
    try {
      prepare(session, holder);
      int schema = number(session, Sql.of("postgres-schema"));
      Instant deadline = clock.instant().plus(wait);
      while (!tried(session, schema)) {
        if (!clock.instant().isBefore(deadline)) {
          throw held(session, schema);
        }
        pause(session, schema);
      }
      lock = new ServerLock(session, schema, number(session, "select pg_backend_pid()"));
      return lock;
    } catch (SQLException e) {
      throw StoreFailure.of(e).orElseGet(() -> unusable(e));
    } finally {
      if (lock == null) {
        closeQuietly(session);
      }
    }
  }

  private static void prepare(Connection session, String holder) throws SQLException {
    session.setAutoCommit(true);
    try (PreparedStatement settings = session.prepareStatement(Sql.of("postgres-session"))) {
      // PostgreSQL keeps 63 bytes of it
      settings.setString(1, "weerklank: " + Columns.capped(holder, 52));
      settings.execute();
    }
  }

  private static int number(Connection session, String query) throws SQLException {
    try (Statement statement = session.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getInt(1);
    }
  }

  private static boolean tried(Connection session, int schema) throws SQLException {
    try (PreparedStatement lock = session.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
      lock.setInt(1, WEER);
      lock.setInt(2, schema);
      try (ResultSet row = lock.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private static void pause(Connection session, int schema) throws SQLException {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw held(session, schema);
    }
  }

  private static Failure held(Connection session, int schema) throws SQLException {
    return new Failure(
        Failure.Kind.LOCKED,
        "Another run holds the reporting database: "
            + holder(session, schema)
            + ". Wait for it to end, or use --lock-wait.");
  }

  private static String holder(Connection session, int schema) throws SQLException {
    try (PreparedStatement query = session.prepareStatement(Sql.of("postgres-lock-holder"))) {
      query.setLong(1, WEER);
      query.setLong(2, schema);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return "it ended just now";
        }
        String name = row.getString("application_name").replaceFirst("^weerklank: ", "");
        OffsetDateTime since = row.getObject("backend_start", OffsetDateTime.class);
        return (name.isBlank() ? "holder unknown" : name)
            + (since == null ? "" : " since " + since.toInstant());
      }
    }
  }

  /**
   * A statement that fails once this lock is lost, such as after a restart of the server. New
   * connections of the holder run it before any other; it also allows them long transactions.
   */
  public String proof() {
    return String.format(Locale.ROOT, Sql.of("postgres-lock-proof"), WEER, schema, backend, LOST);
  }

  private static Failure unusable(SQLException e) {
    return new Failure(
        Failure.Kind.INTERNAL,
        "The reporting database's run lock cannot be taken (SQLState " + e.getSQLState() + ").",
        e);
  }

  private static void closeQuietly(Connection session) {
    try {
      session.close();
    } catch (SQLException e) {
      // Ended already, and the lock with it.
      return;
    }
  }

  /** Gives the lock back. */
  @Override
  public void close() {
    closeQuietly(session);
  }
}
