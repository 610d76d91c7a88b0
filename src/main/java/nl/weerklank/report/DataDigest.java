package nl.weerklank.report;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** A short fingerprint of what a report shows: the same content gives the same twelve digits. */
final class DataDigest {

  private final StringBuilder text = new StringBuilder();

  private DataDigest() {}

  /** Records are taken component by component; maps must be sorted. */
  static String of(Object... parts) {
    DataDigest digest = new DataDigest();
    digest.add(parts);
    return digest.hex();
  }

  private void add(Object value) {
    if (value instanceof Record record) {
      addRecord(record);
    } else if (value instanceof Iterable<?> values) {
      text.append('[');
      values.forEach(this::add);
      text.append(']');
    } else if (value instanceof Map<?, ?> map) {
      map.forEach(
          (key, entry) -> {
            add(key);
            add(entry);
          });
      text.append(';');
    } else if (value != null && value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        add(Array.get(value, i));
      }
      text.append(';');
    } else {
      String plain = String.valueOf(value);
      text.append(value == null ? 'n' : 'v').append(plain.length()).append(':').append(plain);
    }
  }

  private void addRecord(Record record) {
    text.append(record.getClass().getSimpleName()).append('(');
    try {
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        add(component.getAccessor().invoke(record));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("A report's record cannot be read: " + record.getClass(), e);
    }
    text.append(')');
  }

  private String hex() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
