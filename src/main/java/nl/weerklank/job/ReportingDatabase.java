package nl.weerklank.job;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import nl.weerklank.job.Settings.StoreSettings.Account;
import nl.weerklank.store.Dialect;
import nl.weerklank.store.ServerLock;
import nl.weerklank.store.StoreFailure;
import nl.weerklank.survey.Failure;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Opens the reporting database and brings its schema up to date, Spring Batch's tables included.
 */
final class ReportingDatabase {

  private ReportingDatabase() {}

  /**
   * @param lock whose loss no new connection may survive; null on H2
   */
  static HikariDataSource open(Account account, int connections, ServerLock lock) {
    Dialect dialect = Dialect.of(account.url());
    HikariDataSource pool = new HikariDataSource();
    pool.setJdbcUrl(dialect.url(account.url()));
    pool.setUsername(account.username());
    pool.setPassword(account.password());
    dialect.properties().forEach(pool::addDataSourceProperty);
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(1);
    pool.setPoolName("reporting");
    pool.setInitializationFailTimeout(1);
    if (lock != null) {
      pool.setConnectionInitSql(lock.proof());
    }
    return pool;
  }

  /**
   * One connection that was found to be able to hold the reports.
   *
   * @throws Failure when it is locked, does not answer, refuses the account or cannot be written
   */
  static Connection connect(Account account) {
    Dialect dialect = Dialect.of(account.url());
    Properties properties = new Properties();
    properties.putAll(dialect.properties());
    properties.setProperty("user", account.username());
    properties.setProperty("password", account.password());
    try {
      Connection connection = DriverManager.getConnection(dialect.url(account.url()), properties);
      examine(dialect, connection);
      return connection;
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

  private static void examine(Dialect dialect, Connection connection) throws SQLException {
    boolean fine = false;
    try {
      dialect.examine(connection);
      fine = true;
    } finally {
      if (!fine) {
        connection.close();
      }
    }
  }

  /** Opens it once and closes it again; throws what {@link #connect} does. */
  static void tryOpen(Account account) {
    try {
      connect(account).close();
    } catch (SQLException e) {
      // It was open, which is all there is to know.
      return;
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
