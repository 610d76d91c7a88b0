package nl.weerklank.job;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/** The reporting database as a run opens it, for benchmarks of single rooms. */
public final class BenchDatabase {

  private BenchDatabase() {}

  public static HikariDataSource open(Path file) {
    HikariDataSource pool =
        ReportingDatabase.open(
            new Settings.StoreSettings.Account("jdbc:h2:file:" + file, "sa", ""), 10, null);
    ReportingDatabase.migrate(pool);
    return pool;
  }
}
