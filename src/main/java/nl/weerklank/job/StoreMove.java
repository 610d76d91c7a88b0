package nl.weerklank.job;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import nl.weerklank.job.Settings.StoreSettings.Account;
import nl.weerklank.store.Dialect;
import nl.weerklank.store.H2File;
import nl.weerklank.store.RunLock;
import nl.weerklank.store.StoreCopy;
import nl.weerklank.store.StoreFailure;
import nl.weerklank.survey.Failure;

/** Takes ledger, history and facts along from H2 to PostgreSQL. */
public final class StoreMove {

  private final Settings settings;
  private final Clock clock;

  StoreMove(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Copies the H2 database into the PostgreSQL database that is configured now. H2 is only read.
   *
   * @param out gets one line at a time
   * @throws Failure when anything is not as it should be; then nothing was copied
   */
  public void run(Consumer<String> out) {
    Account to = settings.store().account();
    if (!Dialect.of(to.url()).shared()) {
      throw Failure.configuration(
          settings.file()
              + ": weerklank.store.url still names an H2 database. Set it to the PostgreSQL"
              + " database to move to.");
    }
    Path file = sourceFile();
    RunLock sourceLock =
        RunLock.acquire(
            RunLock.fileFor(settings.store().moveFrom().url(), settings.output()),
            settings.store().lockWait(),
            clock);
    try (sourceLock;
        InstallationLock lock = InstallationLock.acquire(settings, clock);
        Connection source = source();
        HikariDataSource pool = ReportingDatabase.open(to, 2, lock.server())) {
      ReportingDatabase.migrate(pool);
      copy(source, pool, out);
    } catch (SQLException e) {
      throw StoreFailure.of(e).orElseThrow(() -> new IllegalStateException(e));
    }
    out.accept("Moved. " + file + " is as it was; keep it until you trust the new one.");
  }

  private static void copy(Connection source, DataSource pool, Consumer<String> out)
      throws SQLException {
    try (Connection target = pool.getConnection()) {
      new StoreCopy(source, target)
          .copy(
              table ->
                  out.accept(
                      String.format(
                          Locale.ROOT,
                          "%-29s %,12d rows  digest %s",
                          table.name(),
                          table.rows(),
                          table.digest())));
    }
  }

  private Path sourceFile() {
    return H2File.of(settings.store().moveFrom().url())
        .filter(Files::isRegularFile)
        .orElseThrow(
            () ->
                Failure.configuration(
                    settings.file()
                        + ": there is no H2 file at weerklank.store.move-from.url (or, when that is"
                        + " empty, at store/weerklank.mv.db under weerklank.output); nothing to"
                        + " move."));
  }

  /** Opened so that not a byte of it can change. */
  private Connection source() {
    Account from = settings.store().moveFrom();
    try {
      return DriverManager.getConnection(
          from.url() + ";ACCESS_MODE_DATA=r", from.username(), from.password());
    } catch (SQLException e) {
      if (String.valueOf(e.getSQLState()).startsWith("28")) {
        throw new Failure(
            Failure.Kind.AUTHENTICATION,
            "The H2 database to move refused the account. Check weerklank.store.move-from.username"
                + " and its password.",
            e);
      }
      throw StoreFailure.of(e)
          .orElseGet(
              () ->
                  new Failure(
                      Failure.Kind.INTERNAL,
                      "The H2 database to move cannot be read (SQLState " + e.getSQLState() + ").",
                      e));
    }
  }

  /**
   * An empty ledger would send everything again that the one in H2 knows as sent.
   *
   * @param store migrated
   * @throws Failure CONFIGURATION when there is an H2 database and the configured one is unused
   */
  static void refuseToForget(Settings settings, DataSource store) {
    boolean moved = Dialect.of(settings.store().account().url()).shared();
    Path before = H2File.of(settings.store().moveFrom().url()).orElse(null);
    if (!moved || before == null || !Files.isRegularFile(before)) {
      return;
    }
    try (Connection connection = store.getConnection()) {
      if (StoreCopy.unused(connection)) {
        throw Failure.configuration(
            "The reporting database is new, and the ledger of "
                + before
                + " knows what was sent. Run 'move' to take it along; to start afresh, put that"
                + " file elsewhere.");
      }
    } catch (SQLException e) {
      throw StoreFailure.of(e).orElseThrow(() -> new IllegalStateException(e));
    }
  }
}
