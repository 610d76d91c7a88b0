package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunLogIT extends EachDatabase {

  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00.123456Z");

  private RunLog runs;

  @BeforeEach
  void runs() {
    runs = database.store.runs();
  }

  @Test
  void a_completed_run_reads_back_as_it_was_finished() {
    RunLog.Run begun = runs.begin(SUNDAY, "host:1", NOW);
    runs.finish(begun.id(), NOW.plusSeconds(60), 3, Map.of("due", 5L, "accepted", 4L));

    assertThat(runs.newestCompleted())
        .contains(
            new RunLog.Run(
                1,
                SUNDAY,
                1,
                "host:1",
                NOW,
                NOW.plusSeconds(60),
                3,
                Map.of("due", 5L, "accepted", 4L)));
    assertThat(begun.finishedAt()).isNull();
    assertThat(begun.exitCode()).isNull();
  }

  @Test
  void an_unfinished_run_of_the_date_is_adopted() {
    RunLog.Run crashed = runs.begin(SUNDAY, "host:1", NOW);

    RunLog.Run adopted = database.reopened().runs().begin(SUNDAY, "host:2", NOW.plusSeconds(9));

    assertThat(adopted.id()).isEqualTo(crashed.id());
    assertThat(adopted.attempt()).isEqualTo(1);
    assertThat(adopted.owner()).isEqualTo("host:2");
  }

  @Test
  void a_stopped_run_says_why_and_is_adopted_without_that() {
    RunLog.Run begun = runs.begin(SUNDAY, "host:1", NOW);
    runs.stopped(begun.id(), 75);

    assertThat(runs.newest(1).get(0).exitCode()).isEqualTo(75);
    assertThat(runs.newest(1).get(0).finishedAt()).isNull();
    assertThat(runs.begin(SUNDAY, "host:2", NOW))
        .extracting("id", "exitCode")
        .containsExactly(1L, null);
  }

  @Test
  void after_a_finished_run_comes_the_next_attempt_and_another_date_begins_at_one() {
    runs.finish(runs.begin(SUNDAY, "a", NOW).id(), NOW, 65, Map.of());
    RunLog.Run second = runs.begin(SUNDAY, "a", NOW);
    RunLog.Run monday = runs.begin(SUNDAY.plusDays(1), "a", NOW);

    assertThat(second.attempt()).isEqualTo(2);
    assertThat(monday.attempt()).isEqualTo(1);
    assertThat(List.of(second.id(), monday.id())).containsExactly(2L, 3L);
    assertThat(runs.newest(2)).extracting(RunLog.Run::id).containsExactly(3L, 2L);
    assertThat(runs.newestCompleted()).isEmpty();
  }

  @Test
  void the_newest_completed_run_is_the_one_of_the_latest_date() {
    runs.finish(runs.begin(SUNDAY, "a", NOW).id(), NOW, 0, Map.of());
    runs.finish(runs.begin(SUNDAY.minusDays(7), "a", NOW).id(), NOW, 0, Map.of());

    assertThat(runs.newestCompleted().orElseThrow().asOf()).isEqualTo(SUNDAY);
  }

  @Test
  void only_a_run_that_completed_makes_a_reading_good() {
    RunLog.FeedRead good = new RunLog.FeedRead("crm", SUNDAY, 100, 2, SUNDAY.minusDays(1));
    RunLog.FeedRead stopped = new RunLog.FeedRead("crm", SUNDAY.plusDays(1), 3, 0, null);
    long first = runs.begin(SUNDAY, "a", NOW).id();
    runs.feedRead(first, new RunLog.FeedRead("crm", SUNDAY, 1, 1, null));
    runs.feedRead(first, good);
    assertThat(runs.lastGood("crm")).isEmpty();
    runs.finish(first, NOW, 3, Map.of());
    long second = runs.begin(SUNDAY.plusDays(1), "a", NOW).id();
    runs.feedRead(second, stopped);
    runs.finish(second, NOW, 65, Map.of());

    assertThat(runs.lastGood("crm")).contains(good);
    assertThat(runs.lastGood("hr")).isEmpty();
  }

  @Test
  void ranges_are_crossed_off_with_the_transaction_that_replaced_them() {
    long run = runs.begin(SUNDAY, "a", NOW).id();
    RunLog.Range one =
        new RunLog.Range(run, 1, "crm", SUNDAY.minusDays(9), SUNDAY.minusDays(5), 70);
    RunLog.Range two = new RunLog.Range(run, 2, "crm", SUNDAY.minusDays(4), SUNDAY, 30);
    runs.planRanges(run, List.of(one, two));

    database.transaction.executeWithoutResult(
        status -> {
          runs.rangeDone(one);
          status.setRollbackOnly();
        });
    assertThat(runs.openRanges(run)).containsExactly(one, two);

    database.transaction.executeWithoutResult(status -> runs.rangeDone(one));
    assertThat(database.reopened().runs().openRanges(run)).containsExactly(two);
    assertThatThrownBy(() -> runs.rangeDone(one)).isInstanceOf(IllegalStateException.class);

    runs.planRanges(run, List.of(one));
    assertThat(runs.openRanges(run)).containsExactly(one);
  }

  @Test
  void a_run_that_is_not_there_cannot_be_finished() {
    assertThatThrownBy(() -> runs.finish(9, NOW, 0, Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("9");
  }
}
