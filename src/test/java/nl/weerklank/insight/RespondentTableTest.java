package nl.weerklank.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RespondentTableTest {

  @Test
  void it_remembers_the_last_row_of_each_respondent_while_it_grows() {
    Random random = new Random(3);
    RespondentTable table = new RespondentTable();
    Map<Long, Integer> expected = new HashMap<>();
    for (int row = 0; row < 50_000; row++) {
      long respondent =
          random.nextBoolean() ? random.nextLong() | 1 : (random.nextInt(99) + 1L) << 40;
      Integer before = expected.put(respondent, row);
      assertThat(table.put(respondent, row))
          .isEqualTo(before == null ? RespondentTable.NONE : before);
    }

    Set<Integer> rows = new HashSet<>();
    for (int slot = 0; slot < table.slots(); slot++) {
      if (table.row(slot) != RespondentTable.NONE) {
        rows.add(table.row(slot));
      }
    }
    assertThat(rows).isEqualTo(new HashSet<>(expected.values()));
  }
}
