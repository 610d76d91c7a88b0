package nl.weerklank.recipe;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Runs the SQL scripts beside the recipes' tests. */
public final class Scripts {

  private Scripts() {}

  /**
   * Runs {@code <system>/schema.sql} and {@code <system>/data.sql} of this package.
   *
   * @param url with user and password
   */
  public static void fill(String url, String system) {
    run(url, resource(system + "/schema.sql").split(";\\s*\\n"));
    run(url, resource(system + "/data.sql").split(";\\s*\\n"));
  }

  static String resource(String name) {
    try (InputStream stream = Scripts.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the statements in one connection. */
  public static void run(String url, String... statements) {
    String current = null;
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        current = one;
        statement.execute(one);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(current, e);
    }
  }

  /** Values of a query as texts, by lower-case label; nulls left out. */
  static List<Map<String, String>> rows(String url, String user, String password, String sql) {
    List<Map<String, String>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      ResultSetMetaData columns = result.getMetaData();
      while (result.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
          if (result.getString(i) != null) {
            row.put(columns.getColumnLabel(i).toLowerCase(Locale.ROOT), result.getString(i));
          }
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
