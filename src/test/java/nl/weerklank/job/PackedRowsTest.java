package nl.weerklank.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackedRowsTest {

  @Test
  void rows_come_out_as_they_went_in_whatever_labels_each_has() {
    Map<String, String> first = new LinkedHashMap<>();
    first.put("name", "Zoë 😀 \u0000");
    first.put("unit_id", "");
    PackedRows rows = new PackedRows();
    rows.add(first);
    rows.add(Map.of("email", "a@b.example"));
    rows.add(Map.of());

    assertThat(rows).containsExactly(first, Map.of("email", "a@b.example"), Map.of());
    assertThat(rows.get(0).keySet()).containsExactly("name", "unit_id");
  }

  @Test
  void a_missing_value_is_left_out() {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("name", null);
    row.put("unit_id", "u1");
    PackedRows rows = new PackedRows();
    rows.add(row);

    assertThat(rows).isEqualTo(List.of(Map.of("unit_id", "u1")));
  }
}
