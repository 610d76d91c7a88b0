package nl.weerklank.job;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
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
    pool.setJdbcUrl(settings.url());
    pool.setUsername(settings.username());
    pool.setPassword(settings.password());
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(1);
    pool.setPoolName("reporting");
    pool.setInitializationFailTimeout(1);
    return pool;
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
      throw new Failure(
          Failure.Kind.INTERNAL,
          "The reporting database's schema could not be brought up to date: "
              + e.getMessage().lines().findFirst().orElse("")
              + " Restore the last copy of the database, or use the version of Weerklank that wrote"
              + " it.",
          e);
    }
  }
}
