package nl.weerklank.store;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import nl.weerklank.survey.DayDigest;

/** Counts rows and sums their hashes, so that their order does not matter. */
final class RowDigest {

  private final MessageDigest sha256;
  private long rows;
  private long high;
  private long low;

  RowDigest() {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  void add(ByteBuffer row) {
    sha256.update(row);
    ByteBuffer hash = ByteBuffer.wrap(sha256.digest());
    DayDigest sum = sum().plus(new DayDigest(1, hash.getLong(), hash.getLong()));
    rows = sum.rows();
    high = sum.high();
    low = sum.low();
  }

  DayDigest sum() {
    return new DayDigest(rows, high, low);
  }
}
