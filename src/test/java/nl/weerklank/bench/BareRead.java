package nl.weerklank.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The limit: a plain forward-only cursor that turns every column into a Java value. */
final class BareRead {

  /** Keeps the virtual machine from leaving the reading out. */
  static volatile long sink;

  private BareRead() {}

  static Connection open(String url, String user, String password) throws SQLException {
    Connection connection = DriverManager.getConnection(url, user, password);
    connection.setAutoCommit(false);
    connection.setReadOnly(true);
    if (url.startsWith("jdbc:h2:")) {
      try (Statement lazy = connection.createStatement()) {
        lazy.execute("SET LAZY_QUERY_EXECUTION TRUE");
      }
    }
    return connection;
  }

  static long rows(Connection connection, String sql, int fetchSize, Object... parameters)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      select.setFetchSize(fetchSize);
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        return count(rows);
      }
    } finally {
      connection.rollback();
    }
  }

  private static long count(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    int[] types = new int[columns.getColumnCount() + 1];
    for (int i = 1; i < types.length; i++) {
      types[i] = columns.getColumnType(i);
    }
    long count = 0;
    long sum = 0;
    while (rows.next()) {
      for (int i = 1; i < types.length; i++) {
        sum += value(rows, i, types[i]);
      }
      count++;
    }
    sink = sum;
    return count;
  }

  private static long value(ResultSet rows, int column, int type) throws SQLException {
    return switch (type) {
      case Types.SMALLINT, Types.INTEGER, Types.TINYINT ->
          rows.getInt(column) + (rows.wasNull() ? 1 : 0);
      case Types.BIGINT -> rows.getLong(column);
      case Types.DATE -> weight(rows.getObject(column, LocalDate.class));
      case Types.TIMESTAMP -> weight(rows.getObject(column, LocalDateTime.class));
      default -> {
        String text = rows.getString(column);
        yield text == null ? 0 : text.length();
      }
    };
  }

  private static long weight(Object value) {
    return value == null ? 0 : 1;
  }
}
