package nl.weerklank.demo;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Inserts rows in batches; committed once, on {@link #close}. */
final class Rows implements AutoCloseable {

  private static final int BATCH = 1_000;

  private final Database database;
  private final PreparedStatement statement;
  private int waiting;

  Rows(Database database, PreparedStatement statement) {
    this.database = database;
    this.statement = statement;
  }

  void add(Object... values) {
    try {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.addBatch();
      if (++waiting == BATCH) {
        statement.executeBatch();
        waiting = 0;
      }
    } catch (SQLException e) {
      throw database.failure(e);
    }
  }

  @Override
  public void close() {
    try (statement) {
      statement.executeBatch();
    } catch (SQLException e) {
      throw database.failure(e);
    }
    database.commit();
  }
}
