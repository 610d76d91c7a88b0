package nl.weerklank.extract;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.Locale;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import nl.weerklank.survey.Failure;

/**
 * Opens plain connections to operational databases: read-only, without autocommit (PostgreSQL reads
 * by cursor only then), not pooled, since a run reads a source a few times.
 *
 * <p>Drivers are looked up with the context class loader, so that those in extra jars are found.
 */
public final class SourceConnections {

  private SourceConnections() {}

  /**
   * @return a connection the caller closes
   * @throws Failure AUTHENTICATION when the account is refused, UNREACHABLE when nothing answers or
   *     an H2 file is missing or in use, CONFIGURATION for an unknown driver or database. The
   *     message never holds the URL.
   */
  public static Connection open(SourceSettings source) {
    Driver driver = driver(source);
    try {
      Connection connection = driver.connect(source.url(), properties(source));
      if (connection == null) {
        throw noDriver(source);
      }
      return prepared(connection, source);
    } catch (SQLException e) {
      throw SourceFailures.connecting(source, e);
    }
  }

  private static Connection prepared(Connection connection, SourceSettings source)
      throws SQLException {
    try {
      connection.setAutoCommit(false);
      if (source.readOnly()) {
        connection.setReadOnly(true);
        if (mysqlFamily(source)) {
          readOnly(connection);
        }
      }
      if (family(source).equals("h2")) {
        lazy(connection);
      }
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** MariaDB's driver takes read-only for a wish, and the server would write. */
  private static void readOnly(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET SESSION TRANSACTION READ ONLY");
    }
  }

  /** Without it H2 collects a whole result before the first row; an old H2 may not know it. */
  private static void lazy(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LAZY_QUERY_EXECUTION TRUE");
    } catch (SQLException e) {
      // Reading works without, at half the speed.
      return;
    }
  }

  private static Driver driver(SourceSettings source) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    Driver found = driver(source, context);
    if (found == null) {
      found = driver(source, SourceConnections.class.getClassLoader());
    }
    if (found == null) {
      throw noDriver(source);
    }
    return found;
  }

  private static Driver driver(SourceSettings source, ClassLoader loader) {
    Iterator<Driver> drivers = ServiceLoader.load(Driver.class, loader).iterator();
    while (true) {
      try {
        if (!drivers.hasNext()) {
          return null;
        }
        Driver driver = drivers.next();
        if (driver.acceptsURL(source.url())) {
          return driver;
        }
      } catch (SQLException | ServiceConfigurationError e) {
        // A driver that cannot be loaded or dislikes the URL is not the one.
        continue;
      }
    }
  }

  private static Failure noDriver(SourceSettings source) {
    return Failure.configuration(
        "Source "
            + source.name()
            + ": no JDBC driver for a URL that begins with 'jdbc:"
            + family(source)
            + ":'; correct the URL, or put the driver's jar into config/drivers and start with java"
            + " -Dloader.path=config/drivers -jar weerklank.jar.");
  }

  private static Properties properties(SourceSettings source) {
    Properties properties = new Properties();
    defaults(source, properties);
    source.driverProperties().forEach(properties::setProperty);
    if (source.username() != null) {
      properties.setProperty("user", source.username());
    }
    if (source.password() != null) {
      properties.setProperty("password", source.password());
    }
    return properties;
  }

  /** A setting in the URL wins over these in every driver, one in the settings replaces them. */
  private static void defaults(SourceSettings source, Properties properties) {
    String url = source.url().toLowerCase(Locale.ROOT);
    switch (family(source)) {
      case "h2" -> {
        // A misspelt path must not create an empty database.
        if (!url.startsWith("jdbc:h2:mem:") && !url.contains(";ifexists=")) {
          properties.setProperty("IFEXISTS", "TRUE");
        }
      }
      case "mariadb" -> {
        // tinyint(1) holds scores too, not only yes and no.
        properties.setProperty("tinyInt1isBit", "false");
      }
      case "mysql" -> {
        properties.setProperty("tinyInt1isBit", "false");
        properties.setProperty("zeroDateTimeBehavior", "CONVERT_TO_NULL");
        properties.setProperty("useCursorFetch", "true");
      }
      case "postgresql" -> properties.setProperty("ApplicationName", "weerklank");
      default -> {
        // Other drivers get what the settings say.
      }
    }
  }

  static boolean mysqlFamily(SourceSettings source) {
    return family(source).equals("mariadb") || family(source).equals("mysql");
  }

  /** The word after {@code jdbc:}. */
  private static String family(SourceSettings source) {
    String[] parts = source.url().split(":", 3);
    return parts.length > 1 ? parts[1].toLowerCase(Locale.ROOT) : "";
  }
}
