package nl.weerklank.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.store.RunLog.Range;
import nl.weerklank.survey.DayDigest;
import nl.weerklank.survey.Response;
import org.junit.jupiter.api.Test;

class RangePlanTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  private final Map<LocalDate, DayDigest> stored = new TreeMap<>();
  private final Map<LocalDate, DayDigest> read = new TreeMap<>();

  @Test
  void nothing_changed_gives_no_range() {
    same(0, 10);
    same(1, 20);

    assertThat(plan()).isEmpty();
  }

  @Test
  void new_different_and_vanished_days_are_replaced() {
    same(0, 10);
    stored.put(MONDAY.plusDays(1), digest(10, 1));
    read.put(MONDAY.plusDays(1), digest(10, 2));
    same(2, 10);
    stored.put(MONDAY.plusDays(3), digest(5, 1));
    same(4, 10);
    read.put(MONDAY.plusDays(5), digest(7, 1));

    assertThat(plan()).containsExactly(range(1, 1, 1, 10), range(2, 3, 3, 0), range(3, 5, 5, 7));
  }

  @Test
  void neighbouring_changed_days_go_together_also_over_days_without_answers() {
    read.put(MONDAY, digest(10, 1));
    read.put(MONDAY.plusDays(4), digest(20, 1));

    assertThat(plan()).containsExactly(range(1, 0, 4, 30));
  }

  @Test
  void a_range_never_spans_an_unchanged_day() {
    read.put(MONDAY, digest(10, 1));
    same(1, 99);
    read.put(MONDAY.plusDays(2), digest(20, 1));

    assertThat(plan()).containsExactly(range(1, 0, 0, 10), range(2, 2, 2, 20));
  }

  @Test
  void ranges_fit_the_row_budget_and_a_single_day_may_exceed_it() {
    read.put(MONDAY, digest(RangePlan.ROW_BUDGET - 1, 1));
    read.put(MONDAY.plusDays(1), digest(2, 1));
    read.put(MONDAY.plusDays(2), digest(RangePlan.ROW_BUDGET * 3L, 1));

    assertThat(plan())
        .containsExactly(
            range(1, 0, 0, RangePlan.ROW_BUDGET - 1),
            range(2, 1, 1, 2),
            range(3, 2, 2, RangePlan.ROW_BUDGET * 3L));
  }

  @Test
  void undated_answers_are_a_range_of_their_own() {
    read.put(MONDAY, digest(10, 1));
    read.put(Response.UNDATED, digest(3, 1));

    assertThat(plan())
        .containsExactly(
            range(1, 0, 0, 10), new Range(7, 2, "contact", Response.UNDATED, Response.UNDATED, 3));
  }

  private List<Range> plan() {
    return RangePlan.ranges(7, 1, "contact", stored, read);
  }

  private void same(int day, long rows) {
    stored.put(MONDAY.plusDays(day), digest(rows, 1));
    read.put(MONDAY.plusDays(day), digest(rows, 1));
  }

  private static DayDigest digest(long rows, long sum) {
    return new DayDigest(rows, 0, sum);
  }

  private static Range range(int number, int from, int to, long rows) {
    return new Range(7, number, "contact", MONDAY.plusDays(from), MONDAY.plusDays(to), rows);
  }
}
