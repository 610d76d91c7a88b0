package nl.weerklank.extract;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The values of one row as its driver gave them, so that they outlive the cursor's next step. */
final class SourceRow {

  private final Object[] values;
  private final int characters;

  private SourceRow(Object[] values, int characters) {
    this.values = values;
    this.characters = characters;
  }

  /** Reads the given columns of the row the cursor stands on, from left to right. */
  static SourceRow of(ResultSet row, Column[] columns) throws SQLException {
    Object[] values = new Object[columns.length == 0 ? 0 : columns[columns.length - 1].index()];
    int characters = 0;
    for (Column column : columns) {
      Object value = column.read(row);
      values[column.index() - 1] = value;
      characters += value instanceof String text ? text.length() : 0;
    }
    return new SourceRow(values, characters);
  }

  /** The values of the contract's columns, in their order. */
  static SourceRow of(Object[] values) {
    int characters = 0;
    for (Object value : values) {
      characters += value instanceof String text ? text.length() : 0;
    }
    return new SourceRow(values, characters);
  }

  /**
   * Null, a String, a BigDecimal, a Boolean, a LocalDate, a LocalDateTime, an OffsetDateTime or
   * {@link Broken}.
   */
  Object value(Column column) {
    return values[column.index() - 1];
  }

  /** How long its texts are together. */
  int characters() {
    return characters;
  }
}
