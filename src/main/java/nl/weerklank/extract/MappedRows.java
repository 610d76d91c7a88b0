package nl.weerklank.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/** A row of the statement is a row of the contract, with its values taken as the mapping says. */
final class MappedRows implements RowShape {

  private final Column[] raw;
  private final List<MappedCell> cells;
  private final JsonTexts json = new JsonTexts();

  /**
   * @param raw columns of the result that are read, from left to right
   * @param cells in the order of the contract's columns
   */
  MappedRows(Column[] raw, List<MappedCell> cells) {
    this.raw = raw;
    this.cells = cells;
  }

  @Override
  public void read(ResultSet result, Consumer<SourceRow> sink) throws SQLException {
    while (result.next()) {
      SourceRow row = SourceRow.of(result, raw);
      Object[] values = new Object[cells.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = cells.get(i).value(row, json);
      }
      sink.accept(SourceRow.of(values));
    }
  }
}
