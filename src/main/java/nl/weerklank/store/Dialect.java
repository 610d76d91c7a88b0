package nl.weerklank.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.weerklank.survey.Failure;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All in which the databases that can hold the reports differ. Tables and every other statement are
 * the same in each.
 */
public abstract sealed class Dialect permits H2Dialect, PostgresDialect {

  private static final String H2 = "jdbc:h2:";
  private static final String POSTGRES = "jdbc:postgresql:";

  /**
   * @throws Failure CONFIGURATION for a URL of any other database
   */
  public static Dialect of(String jdbcUrl) {
    if (jdbcUrl.startsWith(H2)) {
      return new H2Dialect();
    }
    if (jdbcUrl.startsWith(POSTGRES)) {
      return new PostgresDialect();
    }
    throw Failure.configuration(
        "weerklank.store.url must begin with " + H2 + " or " + POSTGRES + ".");
  }

  static Dialect of(DataSource dataSource) {
    String url =
        new JdbcTemplate(dataSource)
            .execute((Connection connection) -> connection.getMetaData().getURL());
    return of(String.valueOf(url));
  }

  /** The URL with what a run relies on, unless it says otherwise itself. */
  public abstract String url(String jdbcUrl);

  /** For the driver; what the URL says goes before. */
  public abstract Map<String, String> properties();

  /** True when other machines can reach the same database. */
  public abstract boolean shared();

  /**
   * Looks whether the database can hold the tables at all.
   *
   * @throws Failure CONFIGURATION or AUTHENTICATION, saying what its administrator has to change
   */
  public abstract void examine(Connection connection) throws SQLException;

  /** What was deleted goes from the disk too, as far as the database allows while it is open. */
  abstract void forgetDeleted(JdbcTemplate jdbc);

  /** Writes many rows in the caller's transaction. */
  abstract <T> void insert(JdbcTemplate jdbc, BulkTable<T> table, List<T> rows);
}
