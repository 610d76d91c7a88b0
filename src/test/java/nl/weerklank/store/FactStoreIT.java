package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import nl.weerklank.survey.DayDigest;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import nl.weerklank.survey.Response;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class FactStoreIT extends FactFixture {

  private List<String> scanned(FactStore store, Period period) {
    Names names = database.store.names();
    List<String> rows = new ArrayList<>();
    store.scan(
        period,
        fact ->
            rows.add(
                String.join(
                    " ",
                    "" + fact.feed(),
                    LocalDate.ofEpochDay(fact.day()).toString(),
                    "" + fact.sequence(),
                    names.id(Names.Kind.SURVEY, fact.survey()),
                    names.id(Names.Kind.UNIT, fact.unit()),
                    names.id(Names.Kind.EMPLOYEE, fact.employee()),
                    names.id(Names.Kind.CUSTOMER, fact.customer()),
                    names.id(Names.Kind.LOCATION, fact.location()),
                    names.id(Names.Kind.TOUCHPOINT, fact.touchpoint()),
                    "" + fact.answeredAt(),
                    "" + fact.score(names.slot("nps")),
                    "" + (fact.score(names.slot("csat")) == FactStore.FactCursor.NO_SCORE))));
    return rows;
  }

  @Test
  void a_scan_gives_what_was_stored_numbered_by_time_of_answer() {
    replace(
        MONDAY,
        TUESDAY,
        Answers.answer("late", "2026-11-02T15:00:00Z").score("csat", 4).fact(),
        Answers.answer("next", "2026-11-03T00:00:01Z").score("nps", 0).fact(),
        Answers.answer("early", "2026-11-02T08:00:00Z").employee(null).fact());

    assertThat(scanned(facts, WEEK))
        .containsExactly(
            "1 2026-11-02 0 service u1 null c1 Shop phone 1793606400 9 true",
            "1 2026-11-02 1 service u1 e1 c1 Shop phone 1793631600 9 false",
            "1 2026-11-03 0 service u1 e1 c1 Shop phone 1793664001 0 true");
    assertThat(scanned(facts, Period.between(TUESDAY, TUESDAY))).hasSize(1);
    assertThat(scanned(facts, Period.between(MONDAY.minusDays(9), MONDAY.minusDays(1)))).isEmpty();
  }

  @Test
  void another_process_reads_the_same_numbers() {
    replace(MONDAY, MONDAY, Answers.answer("r", "2026-11-02T15:00:00Z").fact());

    ReportingStore other = database.reopened();

    assertThat(scanned(other.facts(), WEEK)).isEqualTo(scanned(facts, WEEK)).hasSize(1);
    assertThat(other.facts().feedNumber("crm.responses")).isEqualTo(feed);
    assertThat(other.names().slot("csat")).isNotEqualTo(other.names().slot("nps"));
  }

  @Test
  void the_order_rows_come_in_does_not_show_in_what_is_stored() {
    List<Fact> rows = new ArrayList<>();
    List<Rejection> rejects = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rows.add(
          Answers.answer("r" + i, "2026-11-0" + (2 + i % 2) + "T10:00:0" + i % 7 + "Z")
              .unit("u" + i % 5)
              .says("words " + i)
              .fact());
      rejects.add(new Rejection(MONDAY, "x" + i % 9, Reason.OFF_SCALE, "nps", "1" + i));
    }
    replace(MONDAY, TUESDAY, rows, rejects);
    List<List<String>> first = tables(database);

    Database second = new Database(kind);
    Collections.shuffle(rows, new Random(7));
    Collections.shuffle(rejects, new Random(8));
    int number = second.store.facts().feedNumber("crm.responses");
    Map<LocalDate, DayDigest> digests = facts.digests(feed);
    second.transaction.executeWithoutResult(
        status -> second.store.facts().replace(number, MONDAY, TUESDAY, rows, rejects, digests));

    assertThat(tables(second)).isEqualTo(first);
    assertThat(first.get(0)).hasSize(60);
  }

  private static List<List<String>> tables(Database database) {
    return List.of(
        database.rows("fact"),
        database.rows("fact_text"),
        database.rows("fact_reject"),
        database.rows("feed_day"),
        database.rows("day_quality"),
        database.rows("name"));
  }

  @Test
  void replacing_a_range_empties_its_other_days_and_leaves_the_rest() {
    replace(
        MONDAY,
        TUESDAY.plusDays(1),
        Answers.answer("a", "2026-11-02T10:00:00Z").says("gone").fact(),
        Answers.answer("b", "2026-11-03T10:00:00Z").fact(),
        Answers.answer("c", "2026-11-04T10:00:00Z").fact());

    replace(MONDAY, TUESDAY, Answers.answer("b2", "2026-11-03T10:00:00Z").fact());

    assertThat(database.jdbc.queryForList("select response_id from fact", String.class))
        .containsExactlyInAnyOrder("b2", "c");
    assertThat(database.count("fact_text")).isZero();
    assertThat(facts.digests(feed))
        .isEqualTo(
            Map.of(
                TUESDAY,
                new DayDigest(1, 3, "b2".hashCode()),
                TUESDAY.plusDays(1),
                new DayDigest(1, 3, "c".hashCode())));
    assertThat(facts.quality(WEEK).rows()).isEqualTo(2);
  }

  @Test
  void another_feed_is_not_touched_and_keeps_its_own_numbers() {
    replace(MONDAY, MONDAY, Answers.answer("a", "2026-11-02T10:00:00Z").says("one").fact());
    feed = facts.feedNumber("shop.responses");
    replace(MONDAY, MONDAY, Answers.answer("a", "2026-11-02T10:00:00Z").says("two").fact());
    replace(MONDAY, MONDAY);

    assertThat(comments(WEEK)).containsExactly("crm.responses one");
    assertThat(facts.digests(feed)).isEmpty();
  }

  @Test
  void a_rollback_leaves_the_days_as_they_were_and_names_usable() {
    replace(MONDAY, MONDAY, Answers.answer("a", "2026-11-02T10:00:00Z").fact());
    List<List<String>> before = tables(database).subList(0, 5);

    database.transaction.executeWithoutResult(
        status -> {
          facts.replace(
              feed,
              MONDAY,
              MONDAY,
              List.of(Answers.answer("b", "2026-11-02T10:00:00Z").unit("new").fact()),
              List.of(),
              Map.of(MONDAY, new DayDigest(1, 1, 1)));
          status.setRollbackOnly();
        });

    assertThat(tables(database).subList(0, 5)).isEqualTo(before);
    int number = database.store.names().number(Names.Kind.UNIT, "new");
    assertThat(database.reopened().names().id(Names.Kind.UNIT, number)).isEqualTo("new");
  }

  @Test
  void nothing_is_replaced_outside_a_transaction() {
    assertThatThrownBy(() -> facts.replace(feed, MONDAY, MONDAY, List.of(), List.of(), Map.of()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void a_day_outside_the_range_is_refused() {
    assertThatThrownBy(
            () -> replace(MONDAY, MONDAY, Answers.answer("a", "2026-11-03T10:00:00Z").fact()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2026-11-03")
        .hasMessageContaining("crm.responses");
  }

  @Test
  void the_newest_day_is_that_of_an_answer_with_a_date() {
    assertThat(facts.newestDay(feed)).isNull();
    replace(Response.UNDATED, Response.UNDATED, Answers.undated("u").fact());
    assertThat(facts.newestDay(feed)).isNull();
    Rejection later = new Rejection(TUESDAY, "x", Reason.OFF_SCALE, "nps", "11");
    replace(
        MONDAY,
        TUESDAY,
        List.of(Answers.answer("a", "2026-11-02T10:00:00Z").fact()),
        List.of(later));
    assertThat(facts.newestDay(feed)).isEqualTo(MONDAY);
    assertThat(facts.digests(feed)).containsOnlyKeys(MONDAY, TUESDAY, Response.UNDATED);
  }

  @Test
  void a_respondent_has_one_hash_in_every_survey_and_day_and_an_anonymous_one_none() {
    replace(
        MONDAY,
        TUESDAY,
        Answers.answer("a", "2026-11-02T10:00:00Z").by("p1").fact(),
        Answers.answer("b", "2026-11-02T11:00:00Z").fact(),
        Answers.answer("c", "2026-11-03T10:00:00Z").by("p1").fact(),
        Answers.answer("d", "2026-11-03T11:00:00Z").by("p2").fact());

    List<Long> hashes = new ArrayList<>();
    facts.scan(WEEK, fact -> hashes.add(fact.respondent()));

    assertThat(hashes.get(0)).isEqualTo(hashes.get(2)).isNotEqualTo(hashes.get(3)).isNotZero();
    assertThat(hashes.get(1)).isZero();
  }

  @Test
  void a_scan_goes_on_behind_its_first_page() {
    List<Fact> many = new ArrayList<>();
    for (int i = 0; i < 41_000; i++) {
      many.add(Answers.answer("r" + i, "2026-11-02T10:00:00Z").fact());
    }
    replace(MONDAY, MONDAY, many, List.of());
    Set<Integer> sequences = new java.util.HashSet<>();

    facts.scan(WEEK, fact -> sequences.add(fact.sequence()));

    assertThat(sequences).hasSize(41_000);
  }
}
