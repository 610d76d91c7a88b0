package nl.weerklank.survey;

/**
 * What one day of one feed holds, independent of the order it is read in: the number of rows and
 * the sum, modulo 2^128, of a hash of each.
 */
public record DayDigest(long rows, long high, long low) {

  public static final DayDigest EMPTY = new DayDigest(0, 0, 0);

  public DayDigest plus(DayDigest other) {
    long sum = low + other.low;
    long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
    return new DayDigest(rows + other.rows, high + other.high + carry, sum);
  }
}
