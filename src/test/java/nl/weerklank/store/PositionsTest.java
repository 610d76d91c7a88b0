package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionsTest {

  @Test
  void new_rows_get_places_between_the_stored_ones() {
    long[] places = Positions.of(new Long[] {null, 100L, null, null, 200L, null});

    assertThat(places).isSorted().doesNotHaveDuplicates();
    assertThat(places[1]).isEqualTo(100);
    assertThat(places[4]).isEqualTo(200);
  }

  @Test
  void one_row_moved_to_the_front_leaves_the_others_in_place() {
    long[] places = Positions.of(new Long[] {400L, 100L, 200L, 300L});

    assertThat(places[0]).isBetween(1L, 99L);
    assertThat(places).endsWith(100, 200, 300);
  }

  @Test
  void where_there_is_no_room_left_the_next_row_makes_room() {
    long[] places = Positions.of(new Long[] {1L, null, 2L, 1_000L});

    assertThat(places).isSorted().doesNotHaveDuplicates();
    assertThat(places[0]).isEqualTo(1);
    assertThat(places[3]).isEqualTo(1_000);
  }

  @Test
  void places_rise_strictly_whatever_is_stored() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      Long[] stored = new Long[random.nextInt(40)];
      for (int i = 0; i < stored.length; i++) {
        stored[i] = random.nextInt(4) == 0 ? null : Long.valueOf(1 + random.nextInt(60));
      }
      long[] places = Positions.of(stored);
      for (int i = 1; i < places.length; i++) {
        assertThat(places[i]).isGreaterThan(places[i - 1]);
      }
    }
  }
}
