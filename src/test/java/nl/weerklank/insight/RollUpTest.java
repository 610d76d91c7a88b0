package nl.weerklank.insight;

import static nl.weerklank.insight.Organisation.METRICS;
import static nl.weerklank.insight.Organisation.SURVEYS;
import static nl.weerklank.insight.Organisation.window;
import static nl.weerklank.score.Metrics.ENPS;
import static nl.weerklank.score.Metrics.NPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitHistory;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;

/** North holds the team until 31 March, south from 1 April, the board's staff from 1 July. */
class RollUpTest {

  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
  private static final Period YEAR =
      Period.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

  private final List<Unit> units =
      List.of(
          unit("north", null, null, null),
          unit("south", null, null, null),
          unit("staff", null, LocalDate.of(2026, 6, 1), null),
          unit("team", "north", null, APRIL.minusDays(1)),
          unit("team", "south", APRIL, JULY.minusDays(1)),
          unit("team", "staff", JULY, null),
          unit("pair", "team", null, null));

  private final List<Answer> answers =
      List.of(
          answer(APRIL.minusDays(1), "team", 1),
          answer(APRIL, "team", 2),
          answer(APRIL, "pair", 3),
          answer(JULY.minusDays(1), "pair", 4),
          answer(JULY, "pair", 5),
          answer(JULY, "north", 6),
          answer(LocalDate.of(2026, 2, 1), "staff", 7));

  @Test
  void now_everything_counts_under_the_units_above_it_today() {
    Figures figures = fold(RollUp.NOW, answers);

    assertThat(scores(figures, "north")).containsExactly(6);
    assertThat(scores(figures, "south")).isEmpty();
    assertThat(scores(figures, "staff")).containsExactly(1, 2, 3, 4, 5, 7);
  }

  @Test
  void then_an_answer_counts_under_the_units_that_were_above_it_on_its_day() {
    Figures figures = fold(RollUp.THEN, answers);

    assertThat(scores(figures, "north")).containsExactly(1, 6);
    assertThat(scores(figures, "south")).containsExactly(2, 3, 4);
    assertThat(scores(figures, "staff")).containsExactly(5, 7);
  }

  @Test
  void what_a_unit_and_the_organisation_got_is_the_same_then_and_now() {
    for (RollUp rollUp : RollUp.values()) {
      Figures figures = fold(rollUp, answers);

      assertThat(scores(figures, "team")).containsExactly(1, 2, 3, 4, 5);
      assertThat(scores(figures, UnitTree.ORGANISATION)).containsExactly(1, 2, 3, 4, 5, 6, 7);
      assertThat(scores(figures.own(NPS, YEAR, Subject.unit("team")))).containsExactly(1, 2);
      assertThat(scores(figures.own(NPS, YEAR, Subject.unit("pair")))).containsExactly(3, 4, 5);
    }
  }

  @Test
  void then_a_unit_is_a_subject_when_answers_were_below_it_on_their_day() {
    assertThat(fold(RollUp.THEN, answers.subList(1, 4)).subjects(Subject.Kind.UNIT, YEAR))
        .extracting(Subject::id)
        .containsExactly(UnitTree.ORGANISATION, "south", "team", "pair");
    assertThat(fold(RollUp.NOW, answers.subList(1, 4)).subjects(Subject.Kind.UNIT, YEAR))
        .extracting(Subject::id)
        .containsExactly(UnitTree.ORGANISATION, "staff", "team", "pair");
  }

  @Test
  void answers_about_the_employer_roll_up_over_todays_tree_all_the_same() {
    List<Answer> about =
        IntStream.range(0, 12).mapToObj(i -> Answer.of("staff", APRIL, "team", "enps", 9)).toList();

    Figures figures = fold(RollUp.THEN, about);

    assertThat(figures.rollup(ENPS, YEAR, Subject.unit("south")).n()).isZero();
    assertThat(figures.rollup(ENPS, YEAR, Subject.unit("staff")).n()).isEqualTo(12);
  }

  @Test
  void the_latest_answer_of_a_respondent_counts_where_its_unit_was_on_its_day() {
    List<Answer> latest =
        List.of(
            Answer.of("relationship", APRIL, "team", "nps", 3).by(7, 1),
            Answer.of("relationship", APRIL.minusDays(1), "team", "nps", 2).by(7, 1));

    Figures figures = fold(RollUp.THEN, latest);

    assertThat(scores(figures, "south")).containsExactly(3);
    assertThat(scores(figures, "north")).isEmpty();
  }

  private Figures fold(RollUp rollUp, List<Answer> given) {
    ListedNames names = new ListedNames();
    UnitHistory history = new UnitHistory(YEAR.to(), units, "Weerklank");
    return new FactFold(new ListedFacts(given, names), names, METRICS, SURVEYS)
        .fold(history, rollUp, List.of(window(YEAR)));
  }

  private static Answer answer(LocalDate day, String unit, int score) {
    return Answer.of("service", day, unit, "nps", score);
  }

  private static Unit unit(String id, String parent, LocalDate from, LocalDate to) {
    return new Unit(id, parent, id, null, List.of(), null, from, to);
  }

  private static List<Integer> scores(Figures figures, String unit) {
    return scores(figures.rollup(NPS, YEAR, Subject.unit(unit)));
  }

  /** Every score once per answer. */
  private static List<Integer> scores(Distribution counted) {
    List<Integer> scores = new ArrayList<>();
    for (int score = 0; score <= 10; score++) {
      for (int i = 0; i < counted.count(score); i++) {
        scores.add(score);
      }
    }
    return scores;
  }
}
