package nl.weerklank.job;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of a feed as bytes, about a tenth of what their maps would take; a row is a map again only
 * while somebody looks at it. All feeds of HR and CRM wait in memory until the guard has seen them.
 */
final class PackedRows extends AbstractList<Map<String, String>> {

  private final List<byte[]> rows = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final Map<String, Integer> numberByLabel = new HashMap<>();

  /** Null values are left out. */
  @Override
  public boolean add(Map<String, String> row) {
    List<byte[]> values = new ArrayList<>(row.size());
    List<Integer> numbers = new ArrayList<>(row.size());
    int size = 0;
    for (Map.Entry<String, String> cell : row.entrySet()) {
      if (cell.getValue() != null) {
        byte[] value = cell.getValue().getBytes(StandardCharsets.UTF_8);
        values.add(value);
        numbers.add(number(cell.getKey()));
        size += Short.BYTES + Integer.BYTES + value.length;
      }
    }
    ByteBuffer packed = ByteBuffer.allocate(size);
    for (int i = 0; i < values.size(); i++) {
      packed.putShort(numbers.get(i).shortValue()).putInt(values.get(i).length).put(values.get(i));
    }
    return rows.add(packed.array());
  }

  private int number(String label) {
    Integer known = numberByLabel.get(label);
    if (known != null) {
      return known;
    }
    numberByLabel.put(label, labels.size());
    labels.add(label);
    return labels.size() - 1;
  }

  @Override
  public Map<String, String> get(int index) {
    Map<String, String> row = new LinkedHashMap<>();
    ByteBuffer packed = ByteBuffer.wrap(rows.get(index));
    while (packed.hasRemaining()) {
      String label = labels.get(packed.getShort());
      byte[] value = new byte[packed.getInt()];
      packed.get(value);
      row.put(label, new String(value, StandardCharsets.UTF_8));
    }
    return row;
  }

  /** Differs for rows that differ in a label, a value or their order; 64 characters. */
  String fingerprint() {
    MessageDigest digest = Sha256.digest();
    digest.update(String.join("\n", labels).getBytes(StandardCharsets.UTF_8));
    ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);
    for (byte[] row : rows) {
      digest.update(length.putInt(0, row.length).array());
      digest.update(row);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public int size() {
    return rows.size();
  }
}
