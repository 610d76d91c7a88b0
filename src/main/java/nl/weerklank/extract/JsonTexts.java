package nl.weerklank.extract;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** JSON of the columns of a row, each text parsed once though several values come from it. */
final class JsonTexts {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private record Read(String text, JsonNode node) {}

  private final Map<Integer, Read> byColumn = new HashMap<>();

  /** Null when it is no JSON. */
  JsonNode of(Column column, String text) {
    Read read = byColumn.get(column.index());
    if (read == null || !read.text().equals(text)) {
      read = new Read(text, parsed(text));
      byColumn.put(column.index(), read);
    }
    return read.node();
  }

  private static JsonNode parsed(String text) {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      return null;
    }
  }
}
