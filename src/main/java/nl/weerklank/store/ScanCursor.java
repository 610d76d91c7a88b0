package nl.weerklank.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** Holds the row a scan stands on; columns as {@code fact-scan.sql} lists them. */
class ScanCursor implements FactStore.FactCursor {

  static final int FIRST_SCORE = 10;

  private final int slotsInUse;
  private final int[] scores = new int[Names.SLOTS];
  private long key;
  private int survey;
  private int unit;
  private int employee;
  private int customer;
  private int location;
  private int touchpoint;
  private long respondent;
  private long answeredAt;

  ScanCursor(int slotsInUse) {
    this.slotsInUse = slotsInUse;
    Arrays.fill(scores, NO_SCORE);
  }

  void read(ResultSet row) throws SQLException {
    key = row.getLong(1);
    survey = row.getInt(2);
    unit = row.getInt(3);
    employee = row.getInt(4);
    customer = row.getInt(5);
    location = row.getInt(6);
    touchpoint = row.getInt(7);
    respondent = row.getLong(8);
    answeredAt = row.getLong(9);
    for (int slot = 0; slot < slotsInUse; slot++) {
      int score = row.getInt(FIRST_SCORE + slot);
      scores[slot] = row.wasNull() ? NO_SCORE : score;
    }
  }

  long key() {
    return key;
  }

  @Override
  public int feed() {
    return FactKey.feed(key);
  }

  @Override
  public int day() {
    return FactKey.day(key);
  }

  @Override
  public int sequence() {
    return FactKey.sequence(key);
  }

  @Override
  public int survey() {
    return survey;
  }

  @Override
  public int unit() {
    return unit;
  }

  @Override
  public int employee() {
    return employee;
  }

  @Override
  public int customer() {
    return customer;
  }

  @Override
  public int location() {
    return location;
  }

  @Override
  public int touchpoint() {
    return touchpoint;
  }

  @Override
  public long respondent() {
    return respondent;
  }

  @Override
  public long answeredAt() {
    return answeredAt;
  }

  @Override
  public int score(int slot) {
    return scores[slot - 1];
  }
}
