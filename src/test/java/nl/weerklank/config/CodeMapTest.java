package nl.weerklank.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.Test;

class CodeMapTest {

  private static Map<String, String> codes(String... lines) {
    return CodeMap.read("codes", List.of(lines));
  }

  @Test
  void codes_stand_alone_or_count_on() {
    assertThat(codes("A1..A3 = 0..2", "X = 9", "Zeer = goed = 5"))
        .containsOnly(
            Map.entry("A1", "0"),
            Map.entry("A2", "1"),
            Map.entry("A3", "2"),
            Map.entry("X", "9"),
            Map.entry("Zeer = goed", "5"));
  }

  @Test
  void a_range_may_count_down_and_keeps_its_zeros() {
    assertThat(codes("1..3 = 3..1"))
        .containsOnly(Map.entry("1", "3"), Map.entry("2", "2"), Map.entry("3", "1"));
    assertThat(codes("A09..A11 = 1..3"))
        .containsOnly(Map.entry("A09", "1"), Map.entry("A10", "2"), Map.entry("A11", "3"));
  }

  @Test
  void what_cannot_be_read_names_the_line() {
    for (String line : List.of("A1", "= 3", "A1..A3 = 1..2", "A1 =", "1..9999 = 1..9999")) {
      assertThatThrownBy(() -> codes(line))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("'" + line + "' cannot be read");
    }
    assertThatThrownBy(() -> codes("A1..A3 = 1..3", "A2 = 9"))
        .hasMessageContaining("has the code 'A2' twice");
  }
}
