package nl.weerklank.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.Survey;
import org.junit.jupiter.api.Test;

class CombinedRowsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
  private static final FeedSettings SINGLE = Feeds.responses("");
  private static final FeedSettings COMBINING = Feeds.combining(SINGLE);

  private static Response response(
      String id, Survey survey, int minute, String comment, List<String> categories, int score) {
    String metric = survey == Feeds.EMPLOYER ? "enps" : "nps";
    return new Response(
        id,
        survey,
        DAY,
        Instant.parse("2026-03-04T10:00:00Z").plusSeconds(minute * 60L),
        null,
        survey == Feeds.EMPLOYER ? "E-secret" : null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        comment,
        categories,
        false,
        new TreeMap<>(Map.of(metric, score)),
        Map.of(),
        comment == null ? "remark" : null);
  }

  private static ReadRow row(String id, int minute, String comment, String category, int score) {
    return new ReadRow(
        response(id, Feeds.SERVICE, minute, comment, List.of(category), score), List.of());
  }

  private static final List<ReadRow> ROWS =
      List.of(
          row("b", 0, "second", "food", 9),
          row("a", 5, "late", "waiting", 3),
          row("a", 1, null, "staff", 8),
          row("a", 1, "early", "food", 8));

  @Test
  void the_first_row_in_time_stands_and_the_others_are_duplicates() {
    CombinedRows combined = CombinedRows.combine(SINGLE, ROWS);

    assertThat(combined.responses()).extracting(Response::responseId).containsExactly("b", "a");
    assertThat(combined.responses().get(1).scores()).containsEntry("nps", 8);
    assertThat(combined.rejections())
        .hasSize(2)
        .allMatch(r -> r.reason() == Reason.DUPLICATE_RESPONSE_ID && r.responseId().equals("a"));
  }

  @Test
  void combined_rows_unite_categories_and_the_first_row_decides_the_rest() {
    Response a = CombinedRows.combine(COMBINING, ROWS).responses().get(1);

    assertThat(a.categories()).containsExactly("food", "staff", "waiting");
    assertThat(a.scores()).containsExactly(Map.entry("nps", 8));
    assertThat(a.comment()).isEqualTo("early");
    assertThat(a.remark()).isEqualTo("remark");
    assertThat(a.answeredAt()).isEqualTo("2026-03-04T10:01:00Z");
  }

  @Test
  void the_outcome_does_not_depend_on_the_order_of_the_rows() {
    List<ReadRow> rows = new ArrayList<>(ROWS);
    Rejection lone = new Rejection(DAY, null, Reason.MISSING_RESPONSE_ID, "response_id", null);
    rows.add(new ReadRow(null, List.of(lone)));
    Random random = new Random(7);
    for (FeedSettings feed : List.of(SINGLE, COMBINING)) {
      CombinedRows expected = CombinedRows.combine(feed, rows);
      for (int i = 0; i < 50; i++) {
        Collections.shuffle(rows, random);
        assertThat(CombinedRows.combine(feed, rows)).isEqualTo(expected);
      }
    }
  }

  @Test
  void rows_of_another_survey_are_never_mixed_in() {
    List<ReadRow> rows =
        List.of(
            row("a", 0, "service", "food", 9),
            new ReadRow(
                response("a", Feeds.EMPLOYER, 1, "employer", List.of("pay"), 2), List.of()));

    CombinedRows combined = CombinedRows.combine(COMBINING, rows);

    assertThat(combined.responses()).hasSize(1);
    assertThat(combined.responses().get(0).employeeId()).isNull();
    assertThat(combined.responses().get(0).scores()).containsOnlyKeys("nps");
    assertThat(combined.rejections()).hasSize(1);
  }

  @Test
  void the_same_id_on_another_day_is_another_bucket() {
    ReadRow undated =
        new ReadRow(
            new Response(
                "a",
                Feeds.SERVICE,
                Response.UNDATED,
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
                null,
                List.of(),
                false,
                new TreeMap<>(Map.of("nps", 1)),
                Map.of(),
                null),
            List.of());

    assertThat(CombinedRows.combine(SINGLE, List.of(ROWS.get(1), undated)).responses()).hasSize(2);
  }
}
