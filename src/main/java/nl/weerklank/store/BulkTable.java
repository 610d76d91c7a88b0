package nl.weerklank.store;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * A table that is written many rows at a time.
 *
 * @param columns in the order in which {@code filler} fills them
 */
record BulkTable<T>(String name, List<String> columns, Filler<T> filler) {

  /** Puts a row's values into its columns. */
  interface Filler<T> {
    void fill(BulkRow row, T value) throws SQLException;
  }

  String insert() {
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    return "insert into " + name + " (" + String.join(", ", columns) + ") values (" + marks + ")";
  }

  String copy() {
    return "copy " + name + " (" + String.join(", ", columns) + ") from stdin (format binary)";
  }
}
