package nl.weerklank.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The columns of a table by their types, so that any row of it can be read and copied. */
final class TableColumns {

  private record Column(String name, String type) {}

  private final List<Column> columns;

  private TableColumns(List<Column> columns) {
    this.columns = columns;
  }

  /** As PostgreSQL's catalogue knows them. */
  static TableColumns of(Connection postgres, String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (PreparedStatement query = postgres.prepareStatement(Sql.of("postgres-columns"))) {
      query.setString(1, table);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          columns.add(new Column(rows.getString(1), rows.getString(2)));
        }
      }
    }
    return new TableColumns(columns);
  }

  int size() {
    return columns.size();
  }

  private String names() {
    return String.join(", ", columns.stream().map(Column::name).toList());
  }

  String select(String table) {
    return "select " + names() + " from " + table;
  }

  String copy(String table) {
    return "copy " + table + " (" + names() + ") from stdin (format binary)";
  }

  void fill(CopyBuffer buffer, ResultSet row) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      fill(buffer, row, i + 1, columns.get(i).type());
    }
  }

  private static void fill(CopyBuffer buffer, ResultSet row, int index, String type)
      throws SQLException {
    switch (type) {
      case "smallint", "integer", "bigint" -> number(buffer, row, index, type);
      case "boolean" -> {
        boolean value = row.getBoolean(index);
        if (row.wasNull()) {
          buffer.missing();
        } else {
          buffer.bool(value);
        }
      }
      case "date" -> buffer.date(row.getObject(index, LocalDate.class));
      case "timestamp without time zone" -> {
        LocalDateTime time = row.getObject(index, LocalDateTime.class);
        buffer.time(time == null ? null : time.atOffset(ZoneOffset.UTC));
      }
      case "timestamp with time zone" -> buffer.time(row.getObject(index, OffsetDateTime.class));
      case "text", "character varying", "character" -> buffer.text(row.getString(index));
      default -> throw new IllegalStateException("No way to copy a column of type " + type + ".");
    }
  }

  private static void number(CopyBuffer buffer, ResultSet row, int index, String type)
      throws SQLException {
    long value = row.getLong(index);
    if (row.wasNull()) {
      buffer.missing();
    } else if (type.equals("bigint")) {
      buffer.bigint(value);
    } else if (type.equals("integer")) {
      buffer.integer((int) value);
    } else {
      buffer.smallint((int) value);
    }
  }
}
