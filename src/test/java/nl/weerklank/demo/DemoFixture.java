package nl.weerklank.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One demo organisation, built on first use; tests that change it take a copy. */
public final class DemoFixture {

  public static final long SEED = 7;
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 9);

  private static Path shared;

  private DemoFixture() {}

  /** Only for reading. */
  public static synchronized Path shared() {
    if (shared == null) {
      shared =
          OncePerBuild.copy(
              "demo", directory -> new DemoOrganisation().create(directory, SEED, TODAY));
    }
    return shared;
  }

  /** A copy in {@code directory} that a test may change. */
  public static Path copyTo(Path directory) {
    try (var files = Files.list(shared())) {
      for (Path file : files.toList()) {
        Files.copy(file, directory.resolve(file.getFileName()));
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Connection open(Path directory, String database) throws SQLException {
    return DriverManager.getConnection(
        DemoOrganisation.url(directory, database),
        DemoOrganisation.USER,
        DemoOrganisation.PASSWORD);
  }

  /** Rows as lists of text; null stays null. */
  static List<List<String>> rows(Path directory, String database, String sql, Object... values) {
    try (Connection connection = open(directory, database);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        return read(result);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static List<List<String>> read(ResultSet result) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<List<String>> rows = new ArrayList<>();
    while (result.next()) {
      List<String> row = new ArrayList<>();
      for (int i = 1; i <= meta.getColumnCount(); i++) {
        row.add(result.getString(i));
      }
      rows.add(row);
    }
    return rows;
  }

  static String value(Path directory, String database, String sql, Object... values) {
    return rows(directory, database, sql, values).get(0).get(0);
  }

  static long count(Path directory, String database, String sql, Object... values) {
    return Long.parseLong(value(directory, database, sql, values));
  }
}
