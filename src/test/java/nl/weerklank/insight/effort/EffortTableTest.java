package nl.weerklank.insight.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.weerklank.insight.Answers;
import nl.weerklank.insight.StoredAnswers;
import nl.weerklank.score.Metrics;
import nl.weerklank.score.Proportion;
import nl.weerklank.score.Scoring;
import nl.weerklank.store.Comment;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;

class EffortTableTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
  private static final Period WINDOW = Period.parse("2026-11");

  private final StoredAnswers answers = new StoredAnswers();
  private int asked;

  private static Unit unit(String id, String parent) {
    return new Unit(id, parent, id, null, List.of(), null, null, null);
  }

  private List<EffortTable> tables(Metric... metrics) {
    UnitTree tree =
        UnitTree.on(
            DAY, List.of(unit("top", null), unit("a", "top"), unit("b", "top")), "Weerklank");
    return EffortTable.gather(
        answers, answers, tree, List.of(metrics), Answers.SURVEYS, WINDOW, 10);
  }

  private EffortTable byEffort() {
    return tables(Answers.NPS, Answers.EFFORT).get(0);
  }

  private void answers(int times, String unit, Map<String, Integer> scores) {
    answers(times, "service", DAY, unit, scores);
  }

  private void answers(
      int times, String survey, LocalDate day, String unit, Map<String, Integer> scores) {
    for (int i = 0; i < times; i++) {
      answers.add(
          Answers.answer("r" + asked++, survey, day, unit, null, null, scores, null, false));
    }
  }

  @Test
  void the_score_is_told_by_level_with_the_least_effort_first() {
    answers(6, "a", Map.of("nps", 10, "effort", 1));
    answers(2, "a", Map.of("nps", 3, "effort", 1));
    answers(4, "a", Map.of("nps", 3, "effort", 5));
    answers(3, "a", Map.of("nps", 8));
    answers(3, "a", Map.of("effort", 5));

    List<EffortTable.Level> levels = byEffort().levels();

    assertThat(levels).extracting(EffortTable.Level::answer).containsExactly(1, 2, 3, 4, 5);
    assertThat(levels).extracting(EffortTable.Level::n).containsExactly(8, 0, 0, 0, 4);
    assertThat(levels.get(0).score().orElseThrow())
        .isEqualTo(
            Scoring.score(Answers.NPS, Metrics.counted(Answers.NPS, "0 0 0 2 0 0 0 0 0 0 6"))
                .orElseThrow());
    assertThat(levels.get(0).score().orElseThrow().value()).isCloseTo(50, within(1e-9));
    assertThat(levels.get(4).score().orElseThrow().value()).isCloseTo(-100, within(1e-9));
    assertThat(levels.get(1).score()).isEmpty();
  }

  @Test
  void on_a_scale_where_high_is_good_the_highest_answer_comes_first() {
    answers(1, "a", Map.of("nps", 10, "csat", 5));

    EffortTable table = tables(Answers.CSAT, Answers.NPS).get(0);

    assertThat(table.by()).isEqualTo(Answers.CSAT);
    assertThat(table.levels()).extracting(EffortTable.Level::answer).containsExactly(5, 4, 3, 2, 1);
    assertThat(table.levels().get(0).n()).isEqualTo(1);
  }

  @Test
  void where_effort_hurts_most_comes_first_and_few_answers_are_left_out() {
    answers(3, "a", Map.of("nps", 2, "effort", 4));
    answers(1, "a", Map.of("nps", 9, "effort", 5));
    answers(8, "a", Map.of("nps", 9, "effort", 1));
    answers(6, "b", Map.of("nps", 0, "effort", 5));
    answers(3, "b", Map.of("nps", 9, "effort", 3));
    answers(40, "gone", Map.of("nps", 0, "effort", 5));

    List<EffortTable.Place> units = byEffort().units();

    assertThat(units)
        .containsExactly(
            new EffortTable.Place(Subject.unit("top"), new Proportion(10, 21), 9),
            new EffortTable.Place(Subject.unit("a"), new Proportion(4, 12), 3));
    assertThat(units.get(1).bad().percent().orElseThrow()).isCloseTo(100 / 3.0, within(1e-9));
    assertThat(byEffort().touchpoints()).isEmpty();
  }

  @Test
  void touchpoints_are_told_in_the_same_way() {
    at("invoice", 12, Map.of("nps", 2, "effort", 4));
    at("move", 10, Map.of("nps", 2, "effort", 5));
    at("move", 10, Map.of("nps", 9, "effort", 1));
    at("chat", 9, Map.of("nps", 2, "effort", 5));
    answers(20, "a", Map.of("nps", 2, "effort", 5));

    assertThat(byEffort().touchpoints())
        .containsExactly(
            new EffortTable.Place(touchpoint("invoice"), new Proportion(12, 12), 12),
            new EffortTable.Place(touchpoint("move"), new Proportion(10, 20), 10));
  }

  private static Subject touchpoint(String id) {
    return new Subject(Subject.Kind.TOUCHPOINT, id);
  }

  private void at(String touchpoint, int times, Map<String, Integer> scores) {
    for (int i = 0; i < times; i++) {
      answers.add(
          new Comment(
              "feed",
              "r" + asked++,
              DAY,
              "service",
              null,
              "a",
              null,
              null,
              null,
              null,
              null,
              touchpoint,
              "nl",
              null,
              List.of(),
              false,
              scores,
              Map.of()));
    }
  }

  @Test
  void only_the_window_and_surveys_about_the_service_count() {
    answers(1, "service", WINDOW.from().minusDays(1), "a", Map.of("nps", 9, "effort", 1));
    answers(1, "work", DAY, "a", Map.of("nps", 9, "effort", 1));
    answers(1, "undeclared", DAY, "a", Map.of("nps", 9, "effort", 1));
    answers(1, "service", WINDOW.to(), "a", Map.of("nps", 9, "effort", 1));

    assertThat(byEffort().levels().get(0).n()).isEqualTo(1);
  }

  @Test
  void no_answers_and_metrics_never_stored_are_empty_tables() {
    assertThat(byEffort().levels()).hasSize(5).allMatch(level -> level.n() == 0);
    assertThat(byEffort().units()).isEmpty();
    assertThat(tables(Answers.EFFORT, Answers.ENPS)).isEmpty();
    assertThat(tables(Answers.NPS)).isEmpty();
    assertThat(tables(Answers.METRICS.toArray(Metric[]::new)))
        .extracting(EffortTable::by)
        .containsExactly(Answers.EFFORT, Answers.CSAT);
  }
}
