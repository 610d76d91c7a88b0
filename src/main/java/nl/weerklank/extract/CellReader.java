package nl.weerklank.extract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

/**
 * Reads single cells as cleaned values, the way one source and feed write them. A missing value is
 * null; what stands there but cannot be used throws {@link Unusable}.
 */
final class CellReader {

  /** A value that cannot be used; its text, or null when that may be personal. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;
    private final String value;

    Unusable(String value) {
      super(null, null, false, false);
      this.value = CleanText.cut(value, 40);
    }

    String value() {
      return value;
    }
  }

  /** An earlier year is some system's way to say nothing, not a day of an answer. */
  private static final int EARLIEST = 1900;

  private final ZoneId zone;
  private final CleanNumber numbers;
  private final FeedSettings feed;
  private final Map<String, Map<String, String>> codes;

  CellReader(SourceSettings source, FeedSettings feed) {
    this.zone = source.zone();
    this.numbers = new CleanNumber(source.locale());
    this.feed = feed;
    this.codes = FeedColumns.codes(feed);
  }

  /** Text of any column, codes replaced. */
  String text(SourceRow row, Column column, int limit) {
    return column == null ? null : text(column, row.value(column), limit);
  }

  /** A key is never shortened: two that begin alike would become one. */
  String key(SourceRow row, Column column) throws Unusable {
    if (column != null) {
      whole(row.value(column));
    }
    String key = text(row, column, CleanText.LONG);
    if (key != null && key.length() > CleanText.SHORT) {
      throw new Unusable(null);
    }
    return key;
  }

  String decoded(Column column, String text) {
    if (codes.isEmpty()) {
      return text;
    }
    Map<String, String> meanings = codes.get(column.label());
    return meanings == null ? text : meanings.getOrDefault(text, text);
  }

  BigDecimal score(SourceRow row, Column column) throws Unusable {
    return number(row, column, false);
  }

  BigDecimal quantity(SourceRow row, Column column) throws Unusable {
    return number(row, column, true);
  }

  private BigDecimal number(SourceRow row, Column column, boolean quantity) throws Unusable {
    Object raw = whole(row.value(column));
    if (raw instanceof BigDecimal number
        && (codes.isEmpty() || !codes.containsKey(column.label()))) {
      return CleanNumber.tidy(number);
    }
    String text = raw instanceof Boolean truth ? (truth ? "1" : "0") : text(column, raw, 400);
    if (text == null) {
      return null;
    }
    BigDecimal number = quantity ? numbers.quantity(text) : numbers.score(text);
    if (number == null) {
      throw new Unusable(text);
    }
    return number;
  }

  private static Object whole(Object raw) throws Unusable {
    if (raw instanceof Broken broken) {
      throw new Unusable(broken.toString());
    }
    return raw;
  }

  Boolean yesNo(SourceRow row, Column column) throws Unusable {
    Object raw = whole(row.value(column));
    if (raw == null || raw instanceof Boolean) {
      return (Boolean) raw;
    }
    String text = text(column, raw, 400);
    if (text == null) {
      return null;
    }
    Boolean value = CleanText.yesNo(text);
    if (value == null && raw instanceof BigDecimal number) {
      return number.signum() != 0;
    }
    if (value == null) {
      throw new Unusable(text);
    }
    return value;
  }

  /** Null when there is none, or one of the dates the system writes for none. */
  CleanTime time(SourceRow row, Column column) throws Unusable {
    Object raw = whole(row.value(column));
    Object value = raw instanceof String text ? text(column, text, 400) : raw;
    if (value == null || (value instanceof String text && CleanTime.zeroDate(text))) {
      return null;
    }
    try {
      CleanTime time = CleanTime.of(value, zone);
      if (feed.undatedDates().contains(time.localDate())) {
        return null;
      }
      if (time.localDate().getYear() < EARLIEST) {
        throw new Unusable(value.toString());
      }
      return time;
    } catch (DateTimeException e) {
      throw new Unusable(value.toString());
    }
  }

  String email(SourceRow row, Column column) throws Unusable {
    String text = text(row, column, 400);
    if (text == null) {
      return null;
    }
    String address = CleanText.email(text);
    if (address == null) {
      throw new Unusable(null);
    }
    return address;
  }

  private String text(Column column, Object raw, int limit) {
    if (raw == null || raw instanceof Broken) {
      return null;
    }
    String written =
        raw instanceof BigDecimal n ? CleanNumber.tidy(n).toPlainString() : raw.toString();
    String text = CleanText.of(written, limit);
    if (text == null) {
      return null;
    }
    String meaning = decoded(column, text);
    // One that was cut may end in a blank now.
    boolean clean = meaning == text && text.length() < limit - 1;
    return clean ? text : CleanText.of(meaning, limit);
  }
}
