package nl.weerklank.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * One object for each value that many rows of HR and CRM hold: segments, units, account managers,
 * days. Not for use by more than one thread at a time.
 */
final class SharedValues {

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, LocalDate> days = new HashMap<>();

  /** Null for null. */
  String text(String value) {
    return value == null ? null : texts.computeIfAbsent(value, same -> same);
  }

  /**
   * @throws java.time.format.DateTimeParseException when the text is no ISO date
   */
  LocalDate day(String value) {
    return days.computeIfAbsent(value, LocalDate::parse);
  }
}
