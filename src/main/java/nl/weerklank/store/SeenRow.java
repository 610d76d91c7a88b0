package nl.weerklank.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One row of an HR or CRM feed with the days it holds.
 *
 * @param from first day; null: without limit backwards
 * @param to last day; null: still
 * @param shared of all rows read with it
 */
record SeenRow(Map<String, String> values, LocalDate from, LocalDate to, SharedValues shared) {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

  String text(String column) {
    return values.get(column);
  }

  /** A text many rows have. */
  String shared(String column) {
    return shared.text(values.get(column));
  }

  List<String> managers() {
    return UnitRows.managers(values);
  }

  /** Null as well when the text is no ISO date: such a value was rejected when it was read. */
  LocalDate date(String column) {
    String text = values.get(column);
    try {
      return text == null ? null : shared.day(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Null as well when the text is no plain number. */
  BigDecimal number(String column) {
    String text = values.get(column);
    return text != null && NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
  }
}
