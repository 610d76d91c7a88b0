package nl.weerklank.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Makes rows of the contract from the rows of a result. */
@FunctionalInterface
interface RowShape {

  /** Steps through the whole result. */
  void read(ResultSet result, Consumer<SourceRow> sink) throws SQLException;

  /** The contract's rows are those of the statement. */
  static RowShape of(Column[] columns) {
    return (result, sink) -> {
      while (result.next()) {
        sink.accept(SourceRow.of(result, columns));
      }
    };
  }
}
