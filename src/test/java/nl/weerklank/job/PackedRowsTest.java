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

  private static String fingerprint(List<Map<String, String>> rows) {
    PackedRows packed = new PackedRows();
    packed.addAll(rows);
    return packed.fingerprint();
  }

  @Test
  void a_fingerprint_differs_with_every_value_label_border_and_order() {
    Map<String, String> one = Map.of("unit_id", "u1");
    Map<String, String> two = Map.of("unit_id", "u2");

    assertThat(fingerprint(List.of(one, two))).isEqualTo(fingerprint(List.of(one, two)));
    assertThat(
            List.of(
                fingerprint(List.of()),
                fingerprint(List.of(one)),
                fingerprint(List.of(one, two)),
                fingerprint(List.of(two, one)),
                fingerprint(List.of(one, one)),
                fingerprint(List.of(one, Map.of())),
                fingerprint(List.of(Map.of("parent_id", "u1"))),
                fingerprint(List.of(Map.of("unit_id", "u1u2")))))
        .doesNotHaveDuplicates()
        .allMatch(fingerprint -> fingerprint.length() == 64);
  }
}
