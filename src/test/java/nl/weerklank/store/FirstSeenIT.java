package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import nl.weerklank.store.KeptOut.Kind;
import nl.weerklank.survey.Matching;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FirstSeenIT extends EachDatabase {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 9);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate LATER = MONDAY.plusYears(1);
  private static final String FEED = "survey";

  private int night(String feed, LocalDate today, String... ids) {
    return database.transaction.execute(
        status -> {
          FirstSeen firstSeen = database.reopened().firstSeen();
          FirstDays days = firstSeen.load(feed);
          for (String id : ids) {
            days.see(id, today);
          }
          return firstSeen.keep(days, today);
        });
  }

  private LocalDate day(String feed, String id) {
    return database.reopened().firstSeen().load(feed).of(id);
  }

  @Test
  void an_answer_keeps_the_day_it_was_first_seen() {
    assertThat(night(FEED, MONDAY, "a", "b")).isEqualTo(2);
    assertThat(night(FEED, TUESDAY, "c", "b", "a", "c")).isEqualTo(1);
    assertThat(night(FEED, TUESDAY, "a", "b", "c")).as("nothing new, nothing written").isZero();

    assertThat(day(FEED, "a")).isEqualTo(MONDAY);
    assertThat(day(FEED, "c")).isEqualTo(TUESDAY);
    assertThat(day(FEED, "d")).isNull();
    assertThat(day("other", "a")).as("ids are unique within a feed only").isNull();
    assertThat(database.reopened().firstSeen().load(FEED).any(TUESDAY, LATER)).isTrue();
    assertThat(database.reopened().firstSeen().load(FEED).any(TUESDAY.plusDays(1), LATER))
        .isFalse();
  }

  @Test
  void an_answer_that_is_gone_and_comes_back_keeps_its_day_too() {
    night(FEED, MONDAY, "a", "b");
    assertThat(night(FEED, TUESDAY, "b")).isEqualTo(1);
    assertThat(night(FEED, TUESDAY.plusDays(1), "b")).isZero();
    assertThat(database.rows("first_seen"))
        .filteredOn(row -> row.contains("2026-03-10"))
        .hasSize(1);
    assertThat(night(FEED, TUESDAY.plusDays(2), "a", "b")).isEqualTo(1);

    assertThat(day(FEED, "a")).isEqualTo(MONDAY);
    assertThat(database.rows("first_seen")).noneMatch(row -> row.contains("2026-03-10"));
  }

  @Test
  void what_is_rolled_back_was_never_seen() {
    database.transaction.executeWithoutResult(
        status -> {
          FirstDays days = database.store.firstSeen().load(FEED);
          days.see("a", MONDAY);
          database.store.firstSeen().keep(days, MONDAY);
          status.setRollbackOnly();
        });

    assertThat(day(FEED, "a")).isNull();
    night(FEED, TUESDAY, "a");
    assertThat(day(FEED, "a")).isEqualTo(TUESDAY);
  }

  @Test
  void days_go_with_the_answers_only_when_the_source_no_longer_gives_them() {
    night(FEED, MONDAY, "a", "b");
    night("other", MONDAY, "x");
    night(FEED, TUESDAY, "b");
    database.transaction.executeWithoutResult(
        status -> database.store.firstSeen().keepOnly(Set.of(FEED), TUESDAY));

    database.store.retention().answers(TUESDAY);
    assertThat(database.count("first_seen")).isEqualTo(3);
    database.store.retention().answers(LATER);

    assertThat(database.count("first_seen")).isEqualTo(1);
    assertThat(day(FEED, "b")).isEqualTo(MONDAY);
  }

  @Test
  void a_forgotten_answer_keeps_its_day_under_its_other_id() {
    night(FEED, MONDAY, "r1", "r2");
    int feed = database.store.facts().feedNumber(FEED);
    database.jdbc.update("insert into name values ('EMPLOYEE', 7, 'e1')");
    database.jdbc.update(
        "insert into fact (id, response_id, survey, unit, employee, customer, account_manager,"
            + " segment, location, touchpoint, channel, respondent, answered_at)"
            + " values (?, 'r1', 0, 0, 7, 0, 0, 0, 0, 0, 0, 0, 0)",
        FactKey.of(feed, MONDAY, 0));

    database.store.erasure().forget(Kind.EMPLOYEE, "e1", Matching.EXACT, Instant.EPOCH, TUESDAY);

    String other = database.store.erasure().keptOut(Matching.EXACT).response("r1");
    assertThat(other).startsWith("forgotten-");
    assertThat(day(FEED, other)).isEqualTo(MONDAY);
    assertThat(day(FEED, "r1")).isNull();
    assertThat(day(FEED, "r2")).isEqualTo(MONDAY);
  }

  @Tag("thorough")
  @Test
  void many_answers_are_known_again() {
    String[] ids = IntStream.range(0, 100_000).mapToObj(i -> "answer-" + i).toArray(String[]::new);

    assertThat(night(FEED, MONDAY, ids)).isEqualTo(100_000);
    assertThat(night(FEED, TUESDAY, ids)).isZero();
    assertThat(day(FEED, "answer-99999")).isEqualTo(MONDAY);
  }
}
