package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import nl.weerklank.survey.Response;
import org.junit.jupiter.api.Test;

class FactKeyTest {

  @Test
  void a_key_gives_back_feed_day_and_sequence() {
    for (LocalDate day :
        new LocalDate[] {
          LocalDate.of(1, 1, 1), LocalDate.of(1969, 12, 31), LocalDate.EPOCH, Response.UNDATED
        }) {
      long key = FactKey.of(FactKey.MOST_FEEDS, day, FactKey.MOST_ROWS_A_DAY - 1);
      assertThat(key).isPositive();
      assertThat(FactKey.feed(key)).isEqualTo(FactKey.MOST_FEEDS);
      assertThat(LocalDate.ofEpochDay(FactKey.day(key))).isEqualTo(day);
      assertThat(FactKey.sequence(key)).isEqualTo(FactKey.MOST_ROWS_A_DAY - 1);
    }
  }

  @Test
  void keys_sort_by_feed_then_day_then_sequence() {
    LocalDate day = LocalDate.of(2026, 11, 2);
    assertThat(FactKey.of(1, day, 1)).isGreaterThan(FactKey.of(1, day, 0));
    assertThat(FactKey.first(1, day.plusDays(1))).isEqualTo(FactKey.last(1, day) + 1);
    assertThat(FactKey.first(2, LocalDate.EPOCH)).isGreaterThan(FactKey.last(1, Response.UNDATED));
  }

  @Test
  void a_day_beyond_the_calendar_is_refused() {
    assertThatThrownBy(() -> FactKey.first(1, LocalDate.of(12000, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("12000");
  }
}
