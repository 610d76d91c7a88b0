package nl.weerklank.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import org.junit.jupiter.api.Test;

class ReferenceFeedIT {

  private static final SourceSettings H2 = Feeds.source("jdbc:h2:mem:", "sa", "");

  private final List<Rejection> rejections = new ArrayList<>();

  private List<Map<String, String>> read(FeedType type, String sql) {
    return Feeds.reader(H2).readReference(Feeds.feed(type, sql), rejections::add);
  }

  @Test
  void an_hr_without_history_leaves_valid_from_of_assignments_empty() {
    assertThat(
            read(
                FeedType.ASSIGNMENTS,
                "select 'e1' employee_id, 'u1' unit_id, cast(null as date) valid_from"))
        .containsExactly(Map.of("employee_id", "e1", "unit_id", "u1"));
    assertThat(rejections).isEmpty();
  }

  @Test
  void an_assignment_with_an_unreadable_valid_from_does_not_reach_back_for_ever() {
    assertThat(
            read(
                FeedType.ASSIGNMENTS,
                "select 'e1' employee_id, 'u1' unit_id, 'last spring' valid_from"))
        .isEmpty();
    assertThat(rejections)
        .extracting(Rejection::responseId, Rejection::reason, Rejection::column, Rejection::value)
        .containsExactly(tuple("e1", Reason.UNREADABLE_VALUE, "valid_from", "last spring"));
  }

  @Test
  void a_measure_is_of_a_quarter_a_month_or_a_year() {
    assertThat(
            read(
                FeedType.MEASURES,
                """
                select 'u1' unit_id, 'overtime' "measure", p.text "period", '1.234,5' "value"
                from (values (1, '2026-q1'), (2, '2026-05'), (3, '2026'), (4, 'last spring'),
                  (5, '2026-13'), (6, null)) p (place, text) order by p.place
                """))
        .extracting(row -> row.get("period"))
        .containsExactly("2026-Q1", "2026-05", "2026");
    assertThat(rejections)
        .extracting(Rejection::responseId, Rejection::reason, Rejection::column, Rejection::value)
        .containsExactly(
            tuple("u1", Reason.UNREADABLE_VALUE, "period", "last spring"),
            tuple("u1", Reason.UNREADABLE_VALUE, "period", "2026-13"),
            tuple("u1", Reason.UNREADABLE_VALUE, "period", null));
  }

  @Test
  void a_measure_without_a_number_is_rejected_and_a_year_may_be_a_number() {
    assertThat(
            read(
                FeedType.MEASURES,
                """
                select 'u1' unit_id, 'overtime' "measure", 2026 "period", 'n/a' "value" union all
                select 'u2', 'overtime', 2026, '12'
                """))
        .containsExactly(
            Map.of("unit_id", "u2", "measure", "overtime", "period", "2026", "value", "12"));
    assertThat(rejections)
        .extracting(Rejection::responseId, Rejection::reason, Rejection::column, Rejection::value)
        .containsExactly(tuple("u1", Reason.UNREADABLE_VALUE, "value", "n/a"));
  }

  @Test
  void a_target_no_score_can_reach_and_one_of_an_unknown_metric_are_rejected() {
    assertThat(
            read(
                FeedType.TARGETS,
                """
                select m.id "metric", date '2026-01-01' valid_from, m.target "target"
                from (values (1, 'nps', '101'), (2, 'nps', '-100'), (3, 'csat', '-1'),
                  (4, 'csat', '100'), (5, 'gone', '5')) m (place, id, target) order by m.place
                """))
        .extracting(row -> row.get("metric") + " " + row.get("target"))
        .containsExactly("nps -100", "csat 100");
    assertThat(rejections)
        .extracting(Rejection::responseId, Rejection::reason, Rejection::column, Rejection::value)
        .containsExactly(
            tuple("nps", Reason.OFF_SCALE, "target", "101"),
            tuple("csat", Reason.OFF_SCALE, "target", "-1"),
            tuple("gone", Reason.UNREADABLE_VALUE, "metric", "gone"));
  }

  @Test
  void a_check_shows_nobody_s_sick_days() {
    FeedCheck check =
        Feeds.reader(H2)
            .check(
                Feeds.feed(
                    FeedType.ABSENCES,
                    "select 'e1' employee_id, date '2026-03-02' \"from\", date '2026-03-04' \"to\""));
    assertThat(check.readable()).isTrue();
    assertThat(check.samples().get(0))
        .containsEntry("employee_id", "...")
        .containsEntry("from", "...")
        .containsEntry("to", "...");
  }

  @Test
  void a_check_masks_a_key_that_is_an_address() {
    FeedCheck check =
        Feeds.reader(H2)
            .check(
                Feeds.responses(
                    "select 'r1' response_id, 'service' survey, date '2026-03-04' answered_at,"
                        + " 9 nps, 'ann@home.example' respondent_id"));
    assertThat(check.samples().get(0)).containsEntry("respondent_id", "a...");
  }
}
