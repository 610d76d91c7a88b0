package nl.weerklank.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;

/** Fills the parameters of an insert. */
final class StatementRow implements BulkRow {

  private final PreparedStatement insert;
  private int column;

  StatementRow(PreparedStatement insert) {
    this.insert = insert;
  }

  @Override
  public void bigint(long value) throws SQLException {
    insert.setLong(++column, value);
  }

  @Override
  public void integer(int value) throws SQLException {
    insert.setInt(++column, value);
  }

  @Override
  public void smallint(Integer value) throws SQLException {
    column++;
    if (value == null) {
      insert.setNull(column, Types.SMALLINT);
    } else {
      insert.setInt(column, value);
    }
  }

  @Override
  public void bool(boolean value) throws SQLException {
    insert.setBoolean(++column, value);
  }

  @Override
  public void text(String value) throws SQLException {
    insert.setString(++column, value);
  }

  @Override
  public void date(LocalDate value) throws SQLException {
    insert.setObject(++column, value);
  }
}
