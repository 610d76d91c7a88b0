package nl.weerklank.survey;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A figure about a unit that HR or operations keep themselves: productivity, overtime.
 *
 * @param name as the feed calls it
 * @param period a calendar quarter, month or year
 * @param value in whatever unit the feed counts
 */
public record Measure(String unitId, String name, Period period, BigDecimal value) {

  /** No feed tells of an earlier year. */
  private static final int EARLIEST = 1900;

  /**
   * Reads {@code 2026-Q1}, {@code 2026-05} or {@code 2026}; the key of the period is written like
   * that as well.
   *
   * @return empty for any other text
   */
  public static Optional<Period> period(String text) {
    String key = text.toUpperCase(Locale.ROOT);
    if (!key.matches("\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?")) {
      return Optional.empty();
    }
    int year = Integer.parseInt(key.substring(0, 4));
    if (year < EARLIEST) {
      return Optional.empty();
    }
    return Optional.of(
        key.length() > 4
            ? Period.parse(key)
            : new Period(key, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
  }
}
