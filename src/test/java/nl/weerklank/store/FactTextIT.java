package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;

class FactTextIT extends FactFixture {

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
  void what_was_said_or_chosen_is_read_in_order_over_several_pages_with_the_scores() {
    List<Fact> many = new ArrayList<>();
    for (int i = 0; i < 4_001; i++) {
      String at = "2026-11-02T10:%02d:%02dZ".formatted(i / 60 % 60, i % 60);
      many.add(Answers.answer("r%05d".formatted(i), at).says("no " + i).fact());
    }
    many.add(Answers.answer("silent", "2026-11-02T23:00:00Z").contact("k1").fact());
    many.add(Answers.answer("angry", "2026-11-02T23:00:00Z").complains().fact());
    many.add(
        Answers.answer("chosen", "2026-11-02T23:30:00Z")
            .categories("wait, long", "tone")
            .score("csat", 2)
            .fact());
    many.add(Answers.answer("later", "2026-11-09T00:00:00Z").says("next week").fact());
    replace(MONDAY, MONDAY.plusDays(7), many, List.of());
    List<String> read = new ArrayList<>();
    int csat = database.store.names().knownSlot("csat");

    facts.texts(
        WEEK,
        text ->
            read.add(
                text.comment()
                    + " "
                    + text.categories()
                    + " "
                    + text.language()
                    + " "
                    + (text.score(csat) == FactStore.FactCursor.NO_SCORE ? "" : text.score(csat))));

    assertThat(read).hasSize(4_002).contains("no 4000 [] nl ").startsWith("no 0 [] nl ");
    assertThat(read).endsWith("null [wait, long, tone] nl 2");
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
