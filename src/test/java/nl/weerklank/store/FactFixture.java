package nl.weerklank.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.DayDigest;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Rejection;
import org.junit.jupiter.api.BeforeEach;

/** A feed of answers on a database of its own, and the days most tests use. */
abstract class FactFixture extends EachDatabase {

  static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
  static final LocalDate TUESDAY = MONDAY.plusDays(1);
  static final Period WEEK = Period.week(MONDAY);

  FactStore facts;
  int feed;

  @BeforeEach
  void feed() {
    facts = database.store.facts();
    feed = facts.feedNumber("crm.responses");
  }

  void replace(LocalDate from, LocalDate to, List<Fact> rows, List<Rejection> rejects) {
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

  void replace(LocalDate from, LocalDate to, Fact... rows) {
    replace(from, to, List.of(rows), List.of());
  }

  List<String> comments(Period period) {
    List<String> texts = new ArrayList<>();
    facts.comments(period, comment -> texts.add(comment.feed() + " " + comment.text()));
    return texts;
  }
}
