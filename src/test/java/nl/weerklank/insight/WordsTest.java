package nl.weerklank.insight;

import static nl.weerklank.insight.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.insight.QuoteRule.Side;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
  private static final Period WEEK = Period.week(DAY);
  private static final UnitTree TREE =
      UnitTree.on(
          DAY,
          List.of(unit("top", null), unit("north", "top"), unit("south", "top")),
          "Lindewaard");
  private static final Subject TOP = Subject.unit("top");
  private static final Subject NORTH = Subject.unit("north");
  private static final String TEXT = "een toelichting van genoeg tekens";

  private final StoredAnswers store = new StoredAnswers();

  @Test
  void a_customer_speaks_once_and_the_newest_words_are_taken() {
    store
        .add(answer("r1", DAY.minusDays(1), "north", "e1", "c1", 9, "ouder " + TEXT))
        .add(answer("r2", DAY, "south", "e2", "c1", 10, "nieuwer " + TEXT))
        .add(answer("r3", DAY.minusDays(2), "north", "e1", "c1", 2, "oudst " + TEXT));
    Words words = gather();
    assertThat(words.quotes(WEEK, TOP, Side.TOP))
        .extracting(Said::responseId)
        .containsExactly("r2");
    assertThat(words.quotes(WEEK, TOP, Side.BOTTOM)).isEmpty();
    assertThat(words.quotes(WEEK, NORTH, Side.TOP))
        .extracting(Said::responseId)
        .containsExactly("r1");
  }

  @Test
  void on_one_day_the_response_id_decides_whatever_order_they_are_stored_in() {
    for (String id : List.of("r5", "r2", "r9", "r1")) {
      store.add(answer(id, DAY, "north", "e1", "c" + id, 9, TEXT));
    }
    assertThat(gather().quotes(WEEK, NORTH, Side.TOP))
        .extracting(Said::responseId)
        .containsExactly("r1", "r2", "r5");
  }

  @ParameterizedTest
  @CsvSource({"19, false", "20, true", "400, true", "401, false"})
  void a_quote_has_20_to_400_characters(int length, boolean quoted) {
    store.add(answer("r1", DAY, "north", "e1", "c1", 9, "x".repeat(length)));
    Words words = gather();
    assertThat(words.quotes(WEEK, NORTH, Side.TOP)).hasSize(quoted ? 1 : 0);
    assertThat(words.comments(WEEK, NORTH)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0, BOTTOM", "6, BOTTOM", "7, MIDDLE", "8, MIDDLE", "9, TOP", "10, TOP"})
  void the_side_is_that_of_the_metrics_band(int score, Side side) {
    store.add(answer("r1", DAY, "north", "e1", "c1", score, TEXT));
    assertThat(gather().quotes(WEEK, NORTH, side)).hasSize(1);
  }

  @Test
  void little_effort_is_praise_although_its_number_is_low() {
    store.add(answer("r1", "service", DAY, "north", null, "c1", Map.of("effort", 1), TEXT, false));
    assertThat(gather().quotes(WEEK, NORTH, Side.TOP)).hasSize(1);
  }

  @Test
  void comments_about_the_employer_or_of_an_unknown_survey_are_never_read() {
    store
        .add(answer("r1", "work", DAY, "north", null, null, Map.of("enps", 1), TEXT, false))
        .add(answer("r2", "other", DAY, "north", null, null, Map.of("nps", 1), TEXT, false));
    Words words = gather();
    assertThat(words.comments(WEEK, Subject.organisation())).isZero();
    assertThat(words.quotes(WEEK, Subject.organisation(), Side.BOTTOM)).isEmpty();
  }

  @Test
  void an_employee_finds_the_own_comments_and_a_manager_none_of_a_unit_beside() {
    store
        .add(answer("r1", DAY, "north", "e1", "c1", 9, TEXT))
        .add(answer("r2", DAY, "south", "e2", "c2", 9, TEXT))
        .add(answer("r3", DAY, "gone", "e1", "c3", 9, TEXT));
    Words words = gather();
    assertThat(words.quotes(WEEK, Subject.employee("e1"), Side.TOP))
        .extracting(Said::responseId)
        .containsExactly("r1", "r3");
    assertThat(words.quotes(WEEK, NORTH, Side.TOP))
        .extracting(Said::responseId)
        .containsExactly("r1");
    assertThat(words.comments(WEEK, Subject.organisation())).isEqualTo(3);
    assertThat(words.comments(WEEK, Subject.unit(UnitTree.UNASSIGNED))).isEqualTo(1);
  }

  @Test
  void anonymous_answers_each_speak_for_themselves() {
    store
        .add(answer("r1", DAY, "north", null, null, 9, TEXT))
        .add(answer("r2", DAY, "north", null, null, 9, TEXT));
    assertThat(gather().quotes(WEEK, NORTH, Side.TOP)).hasSize(2);
  }

  @Test
  void a_week_outside_the_window_is_not_quoted() {
    store.add(answer("r1", DAY.minusWeeks(1), "north", "e1", "c1", 9, TEXT));
    assertThat(gather().comments(WEEK, NORTH)).isZero();
  }

  private Words gather() {
    return Words.gather(
        store,
        new Words.Plan(TREE, Answers.METRICS, Answers.SURVEYS, QuoteRule.DEFAULT),
        List.of(new Window(WEEK, Set.of(Subject.Kind.UNIT, Subject.Kind.EMPLOYEE))));
  }

  private static Unit unit(String id, String parent) {
    return new Unit(id, parent, "Unit " + id, null, List.of(), null, null, null);
  }
}
