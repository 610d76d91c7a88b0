package nl.weerklank.store;

import java.sql.SQLException;
import java.util.Optional;
import nl.weerklank.survey.Failure;

/** Says in words what a reporting database that cannot be opened is about. */
public final class StoreFailure {

  private static final int H2_IN_USE = 90020;

  private StoreFailure() {}

  /** The failure behind an exception; empty when it is not about opening the database. */
  public static Optional<Failure> of(Throwable thrown) {
    int depth = 0;
    for (Throwable cause = thrown; cause != null && depth < 20; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        Optional<Failure> failure = of(sql);
        if (failure.isPresent()) {
          return failure;
        }
      }
      depth++;
    }
    return Optional.empty();
  }

  private static Optional<Failure> of(SQLException sql) {
    String state = sql.getSQLState() == null ? "" : sql.getSQLState();
    if (sql.getErrorCode() == H2_IN_USE) {
      return failure(
          Failure.Kind.LOCKED,
          "The reporting database is open in another process, a run or a database tool. Close it"
              + " there, or wait.",
          sql);
    }
    if (state.startsWith("28")) {
      return failure(
          Failure.Kind.AUTHENTICATION,
          "The reporting database refused the account. Check spring.datasource.username and its"
              + " password.",
          sql);
    }
    if (state.startsWith("08")) {
      return failure(
          Failure.Kind.UNREACHABLE,
          "The reporting database does not answer. Check spring.datasource.url and that its server"
              + " runs.",
          sql);
    }
    return Optional.empty();
  }

  private static Optional<Failure> failure(Failure.Kind kind, String message, SQLException cause) {
    return Optional.of(new Failure(kind, message, cause));
  }
}
