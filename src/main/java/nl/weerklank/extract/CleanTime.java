package nl.weerklank.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * A moment as a source gives it.
 *
 * @param instant the moment; for a date alone the start of that day in the source's zone
 * @param localDate the date in the source's zone
 * @param dateOnly the source gave no time of day; its date then holds in every zone
 */
record CleanTime(Instant instant, LocalDate localDate, boolean dateOnly) {

  private static final DateTimeFormatter TEXT =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd")
          .optionalStart()
          .optionalStart()
          .appendLiteral('T')
          .optionalEnd()
          .optionalStart()
          .appendLiteral(' ')
          .optionalEnd()
          .appendPattern("HH:mm")
          .optionalStart()
          .appendPattern(":ss")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .optionalEnd()
          .optionalStart()
          .appendPattern("[ ][XXX][X]")
          .optionalEnd()
          .optionalEnd()
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  /**
   * Places what a driver or a text gave. A local time that a clock change skips moves forward by
   * the length of the gap; one that occurs twice is the earlier (java.time's rule).
   *
   * @param raw LocalDate, LocalDateTime, OffsetDateTime or a text
   * @throws DateTimeException when it is none of these
   */
  static CleanTime of(Object raw, ZoneId sourceZone) {
    Object value = raw instanceof String text ? parse(text) : raw;
    CleanTime time = placed(value, sourceZone);
    if (time == null) {
      throw new DateTimeException("Neither a date nor a time.");
    }
    return time;
  }

  /** What MySQL and MariaDB write for no date, as a whole or with a time. */
  static boolean zeroDate(String text) {
    return text.startsWith("0000-00-00");
  }

  LocalDate day(ZoneId organisationZone) {
    return dateOnly ? localDate : LocalDate.ofInstant(instant, organisationZone);
  }

  private static CleanTime placed(Object value, ZoneId zone) {
    if (value instanceof LocalDate date) {
      return new CleanTime(date.atStartOfDay(zone).toInstant(), date, true);
    }
    if (value instanceof LocalDateTime time) {
      return new CleanTime(time.atZone(zone).toInstant(), time.toLocalDate(), false);
    }
    if (value instanceof OffsetDateTime time) {
      LocalDate date = LocalDate.ofInstant(time.toInstant(), zone);
      return new CleanTime(time.toInstant(), date, false);
    }
    return null;
  }

  private static Object parse(String text) {
    TemporalAccessor parsed = TEXT.parse(text);
    LocalDate date = LocalDate.from(parsed);
    if (!parsed.isSupported(ChronoField.MINUTE_OF_HOUR)) {
      return date;
    }
    LocalDateTime time = date.atTime(LocalTime.from(parsed));
    if (!parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
      return time;
    }
    return time.atOffset(ZoneOffset.ofTotalSeconds(parsed.get(ChronoField.OFFSET_SECONDS)));
  }
}
