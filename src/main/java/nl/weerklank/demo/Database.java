package nl.weerklank.demo;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import nl.weerklank.survey.Failure;

/** One H2 file being written; what was not committed is gone on {@link #close}. */
final class Database implements AutoCloseable {

  private final String name;
  private final Connection connection;

  Database(Path directory, String name) {
    this.name = name;
    try {
      connection =
          DriverManager.getConnection(
              DemoOrganisation.url(directory, name),
              DemoOrganisation.USER,
              DemoOrganisation.PASSWORD);
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  void script(String resource) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(Resource.text(resource));
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Rows for a table, all columns in order. */
  Rows rows(String table, int columns) {
    String marks = "?" + ", ?".repeat(columns - 1);
    try {
      return new Rows(
          this, connection.prepareStatement("INSERT INTO " + table + " VALUES (" + marks + ")"));
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  int update(String sql, Object... values) {
    try (var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  Failure failure(SQLException cause) {
    return new Failure(
        Failure.Kind.INTERNAL,
        "The demo database '"
            + name
            + "' could not be written. Check free space and rights of its folder, and that no"
            + " other program has it open.",
        cause);
  }
}
