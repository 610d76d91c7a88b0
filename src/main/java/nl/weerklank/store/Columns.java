package nl.weerklank.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Values on their way into and out of columns. */
final class Columns {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
  private static final TypeReference<TreeMap<String, String>> TEXT_BY_LABEL =
      new TypeReference<>() {};
  private static final TypeReference<TreeMap<String, Long>> COUNTS = new TypeReference<>() {};

  private Columns() {}

  static OffsetDateTime time(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  /** No database but H2 can keep a NUL character, and no text needs one. */
  static String withoutNul(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
  }

  /** Text of at most {@code length} characters; never half a surrogate pair. */
  static String capped(String text, int length) {
    if (text == null || text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }

  /**
   * An id that fits its column; a longer one keeps its head and gets a hash, so that two long ids
   * stay two.
   */
  static String id(String id) {
    int longest = 400;
    if (id == null || id.length() <= longest) {
      return id;
    }
    return capped(id, longest - 65) + "~" + Hash.hex(id);
  }

  /** Keys sorted, so that equal content gives equal text. */
  static String json(Map<String, ?> values) {
    return JSON.writeValueAsString(new TreeMap<>(values));
  }

  static String json(List<String> values) {
    return JSON.writeValueAsString(values);
  }

  static List<String> texts(String json) {
    return json == null ? List.of() : List.copyOf(JSON.readValue(json, TEXTS));
  }

  static TreeMap<String, String> textByLabel(String json) {
    return json == null ? new TreeMap<>() : JSON.readValue(json, TEXT_BY_LABEL);
  }

  /** A JSON object of nothing but texts, token by token: HR and CRM are read so every night. */
  static Map<String, String> flat(String json) {
    Map<String, String> values = new HashMap<>();
    try (JsonParser tokens = JSON.createParser(json)) {
      tokens.nextToken();
      for (String label = tokens.nextName(); label != null; label = tokens.nextName()) {
        tokens.nextToken();
        values.put(label, tokens.getString());
      }
    }
    return values;
  }

  static TreeMap<String, Long> counts(String json) {
    return JSON.readValue(json, COUNTS);
  }
}
