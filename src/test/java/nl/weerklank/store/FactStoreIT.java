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
import nl.weerklank.survey.About;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.DayDigest;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;

class FactStoreIT {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final Period WEEK = Period.week(MONDAY);

  private final Database database = new Database();
  private final FactStore facts = database.store.facts();
  private int feed;

  @BeforeEach
  void feed() {
    feed = facts.feedNumber("crm.responses");
  }

  private void replace(LocalDate from, LocalDate to, List<Fact> rows, List<Rejection> rejects) {
    Map<LocalDate, DayDigest> digests = new java.util.HashMap<>();
    rows.forEach(
        row ->
            digests.merge(
                row.response().day(),
                new DayDigest(1, 3, row.response().responseId().hashCode()),
                DayDigest::plus));
    rejects.forEach(row -> digests.merge(row.day(), new DayDigest(1, 5, 5), DayDigest::plus));
    database.transaction.executeWithoutResult(
        status -> facts.replace(feed, from, to, rows, rejects, digests));
  }

  private void replace(LocalDate from, LocalDate to, Fact... rows) {
    replace(from, to, List.of(rows), List.of());
  }

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

    Database second = new Database();
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
  void an_employer_answer_that_still_holds_its_employee_is_refused_without_naming_anyone() {
    Survey employer = new Survey("mood", About.EMPLOYER, Counting.LATEST, Set.of("enps"));

    assertThatThrownBy(
            () ->
                replace(
                    MONDAY,
                    MONDAY,
                    Answers.answer("a", "2026-11-02T10:00:00Z")
                        .of(employer)
                        .employee("e77")
                        .fact()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mood")
        .hasMessageNotContaining("e77");
    assertThat(database.count("fact")).isZero();
  }

  @Test
  void an_employer_answer_keeps_no_employee_customer_contact_or_account_manager() {
    Survey latest = new Survey("mood", About.EMPLOYER, Counting.LATEST, Set.of("enps"));
    Survey every = new Survey("exit", About.EMPLOYER, Counting.EVERY, Set.of("enps"));
    replace(
        MONDAY,
        MONDAY,
        employer("a", latest).contact("k1").says("Well.").by("p1").fact(),
        employer("b", every).by("p1").fact());

    List<Long> respondents = new ArrayList<>();
    facts.scan(
        WEEK,
        fact -> {
          assertThat(fact.employee()).isZero();
          assertThat(fact.customer()).isZero();
          respondents.add(fact.respondent());
        });
    assertThat(respondents).hasSize(2).contains(0L).doesNotHaveDuplicates();
    facts.comments(
        WEEK,
        comment -> {
          assertThat(comment.employeeId()).isNull();
          assertThat(comment.contactId()).isNull();
          assertThat(comment.accountManagerId()).isNull();
          assertThat(comment.segment()).isNull();
          assertThat(comment.text()).isEqualTo("Well.");
          return true;
        });
    assertThat(database.rows("name").toString()).doesNotContain("e9").doesNotContain("c1");
  }

  private static Answers employer(String id, Survey survey) {
    return Answers.answer(id, "2026-11-02T10:00:00Z").of(survey).employee(null);
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

  private List<String> comments(Period period) {
    List<String> texts = new ArrayList<>();
    facts.comments(period, comment -> texts.add(comment.feed() + " " + comment.text()));
    return texts;
  }

  @Test
  void comments_of_all_feeds_come_newest_first_over_several_pages() {
    List<Fact> many = new ArrayList<>();
    for (int i = 0; i < 1_203; i++) {
      String at = "2026-11-02T10:%02d:%02dZ".formatted(i / 60, i % 60);
      many.add(Answers.answer("r" + i, at).says("no " + i).fact());
    }
    many.add(Answers.answer("silent", "2026-11-02T23:00:00Z").contact("k1").fact());
    replace(MONDAY, TUESDAY, many, List.of());
    feed = facts.feedNumber("shop.responses");
    replace(
        MONDAY,
        TUESDAY,
        Answers.answer("x", "2026-11-03T09:00:00Z").complains().fact(),
        Answers.answer("y", "2026-11-02T10:00:30Z").says("shop").fact());

    List<String> all = comments(WEEK);

    assertThat(all).hasSize(1_205);
    assertThat(all).startsWith("shop.responses null", "crm.responses no 1202");
    assertThat(all.subList(1_172, 1_176))
        .containsExactly(
            "crm.responses no 31",
            "crm.responses no 30",
            "shop.responses shop",
            "crm.responses no 29");
    assertThat(all).endsWith("crm.responses no 0");
  }

  @Test
  void a_comment_carries_everything_that_was_answered_and_the_reader_may_stop() {
    replace(
        MONDAY,
        MONDAY,
        Answers.answer("a", "2026-11-02T10:00:00Z")
            .says("Slow & \"rude\" <b>")
            .contact("k1")
            .categories("wait, long", "tone")
            .followUps(Map.of("why", "queue"))
            .score("csat", 2)
            .complains()
            .fact(),
        Answers.answer("older", "2026-11-02T09:00:00Z").says("Not reached").fact());
    List<Comment> read = new ArrayList<>();

    facts.comments(
        WEEK,
        comment -> {
          read.add(comment);
          return false;
        });

    assertThat(read)
        .containsExactly(
            new Comment(
                "crm.responses",
                "a",
                MONDAY,
                "service",
                "e1",
                "u1",
                "c1",
                "k1",
                "e9",
                "gold",
                "Shop",
                "phone",
                "nl",
                "Slow & \"rude\" <b>",
                List.of("wait, long", "tone"),
                true,
                Map.of("nps", 9, "csat", 2),
                Map.of("why", "queue")));
  }

  @Test
  void quality_adds_the_period_and_what_is_undated() {
    replace(
        MONDAY,
        TUESDAY,
        List.of(
            Answers.answer("a", "2026-11-02T10:00:00Z").remark("double").fact(),
            Answers.answer("b", "2026-11-03T10:00:00Z")
                .unit(UnitTree.UNASSIGNED)
                .note(Fact.Note.NO_UNIT, Fact.Note.UNKNOWN_CUSTOMER)
                .fact()),
        List.of(
            new Rejection(MONDAY, "x", Reason.OFF_SCALE, "nps", "11"),
            new Rejection(MONDAY, "x", Reason.OFF_SCALE, "nps", "12"),
            new Rejection(TUESDAY, null, Reason.MISSING_RESPONSE_ID, null, null)));
    replace(
        Response.UNDATED,
        Response.UNDATED,
        List.of(Answers.undated("u").remark("double").fact()),
        List.of(new Rejection(Response.UNDATED, "y", Reason.UNREADABLE_DATE, "answered_at", "?")));

    Quality quality = facts.quality(WEEK);

    assertThat(quality.rows()).isEqualTo(7);
    assertThat(quality.answers()).isEqualTo(2);
    assertThat(quality.unassigned()).isEqualTo(1);
    assertThat(quality.undated()).isEqualTo(1);
    assertThat(quality.rejectedRows())
        .isEqualTo(Map.of("OFF_SCALE", 2L, "MISSING_RESPONSE_ID", 1L, "UNREADABLE_DATE", 1L));
    assertThat(quality.rejectedResponses())
        .isEqualTo(Map.of("OFF_SCALE", 1L, "MISSING_RESPONSE_ID", 0L, "UNREADABLE_DATE", 1L));
    assertThat(quality.notes()).isEqualTo(Map.of("NO_UNIT", 1L, "UNKNOWN_CUSTOMER", 1L));
    assertThat(quality.remarks()).isEqualTo(Map.of("double", 2L));
    assertThat(facts.quality(Period.between(TUESDAY, TUESDAY)).answers()).isEqualTo(1);
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

  @Test
  void hostile_lengths_are_stored_and_two_long_ids_stay_two() {
    String longId = "u".repeat(5_000);
    replace(
        MONDAY,
        MONDAY,
        Answers.answer("a" + longId, "2026-11-02T10:00:00Z")
            .unit(longId + "1")
            .says("w".repeat(300_000))
            .remark("z".repeat(900))
            .fact(),
        Answers.answer("b" + longId, "2026-11-02T11:00:00Z").unit(longId + "2").fact());

    assertThat(database.store.names().highest(Names.Kind.UNIT)).isEqualTo(2);
    assertThat(comments(WEEK)).hasSize(1);
  }
}
