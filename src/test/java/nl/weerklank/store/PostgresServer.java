package nl.weerklank.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** One PostgreSQL server for all tests of a JVM, started by the first that asks for a database. */
public final class PostgresServer {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final String MIGRATED = "migrated";
  private static EmbeddedPostgres server;

  private PostgresServer() {}

  private static synchronized EmbeddedPostgres server() {
    if (server == null) {
      try {
        server = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(PostgresServer::stop));
      execute("create database " + MIGRATED);
      Flyway.configure().dataSource(url(MIGRATED), "postgres", "").load().migrate();
    }
    return server;
  }

  private static void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** URL of a new, empty database. The account is {@code postgres}, without a password. */
  public static String empty() {
    return create("");
  }

  /** URL of a new database that has the tables. */
  static String migrated() {
    return create(" template " + MIGRATED);
  }

  static String create(String options) {
    server();
    String name = "test" + NUMBER.incrementAndGet();
    execute("create database " + name + options);
    return url(name);
  }

  private static String url(String database) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
  }

  public static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, "postgres", "");
  }

  static void execute(String statement) {
    try (Connection admin = server.getPostgresDatabase().getConnection();
        Statement execute = admin.createStatement()) {
      execute.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
