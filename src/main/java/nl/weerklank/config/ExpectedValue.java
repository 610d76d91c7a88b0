package nl.weerklank.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a key takes, in an administrator's words. A value is never quoted: it may be a secret. */
final class ExpectedValue {

  private ExpectedValue() {}

  static String of(Class<?> type) {
    if (type == int.class || type == long.class) {
      return "a whole number";
    }
    if (type == boolean.class) {
      return "true or false";
    }
    if (type == BigDecimal.class) {
      return "a number";
    }
    if (type == Duration.class) {
      return "a duration such as 30s, 10m or 14d";
    }
    if (type == ZoneId.class) {
      return "the IANA name of a time zone such as Europe/Amsterdam";
    }
    if (type == LocalDate.class) {
      return "a date such as 1900-01-01";
    }
    if (type == LocalTime.class) {
      return "a time in quotes such as \"07:00\"";
    }
    if (type.isEnum()) {
      return "one of "
          + Arrays.stream(type.getEnumConstants())
              .map(value -> value.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
              .collect(Collectors.joining(", "));
    }
    return Collection.class.isAssignableFrom(type)
        ? "a list"
        : "keys of its own below it; src/docs/configuration.md names them";
  }
}
