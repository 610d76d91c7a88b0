package nl.weerklank.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.survey.Failure;

/** Says in words what a reporting database that cannot be opened or written is about. */
public final class StoreFailure {

  private static final int H2_IN_USE = 90020;

  /** H2: anything, also a file that could not be written while a commit was under way. */
  private static final int H2_GENERAL = 50000;

  /** H2: reading or writing its file failed, the file is broken, or it closed itself after that. */
  private static final Set<Integer> H2_FILE = Set.of(90028, 90030, 90031, 90098, 90121);

  /** PostgreSQL: insufficient resources, among them a full disk; and input or output failed. */
  private static final Set<String> SERVER_FILE = Set.of("53100", "58030");

  private StoreFailure() {}

  /**
   * The failure behind an exception; empty when it is not about a database that cannot be opened or
   * written.
   */
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
          "The reporting database refused the account. Check weerklank.store.username and"
              + " weerklank.store.password.",
          sql);
    }
    if (state.startsWith("08")) {
      return failure(
          Failure.Kind.UNREACHABLE,
          "The reporting database does not answer. Check weerklank.store.url and that its"
              + " server runs.",
          sql);
    }
    if (H2_FILE.contains(sql.getErrorCode())
        || SERVER_FILE.contains(state)
        || (sql.getErrorCode() == H2_GENERAL && causedByFile(sql))) {
      return failure(
          Failure.Kind.INTERNAL,
          "The reporting database could not be written. Check that its disk has free space and"
              + " that this account may write its file (weerklank.store.url, or store/ under"
              + " weerklank.output), then run again.",
          sql);
    }
    return Optional.empty();
  }

  private static boolean causedByFile(Throwable thrown) {
    Throwable cause = thrown.getCause();
    for (int depth = 0; cause != null && depth < 20; depth++) {
      if (cause instanceof IOException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static Optional<Failure> failure(Failure.Kind kind, String message, SQLException cause) {
    return Optional.of(new Failure(kind, message, cause));
  }
}
