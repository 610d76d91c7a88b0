package nl.weerklank.insight.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import nl.weerklank.insight.Answers;
import nl.weerklank.insight.RollUp;
import nl.weerklank.insight.StoredAnswers;
import nl.weerklank.score.Drivers;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Direction;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitHistory;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;

class RatedItemsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
  private static final Metric CES = item("ces", Direction.HIGH, 7);
  private static final List<Metric> METRICS =
      List.of(CES, Answers.NPS, Answers.CSAT, Answers.EFFORT, Answers.ENPS);
  private static final UnitHistory HISTORY =
      new UnitHistory(
          DAY,
          List.of(
              new Unit("north", null, "North", null, List.of(), null, null, null),
              new Unit("team", "north", "Team", null, List.of(), null, null, null)),
          "Lindewaard");

  private final StoredAnswers store = new StoredAnswers();
  private final SplittableRandom random = new SplittableRandom(3);
  private int answers;

  @Test
  void complete_answers_give_each_items_share_with_little_effort_as_the_good_end() {
    answers("team", 150);
    Drivers drivers = gather(survey("nps", "ces", "csat", "effort")).of("north").orElseThrow();
    assertThat(drivers.n()).isEqualTo(150);
    assertThat(drivers.items())
        .extracting(Drivers.Item::id)
        .containsExactly("ces", "csat", "effort");
    Drivers.Item effort = drivers.items().get(2);
    assertThat(effort.r()).isPositive();
    assertThat(effort.share()).isGreaterThan(drivers.items().get(1).share());
    assertThat(drivers.items().stream().mapToDouble(Drivers.Item::share).sum())
        .isCloseTo(100, within(1e-9));
    assertThat(drivers.items()).allMatch(one -> one.performance() > 0 && one.performance() < 100);
  }

  @Test
  void an_answer_that_leaves_an_item_out_or_is_off_the_scale_does_not_count() {
    answers("team", 99);
    add("team", Map.of("nps", 9, "ces", 7, "csat", 5), "service");
    add("team", Map.of("nps", 9, "ces", 8, "csat", 5, "effort", 1), "service");
    add("team", Map.of("nps", 9, "ces", 7, "csat", 5, "effort", 1), "other");
    Survey survey = survey("nps", "ces", "csat", "effort");
    assertThat(gather(survey).of(UnitTree.ORGANISATION)).isEmpty();
    add("elsewhere", Map.of("nps", 9, "ces", 7, "csat", 5, "effort", 1), "service");
    assertThat(gather(survey).of(UnitTree.ORGANISATION).orElseThrow().n()).isEqualTo(100);
    assertThat(gather(survey).of("team")).isEmpty();
    assertThat(gather(survey).of("nowhere")).isEmpty();
  }

  @Test
  void two_items_a_survey_without_the_headline_and_one_about_the_employer_have_no_table() {
    answers("team", 150);
    assertThat(gather(survey("nps", "ces", "csat")).of("team")).isEmpty();
    assertThat(gather(survey("ces", "csat", "effort")).of("team")).isEmpty();
    Survey work =
        new Survey(
            "service", About.EMPLOYER, Counting.EVERY, Set.of("nps", "ces", "csat", "effort"));
    assertThat(gather(work).of("team")).isEmpty();
  }

  @Test
  void answers_that_all_agree_have_no_table() {
    for (int i = 0; i < 120; i++) {
      add("team", Map.of("nps", 9, "ces", 7, "csat", 5, "effort", 1), "service");
    }
    assertThat(gather(survey("nps", "ces", "csat", "effort")).of("team")).isEmpty();
  }

  private RatedItems gather(Survey survey) {
    RatedItems.Plan plan = new RatedItems.Plan(HISTORY, RollUp.NOW, survey, Answers.NPS, METRICS);
    return RatedItems.gather(store, store, plan, Period.week(DAY));
  }

  private void answers(String unit, int count) {
    for (int i = 0; i < count; i++) {
      int nps = random.nextInt(11);
      Map<String, Integer> scores = new HashMap<>();
      scores.put("nps", nps);
      scores.put("effort", Math.max(1, Math.min(5, 5 - nps / 2 + random.nextInt(2))));
      scores.put("ces", Math.min(7, 1 + nps / 2 + random.nextInt(3)));
      scores.put("csat", 1 + random.nextInt(5));
      add(unit, scores, "service");
    }
  }

  private void add(String unit, Map<String, Integer> scores, String survey) {
    store.add(Answers.answer("r" + answers++, survey, DAY, unit, null, null, scores, null, false));
  }

  private static Survey survey(String... metrics) {
    return new Survey("service", About.SERVICE, Counting.EVERY, Set.of(metrics));
  }

  private static Metric item(String id, Direction direction, int highest) {
    return new Metric(
        id,
        new Band(1, highest),
        direction,
        Formula.MEAN,
        new Band(highest - 1, highest),
        new Band(1, 2),
        About.SERVICE);
  }
}
