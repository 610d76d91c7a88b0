package nl.weerklank.report;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every string anywhere in a record. */
final class EveryText {

  private final List<String> texts = new ArrayList<>();

  static List<String> in(Record record) {
    EveryText all = new EveryText();
    all.add(record);
    return all.texts;
  }

  private void add(Object value) {
    if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof Iterable<?> values) {
      values.forEach(this::add);
    } else if (value instanceof Map<?, ?> map) {
      map.keySet().forEach(this::add);
      map.values().forEach(this::add);
    } else if (value instanceof Record record) {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        try {
          add(component.getAccessor().invoke(record));
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(e);
        }
      }
    }
  }
}
