package nl.weerklank.bench;

import java.util.List;
import java.util.Map;

/** A report's words by path: {@code tileRows.0.cells}. What is not there is an empty text. */
final class Words {

  private final Map<?, ?> page;

  Words(Map<?, ?> page) {
    this.page = page;
  }

  String at(String path) {
    Object value = find(path);
    return value == null ? "" : value.toString();
  }

  List<String> list(String path) {
    return ((List<?>) find(path)).stream().map(String::valueOf).toList();
  }

  List<Words> maps(String path) {
    return ((List<?>) find(path)).stream().map(entry -> new Words((Map<?, ?>) entry)).toList();
  }

  /** Keys of the message catalogue hold dots themselves. */
  private Object find(String path) {
    Object value = page;
    for (String name : path.split("\\.")) {
      if (value instanceof Map<?, ?> map) {
        value = map.get(name);
      } else if (value instanceof List<?> list) {
        value = list.get(Integer.parseInt(name));
      }
    }
    return value;
  }
}
