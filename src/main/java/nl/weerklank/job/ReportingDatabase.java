package nl.weerklank.job;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import nl.weerklank.store.StoreFailure;
import nl.weerklank.survey.Failure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Opens the reporting database and brings its schema up to date, Spring Batch's tables included.
 */
final class ReportingDatabase {

  private ReportingDatabase() {}

  static HikariDataSource open(Settings.StoreSettings settings, int connections) {
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(durable(settings.url()));
    pool.setUsername(settings.username());
    pool.setPassword(settings.password());
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(1);
    pool.setPoolName("reporting");
    pool.setInitializationFailTimeout(1);
    return pool;
  }

  /**
   * H2 keeps commits in memory for half a second unless told otherwise. A killed run would forget
   * that a mail was on its way, and the next one would send it again. It also keeps eight parsed
   * statements a connection unless told otherwise; a run uses more in turn.
   */
  static String durable(String url) {
    return url.startsWith("jdbc:h2:")
        ? unlessChosen(unlessChosen(url, "WRITE_DELAY", 0), "QUERY_CACHE_SIZE", 64)
        : url;
  }

  private static String unlessChosen(String url, String setting, int value) {
    boolean chosen = url.toUpperCase(Locale.ROOT).contains(";" + setting + "=");
    return chosen ? url : url + ";" + setting + "=" + value;
  }

  /**
   * Opens it once and closes it again.
   *
   * @throws Failure when it is locked, does not answer, refuses the account or cannot be written
   */
  static void tryOpen(Settings.StoreSettings settings) {
    try {
      DriverManager.getConnection(durable(settings.url()), settings.username(), settings.password())
          .close();
    } catch (SQLException e) {
      throw StoreFailure.of(e)
          .orElseGet(
              () ->
                  Failure.configuration(
                      "The reporting database cannot be opened (SQLState "
                          + e.getSQLState()
                          + "). Check weerklank.store.url."));
    }
  }

  static void migrate(DataSource database) {
    try {
      Flyway.configure()
          .dataSource(database)
          .locations("classpath:db/migration")
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw StoreFailure.of(e).orElseGet(() -> outdated(e));
    }
  }

  private static Failure outdated(FlywayException e) {
    return new Failure(
        Failure.Kind.INTERNAL,
        "The reporting database's schema could not be brought up to date: "
            + e.getMessage().lines().findFirst().orElse("")
            + " Restore the last copy of the database, or use the version of Weerklank that wrote"
            + " it.",
        e);
  }
}
