package nl.weerklank.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A statement gives a row for each question; the rows of one response, which stand together, become
 * one row of the contract. Several answers to one question, such as the ticks of a multiple choice,
 * are put together.
 */
final class QuestionRows implements RowShape {

  /**
   * One value of the contract.
   *
   * @param cell where it stands in its row
   * @param question null: in the response's first row that has it
   */
  record Cell(MappedCell cell, String question) {}

  private final Column[] raw;
  private final Column question;
  private final List<Cell> cells;
  private final int responseId;
  private final String separator;
  private final JsonTexts json = new JsonTexts();

  /**
   * @param question column that says which question a row answers
   * @param cells in the order of the contract's columns
   * @param responseId which of them tells where a response begins
   */
  QuestionRows(Column[] raw, Column question, List<Cell> cells, int responseId, String separator) {
    this.raw = raw;
    this.question = question;
    this.cells = cells;
    this.responseId = responseId;
    this.separator = separator;
  }

  @Override
  public void read(ResultSet result, Consumer<SourceRow> sink) throws SQLException {
    Object current = null;
    Object[] values = null;
    while (result.next()) {
      SourceRow row = SourceRow.of(result, raw);
      Object id = cells.get(responseId).cell().value(row, json);
      if (values == null || id == null || !Objects.equals(id, current)) {
        hand(values, sink);
        values = new Object[cells.size()];
        current = id;
      }
      fill(values, row);
    }
    hand(values, sink);
  }

  private static void hand(Object[] values, Consumer<SourceRow> sink) {
    if (values != null) {
      sink.accept(SourceRow.of(values));
    }
  }

  private void fill(Object[] values, SourceRow row) {
    Object raised = row.value(question);
    String asked = raised == null ? null : MappedCell.written(raised);
    for (int i = 0; i < values.length; i++) {
      Cell cell = cells.get(i);
      if (cell.question() == null) {
        values[i] = values[i] == null ? cell.cell().value(row, json) : values[i];
      } else if (cell.question().equals(asked)) {
        values[i] = together(values[i], cell.cell().value(row, json));
      }
    }
  }

  private Object together(Object known, Object further) {
    if (known == null || further == null) {
      return known == null ? further : known;
    }
    return MappedCell.written(known) + separator + MappedCell.written(further);
  }
}
