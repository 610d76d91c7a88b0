package nl.weerklank.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VersionRowsTest {

  /**
   * @param rows employee, unit, first and last day, {@code -} for none
   */
  private static List<String> ended(String... rows) {
    PackedRows packed = new PackedRows();
    Stream.of(rows).map(VersionRowsTest::row).forEach(packed::add);
    return VersionRows.ended(packed).stream()
        .map(
            row ->
                Stream.of("employee_id", "unit_id", "valid_from", "valid_to")
                    .map(label -> row.getOrDefault(label, "-"))
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow())
        .toList();
  }

  private static Map<String, String> row(String text) {
    String[] values = text.split(" ");
    Map<String, String> row = new LinkedHashMap<>();
    row.put("employee_id", values[0]);
    row.put("unit_id", values[1]);
    row.put("valid_from", values[2].equals("-") ? null : values[2]);
    row.put("valid_to", values[3].equals("-") ? null : values[3]);
    return row;
  }

  @Test
  void a_version_ends_the_day_before_the_next_begins_whatever_the_order_of_the_rows() {
    assertThat(
            ended(
                "e1 c 2026-03-01 -", "e2 x 2020-01-01 -", "e1 a 2024-01-01 -", "e1 b 2025-01-01 -"))
        .containsExactly(
            "e1 c 2026-03-01 -",
            "e2 x 2020-01-01 -",
            "e1 a 2024-01-01 2024-12-31",
            "e1 b 2025-01-01 2026-02-28");
  }

  @Test
  void an_earlier_end_stays_and_a_later_one_does_not() {
    assertThat(
            ended(
                "e1 a 2024-01-01 2024-06-30",
                "e1 b 2025-01-01 2030-01-01",
                "e1 c 2026-01-01 2026-12-31"))
        .containsExactly(
            "e1 a 2024-01-01 2024-06-30",
            "e1 b 2025-01-01 2025-12-31",
            "e1 c 2026-01-01 2026-12-31");
  }

  @Test
  void a_row_without_a_first_day_is_the_oldest() {
    assertThat(ended("e1 b 2025-01-01 -", "e1 a - -"))
        .containsExactly("e1 b 2025-01-01 -", "e1 a - 2024-12-31");
  }

  @Test
  void of_rows_that_begin_on_one_day_the_last_one_counts() {
    assertThat(
            ended(
                "e1 a 2025-01-01 -",
                "e1 b 2025-01-01 -",
                "e1 c 2026-01-01 -",
                "e2 a - -",
                "e2 b - -"))
        .containsExactly("e1 b 2025-01-01 2025-12-31", "e1 c 2026-01-01 -", "e2 b - -");
  }
}
