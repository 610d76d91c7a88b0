package nl.weerklank.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.DayDigest;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Fact.Note;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.Survey;
import org.junit.jupiter.api.Test;

class DayDigestsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
  private static final Survey SURVEY =
      new Survey("service", About.SERVICE, Counting.EVERY, Set.of("nps"));

  /** All texts of a fact by position, so that each can be changed by itself. */
  private static final List<String> TEXTS =
      List.of(
          "id",
          "respondent",
          "employee",
          "unit",
          "customer",
          "contact",
          "location",
          "touchpoint",
          "channel",
          "language",
          "comment",
          "category1",
          "category2",
          "label",
          "answer",
          "remark",
          "joined-employee",
          "joined-unit",
          "joined-customer",
          "segment",
          "manager");

  private static Fact fact(
      List<String> t, Survey survey, Instant at, boolean complaint, int score, List<Note> notes) {
    Response response =
        new Response(
            t.get(0),
            survey,
            DAY,
            at,
            t.get(1),
            t.get(2),
            t.get(3),
            t.get(4),
            t.get(5),
            t.get(6),
            t.get(7),
            t.get(8),
            t.get(9),
            t.get(10),
            List.of(t.get(11), t.get(12)),
            complaint,
            new TreeMap<>(Map.of("nps", score)),
            Map.of(t.get(13), t.get(14)),
            t.get(15));
    return new Fact(response, t.get(16), t.get(17), t.get(18), t.get(19), t.get(20), notes);
  }

  private static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");
  private static final Fact FACT = fact(TEXTS, SURVEY, AT, false, 9, List.of(Note.NO_UNIT));
  private static final Rejection REJECTION =
      new Rejection(DAY, "id", Reason.OFF_SCALE, "csat", "6");

  private static DayDigest digest(Fact fact, Rejection... rejections) {
    DayDigests digests = new DayDigests(false);
    digests.add(fact, List.of(rejections));
    return digests.byDay().get(DAY);
  }

  @Test
  void the_same_row_has_the_same_digest_everywhere() {
    assertThat(digest(FACT)).isEqualTo(digest(fact(TEXTS, SURVEY, AT, false, 9, FACT.notes())));
    // Digests are stored: another hash would read every day again after an update.
    assertThat(digest(FACT))
        .isEqualTo(new DayDigest(1, 5046668608794617126L, 7782802959386909097L));
  }

  /** Only these keep a respondent's hash, and only to choose the latest answer. */
  @Test
  void how_an_employer_survey_counts_is_part_of_it() {
    Survey every = new Survey("enps", About.EMPLOYER, Counting.EVERY, Set.of("enps"));
    Survey latest = new Survey("enps", About.EMPLOYER, Counting.LATEST, Set.of("enps"));
    assertThat(digest(fact(TEXTS, latest, AT, false, 9, FACT.notes())))
        .isNotEqualTo(digest(fact(TEXTS, every, AT, false, 9, FACT.notes())));
  }

  @Test
  void any_changed_field_changes_it() {
    Set<DayDigest> seen = new HashSet<>();
    seen.add(digest(FACT));
    int variants = 1;
    for (int i = 0; i < TEXTS.size(); i++) {
      for (String changed : List.of(TEXTS.get(i) + "x", "", TEXTS.get(i).toUpperCase())) {
        List<String> texts = new ArrayList<>(TEXTS);
        texts.set(i, changed);
        seen.add(digest(fact(texts, SURVEY, AT, false, 9, FACT.notes())));
        variants++;
      }
    }
    Survey other = new Survey("other", About.SERVICE, Counting.EVERY, Set.of());
    Survey employer = new Survey("service", About.EMPLOYER, Counting.EVERY, Set.of());
    seen.add(digest(fact(TEXTS, other, AT, false, 9, FACT.notes())));
    seen.add(digest(fact(TEXTS, employer, AT, false, 9, FACT.notes())));
    seen.add(digest(fact(TEXTS, SURVEY, null, false, 9, FACT.notes())));
    seen.add(digest(fact(TEXTS, SURVEY, AT.plusSeconds(1), false, 9, FACT.notes())));
    seen.add(digest(fact(TEXTS, SURVEY, AT.plusNanos(1), false, 9, FACT.notes())));
    seen.add(digest(fact(TEXTS, SURVEY, AT, true, 9, FACT.notes())));
    seen.add(digest(fact(TEXTS, SURVEY, AT, false, 8, FACT.notes())));
    seen.add(digest(fact(TEXTS, SURVEY, AT, false, 9, List.of())));
    seen.add(digest(fact(TEXTS, SURVEY, AT, false, 9, List.of(Note.UNKNOWN_UNIT))));
    assertThat(seen).hasSize(variants + 9);
  }

  @Test
  void a_missing_text_differs_from_an_empty_one_and_text_does_not_slip_to_the_next_field() {
    List<String> moved = new ArrayList<>(TEXTS);
    moved.set(6, "locationt");
    moved.set(7, "ouchpoint");
    List<String> none = new ArrayList<>(TEXTS);
    none.set(6, null);
    List<String> empty = new ArrayList<>(TEXTS);
    empty.set(6, "");

    assertThat(
            List.of(TEXTS, moved, none, empty).stream()
                .map(texts -> digest(fact(texts, SURVEY, AT, false, 9, List.of())))
                .distinct())
        .hasSize(4);
  }

  @Test
  void any_changed_rejection_changes_it_and_a_row_counts_once() {
    Set<DayDigest> seen = new HashSet<>();
    seen.add(digest(FACT));
    seen.add(digest(FACT, REJECTION));
    seen.add(digest(FACT, REJECTION, REJECTION));
    seen.add(digest(null, REJECTION));
    seen.add(digest(null, new Rejection(DAY, "id2", Reason.OFF_SCALE, "csat", "6")));
    seen.add(digest(null, new Rejection(DAY, "id", Reason.NOT_WHOLE, "csat", "6")));
    seen.add(digest(null, new Rejection(DAY, "id", Reason.OFF_SCALE, "nps", "6")));
    seen.add(digest(null, new Rejection(DAY, "id", Reason.OFF_SCALE, "csat", "7")));
    seen.add(digest(null, new Rejection(DAY, "id", Reason.OFF_SCALE, "csat", null)));

    assertThat(seen).hasSize(9).allMatch(digest -> digest.rows() == 1);
  }

  @Test
  void order_does_not_matter() {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      List<String> texts = new ArrayList<>(TEXTS);
      texts.set(0, "r" + i);
      facts.add(fact(texts, SURVEY, AT, false, i % 11, List.of()));
    }
    DayDigests whole = new DayDigests(false);
    facts.forEach(fact -> whole.add(fact, List.of()));
    Collections.shuffle(facts, new Random(3));
    DayDigests shuffled = new DayDigests(false);
    facts.forEach(fact -> shuffled.add(fact, List.of()));

    assertThat(shuffled.byDay()).isEqualTo(whole.byDay());
    assertThat(shuffled.byDay().get(DAY).rows()).isEqualTo(500);
  }

  @Test
  void the_order_of_follow_up_answers_does_not_matter() {
    Map<String, String> forth = new LinkedHashMap<>();
    forth.put("a", "1");
    forth.put("b", "2");
    Map<String, String> back = new LinkedHashMap<>();
    back.put("b", "2");
    back.put("a", "1");

    assertThat(digest(withFollowUps(forth))).isEqualTo(digest(withFollowUps(back)));
  }

  private static Fact withFollowUps(Map<String, String> followUps) {
    Response response =
        new Response(
            "r",
            SURVEY,
            DAY,
            AT,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            false,
            new TreeMap<>(Map.of("nps", 9)),
            followUps,
            null);
    return new Fact(response, null, "u", null, null, null, List.of());
  }

  @Test
  void sums_agree_with_the_sums_of_day_digests() {
    DayDigest sum = DayDigest.EMPTY;
    DayDigests digests = new DayDigests(false);
    for (int score = 0; score <= 10; score++) {
      Fact fact = fact(TEXTS, SURVEY, AT, false, score, List.of());
      sum = sum.plus(digest(fact));
      digests.add(fact, List.of());
    }

    assertThat(digests.byDay()).containsExactly(Map.entry(DAY, sum));
  }

  @Test
  void single_bit_changes_spread_over_both_halves() {
    List<long[]> hashes = new ArrayList<>();
    RowHash hash = new RowHash();
    for (int bit = 0; bit < 64; bit++) {
      hash.start();
      hash.add(1L << bit);
      hash.finish();
      hashes.add(new long[] {hash.high(), hash.low()});
    }
    for (int half = 0; half < 2; half++) {
      int changed = 0;
      for (int i = 1; i < 64; i++) {
        changed += Long.bitCount(hashes.get(i)[half] ^ hashes.get(i - 1)[half]);
      }
      assertThat(changed / 63.0).isBetween(28.0, 36.0);
    }
  }
}
