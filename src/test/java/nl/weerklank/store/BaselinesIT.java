package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.survey.Baseline;
import nl.weerklank.survey.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BaselinesIT extends EachDatabase {

  private static final LocalDate FROZEN = LocalDate.of(2026, 11, 22);
  private static final LocalDate REBASED = LocalDate.of(2026, 8, 3);

  private Baselines baselines;

  @BeforeEach
  void baselines() {
    baselines = database.store.baselines();
  }

  private static Baseline baseline(String metric, String unit, LocalDate beginsOn, int n) {
    List<Baseline.Week> weeks = new ArrayList<>();
    for (int week = 0; week < Baseline.WEEKS; week++) {
      weeks.add(
          new Baseline.Week(
              Period.week(FROZEN.minusWeeks(20L - week)).key(),
              List.of(week, 0, 0, 0, 0, 0, 0, 0, 0, 0, n)));
    }
    return new Baseline(metric, unit, beginsOn, FROZEN, weeks);
  }

  private static Baseline first(String unit, int n) {
    return baseline("nps", unit, Baseline.NEVER_REBASED, n);
  }

  private List<Baseline> nps() {
    return baselines.of("nps", FROZEN);
  }

  @Test
  void what_was_frozen_is_read_as_it_was_also_by_another_process() {
    Baseline one = first("a", 20);
    Baseline other = first("een eenheid; met \u00e9\u00e9n 'naam'", 1_000_000);

    baselines.freeze(List.of(one, other));

    assertThat(nps()).containsExactlyInAnyOrder(one, other);
    assertThat(database.reopened().baselines().of("nps", FROZEN))
        .containsExactlyInAnyOrder(one, other);
  }

  @Test
  void one_that_is_known_stays_as_it_is() {
    baselines.freeze(List.of(first("a", 20)));

    baselines.freeze(List.of(first("a", 99), first("b", 30)));
    database.reopened().baselines().freeze(List.of(first("b", 98)));

    assertThat(nps()).containsExactlyInAnyOrder(first("a", 20), first("b", 30));
  }

  /** Else the unit would get another baseline every week, as none could be kept. */
  @Test
  void one_of_another_scale_makes_room() {
    List<Baseline.Week> five =
        first("a", 0).weeks().stream()
            .map(week -> new Baseline.Week(week.key(), List.of(1, 2, 3, 4, 5)))
            .toList();
    Baseline old = new Baseline("nps", "a", Baseline.NEVER_REBASED, FROZEN.minusWeeks(9), five);
    baselines.freeze(List.of(old, first("b", 20)));

    baselines.freeze(List.of(first("a", 30), first("b", 99)));

    assertThat(nps()).containsExactlyInAnyOrder(first("a", 30), first("b", 20));
  }

  @Test
  void of_two_at_once_the_first_is_kept() {
    baselines.freeze(List.of(first("a", 20), first("a", 99)));

    assertThat(nps()).containsExactly(first("a", 20));
  }

  @Test
  void a_rebase_and_another_metric_are_kept_beside_the_first_one() {
    Baseline rebased = baseline("nps", "a", REBASED, 40);
    Baseline other = baseline("csat", "a", Baseline.NEVER_REBASED, 50);

    baselines.freeze(List.of(first("a", 20)));
    baselines.freeze(List.of(rebased, other));

    assertThat(nps()).containsExactlyInAnyOrder(first("a", 20), rebased);
    assertThat(baselines.of("csat", FROZEN)).containsExactly(other);
  }

  /** A report made again for a day before must not know it. */
  @Test
  void a_baseline_is_known_from_the_day_it_was_frozen() {
    baselines.freeze(List.of(first("a", 20)));

    assertThat(baselines.of("nps", FROZEN.minusDays(1))).isEmpty();
    assertThat(baselines.of("nps", FROZEN)).hasSize(1);
    assertThat(baselines.of("nps", FROZEN.plusYears(3))).hasSize(1);
  }

  @Test
  void nothing_to_freeze_and_nothing_frozen_are_fine() {
    baselines.freeze(List.of());

    assertThat(nps()).isEmpty();
  }

  @Test
  void it_outlives_the_caller_s_transaction() {
    database.transaction.executeWithoutResult(
        status -> {
          baselines.freeze(List.of(first("a", 20)));
          status.setRollbackOnly();
        });

    assertThat(nps()).hasSize(1);
  }
}
