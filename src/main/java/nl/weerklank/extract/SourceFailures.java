package nl.weerklank.extract;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Failure.Kind;

/**
 * Says what a driver's error means for the run. Words of the driver are quoted only where they
 * speak of the statement: they may hold data or, on connecting, the URL with its secrets.
 */
final class SourceFailures {

  /** MariaDB: access denied to the server, to the database, from this host. */
  private static final Set<Integer> REFUSED = Set.of(1044, 1045, 1130, 1698);

  /** H2: database not found, missing file, in use, closed, connection broken. */
  private static final Set<Integer> H2_ABSENT = Set.of(90013, 90146, 90020, 90121, 90067, 90098);

  private static final int H2_IN_USE = 90020;
  private static final Set<Integer> H2_NO_FILE = Set.of(90013, 90146);

  /** H2: a file that CSVREAD names is missing or cannot be read. */
  private static final Set<Integer> H2_NO_CSV = Set.of(90028, 90031, 90124);

  /** Connection lost, resources exhausted, shut down or killed, system error. */
  private static final Set<String> ABSENT_CLASSES = Set.of("08", "53", "57", "58");

  /** PostgreSQL: ended by an administrator, by a crash, by a shutdown; MariaDB: killed. */
  private static final Set<String> LOST = Set.of("57P01", "57P02", "57P03", "70100");

  /** MariaDB, MySQL: the statement took longer than it may; MariaDB has the state of a kill. */
  private static final Set<Integer> TIMED_OUT = Set.of(1969, 3024);

  private static final Set<Integer> H2_LOST = Set.of(90067, 90121);

  /** Standard SQL and PostgreSQL: read-only transaction; MariaDB sends the same state. */
  private static final Set<String> WRITES = Set.of("25006", "25S01");

  /** H2: only a query is allowed; MariaDB: read-only transaction. */
  private static final Set<Integer> WRITES_BY_CODE = Set.of(90002, 90097, 1792);

  /** MySQL's driver refuses by itself what it sees to write, with a state of many meanings. */
  private static final String MYSQL_DRIVER = "S1009";

  /** MySQL's driver has no better state for a connection that ended between two fetches. */
  private static final String MYSQL_GENERAL = "S1000";

  private static final Set<String> NO_RIGHT = Set.of("42501", "90096");

  /** MariaDB: no right on a table, on a column. */
  private static final Set<Integer> NO_RIGHT_BY_CODE = Set.of(1142, 1143, 90096);

  private static final Set<String> NO_COLUMN = Set.of("42S22", "42703");
  private static final Set<String> NO_TABLE = Set.of("42S02", "42P01", "42S03", "42S04");

  private SourceFailures() {}

  /** Without its cause, which may quote the URL. */
  static Failure connecting(SourceSettings source, SQLException e) {
    Kind kind = kind(e);
    String what =
        switch (kind) {
          case AUTHENTICATION -> "refuses the account; check username and password";
          case UNREACHABLE -> absent(e);
          default -> "cannot be opened; check the URL, the database's name and driver properties";
        };
    return new Failure(kind, "Source " + source.name() + " " + what + " " + code(e) + ".");
  }

  private static String absent(SQLException e) {
    if (e.getErrorCode() == H2_IN_USE) {
      return "is open in another process, which locks its file; close it there, or run again later";
    }
    if (H2_NO_FILE.contains(e.getErrorCode())) {
      return "does not answer: there is no database file where its URL points; correct the path";
    }
    return "does not answer; check that it runs and that the URL is right";
  }

  static Failure reading(SourceSettings source, FeedSettings feed, SQLException e) {
    return reading(source, feed.name(), feed.file(), e);
  }

  static Failure reading(SourceSettings source, String feed, String file, SQLException e) {
    Kind kind = kind(e);
    String where = "Source " + source.name() + ", feed " + feed + " (" + file + ")";
    if (lost(e)) {
      return new ConnectionLost(
          where + ": the database closed the connection while it was read " + code(e) + ".");
    }
    return switch (kind) {
      case AUTHENTICATION -> new Failure(kind, where + ": the account is refused " + code(e) + ".");
      case UNREACHABLE ->
          new Failure(
              kind,
              where
                  + ": the database stopped answering or the statement took longer than the"
                  + " query timeout "
                  + code(e)
                  + ".");
      default -> statement(where, e);
    };
  }

  private static Failure statement(String where, SQLException e) {
    if (H2_NO_CSV.contains(e.getErrorCode())) {
      return Failure.configuration(
          where
              + ": the file that the statement reads is missing or cannot be read; check its path,"
              + " which may come from weerklank.values "
              + code(e)
              + ".");
    }
    if (writes(e)) {
      return Failure.configuration(
          where
              + ": the statement writes, or calls what writes; a feed reads only, with a SELECT "
              + code(e)
              + ".");
    }
    String words = state(e).startsWith("42") ? ": " + firstLine(e) : "";
    return Failure.configuration(
        where
            + ": the database does not accept the statement"
            + words
            + " "
            + code(e)
            + "."
            + advice(e));
  }

  private static boolean writes(SQLException e) {
    return WRITES.contains(state(e))
        || WRITES_BY_CODE.contains(e.getErrorCode())
        || MYSQL_DRIVER.equals(state(e)) && firstLine(e).matches(".*(read-only|executeQuery).*");
  }

  static boolean noRight(SQLException e) {
    return NO_RIGHT.contains(state(e)) || NO_RIGHT_BY_CODE.contains(e.getErrorCode());
  }

  private static String advice(SQLException e) {
    if (noRight(e)) {
      return " The account lacks the right to read it: grant it SELECT on that table.";
    }
    if (NO_COLUMN.contains(state(e))) {
      return " Was the column renamed by an update of the system? Correct its name in the"
          + " statement, or where the settings map it under 'columns'.";
    }
    if (NO_TABLE.contains(state(e))) {
      return " Was the table renamed or removed by an update of the system, or may the account not"
          + " see it? Correct the statement, or the values that name it.";
    }
    return "";
  }

  /** A statement of H2 that reads what it changes, which H2 runs on a read-only connection. */
  static Failure writing(SourceSettings source, FeedSettings feed) {
    return Failure.configuration(
        "Source "
            + source.name()
            + ", feed "
            + feed.name()
            + " ("
            + feed.file()
            + "): the statement writes; a feed reads only, with a SELECT.");
  }

  /** Not a time limit, which a second try would meet as well. */
  private static boolean lost(SQLException e) {
    if (TIMED_OUT.contains(e.getErrorCode())) {
      return false;
    }
    return state(e).startsWith("08")
        || LOST.contains(state(e))
        || endedBetweenFetches(e)
        || H2_LOST.contains(e.getErrorCode());
  }

  private static boolean endedBetweenFetches(SQLException e) {
    return MYSQL_GENERAL.equals(state(e)) && e.getCause() instanceof IOException;
  }

  static Kind kind(SQLException e) {
    String state = state(e);
    int code = e.getErrorCode();
    if (state.startsWith("28") || REFUSED.contains(code)) {
      return Kind.AUTHENTICATION;
    }
    boolean absent = state.length() >= 2 && ABSENT_CLASSES.contains(state.substring(0, 2));
    if (absent
        || endedBetweenFetches(e)
        || H2_ABSENT.contains(code)
        || TIMED_OUT.contains(code)
        || e instanceof SQLTimeoutException) {
      return Kind.UNREACHABLE;
    }
    return Kind.CONFIGURATION;
  }

  private static String state(SQLException e) {
    return e.getSQLState() == null ? "" : e.getSQLState();
  }

  private static String code(SQLException e) {
    return "(SQLState " + state(e) + ", code " + e.getErrorCode() + ")";
  }

  /** H2 appends the statement, others further lines. */
  private static String firstLine(SQLException e) {
    String message = String.valueOf(e.getMessage());
    int statement = message.indexOf("; SQL statement:");
    String head = statement < 0 ? message : message.substring(0, statement);
    String line = head.lines().findFirst().orElse("");
    return line.length() > 300 ? line.substring(0, 300) : line;
  }
}
