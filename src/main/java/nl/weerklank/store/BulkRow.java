package nl.weerklank.store;

import java.sql.SQLException;
import java.time.LocalDate;

/** A row on its way into a table; each call fills the next column, by the column's own type. */
interface BulkRow {

  void bigint(long value) throws SQLException;

  void integer(int value) throws SQLException;

  void smallint(Integer value) throws SQLException;

  void bool(boolean value) throws SQLException;

  void text(String value) throws SQLException;

  void date(LocalDate value) throws SQLException;
}
