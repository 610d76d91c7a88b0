package nl.weerklank.store;

import java.time.LocalDate;

/**
 * Feed, day and sequence packed into one number that sorts in that order: 14 bits feed, 22 bits
 * days since year 0, 27 bits sequence.
 */
final class FactKey {

  static final int MOST_FEEDS = (1 << 14) - 1;
  static final int MOST_ROWS_A_DAY = 1 << 27;

  private static final int SEQUENCE_BITS = 27;
  private static final int DAY_BITS = 22;
  private static final int YEAR_0 = 719_528;

  private FactKey() {}

  static long of(int feed, LocalDate day, int sequence) {
    long days = day.toEpochDay() + YEAR_0;
    if (days < 0 || days >= 1 << DAY_BITS) {
      throw new IllegalArgumentException("Day " + day + " cannot be stored.");
    }
    return ((((long) feed << DAY_BITS) | days) << SEQUENCE_BITS) | sequence;
  }

  static long first(int feed, LocalDate day) {
    return of(feed, day, 0);
  }

  static long last(int feed, LocalDate day) {
    return of(feed, day, MOST_ROWS_A_DAY - 1);
  }

  static int feed(long key) {
    return (int) (key >>> (DAY_BITS + SEQUENCE_BITS));
  }

  /** {@link LocalDate#toEpochDay()}. */
  static int day(long key) {
    return (int) ((key >>> SEQUENCE_BITS) & ((1 << DAY_BITS) - 1)) - YEAR_0;
  }

  static int sequence(long key) {
    return (int) (key & (MOST_ROWS_A_DAY - 1));
  }
}
