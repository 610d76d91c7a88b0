package nl.weerklank.insight;

import static nl.weerklank.insight.Organisation.DAY;
import static nl.weerklank.insight.Organisation.tree;
import static nl.weerklank.score.Metrics.CES;
import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.EFFORT;
import static nl.weerklank.score.Metrics.ENPS;
import static nl.weerklank.score.Metrics.NPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.insight.Tested.Outcome;
import nl.weerklank.score.Comparisons;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.FalseDiscovery;
import nl.weerklank.score.Sample;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;

class TestedUnitsTest {

  private static final Period NOW = Period.weeksUntil(DAY, 13);
  private static final Period BEFORE = NOW.before();

  private UnitTree units = tree("a", "b", "c");
  private CountedFigures figures = new CountedFigures(units);
  private RepeatedAnswers repeated = RepeatedAnswers.none(units);
  private ScoringSettings settings = ScoringSettings.DEFAULT;

  private void use(UnitTree other) {
    units = other;
    figures = new CountedFigures(units);
    repeated = RepeatedAnswers.none(units);
  }

  /** The best answer, one between the bands and the worst, so many times each. */
  private static Distribution mix(Metric metric, int best, int middle, int worst) {
    int[] counts = new int[metric.levels()];
    boolean low = TestedUnitsTest.low(metric);
    counts[low ? 0 : counts.length - 1] = best;
    counts[metric.levels() == 11 ? 7 : metric.levels() / 2] = middle;
    counts[low ? counts.length - 1 : 0] = worst;
    return new Distribution(metric.scale().from(), counts);
  }

  private static boolean low(Metric metric) {
    return metric.equals(EFFORT);
  }

  private void now(Metric metric, String unit, int best, int middle, int worst) {
    figures.add(metric, NOW, unit, mix(metric, best, middle, worst));
  }

  private void before(Metric metric, String unit, int best, int middle, int worst) {
    figures.add(metric, BEFORE, unit, mix(metric, best, middle, worst));
  }

  private TestedUnits changes(Metric metric) {
    return TestedUnits.changes(
        metric, NOW, BEFORE, new TestedUnits.Plan(figures, repeated, settings));
  }

  private TestedUnits rest(Metric metric) {
    return TestedUnits.againstRest(metric, NOW, new TestedUnits.Plan(figures, repeated, settings));
  }

  @Test
  void a_unit_with_fewer_answers_than_the_minimum_in_either_window_is_not_tested() {
    now(NPS, "a", 9, 0, 0);
    before(NPS, "a", 0, 0, 500);
    now(NPS, "b", 500, 0, 0);
    before(NPS, "b", 0, 0, 9);
    now(NPS, "c", 10, 0, 0);
    before(NPS, "c", 0, 0, 10);

    TestedUnits tested = changes(NPS);

    assertThat(tested.of("a")).isEqualTo(Tested.NOTHING);
    assertThat(tested.of("b")).isEqualTo(Tested.NOTHING);
    assertThat(tested.of("c").outcome()).isEqualTo(Outcome.BETTER);
    assertThat(tested.of("no such unit")).isEqualTo(Tested.NOTHING);
    assertThat(tested.size()).as("c and the organisation").isEqualTo(2);
  }

  /** Untested units would make the others' q larger. */
  @Test
  void units_that_are_not_tested_do_not_count_in_the_family() {
    now(NPS, "a", 30, 10, 10);
    before(NPS, "a", 15, 10, 25);
    now(NPS, "b", 9, 0, 0);
    before(NPS, "b", 9, 0, 0);

    Tested a = changes(NPS).of("a");

    assertThat(a.q()).isEqualTo(a.comparison().p());
  }

  @Test
  void closed_and_unassigned_units_are_not_tested() {
    LocalDate closed = DAY.minusDays(10);
    Unit open = new Unit("a", null, "a", null, List.of(), null, null, null);
    use(
        UnitTree.on(
            DAY,
            List.of(open, new Unit("old", null, "old", null, List.of(), null, null, closed)),
            "Weerklank"));
    for (String unit : List.of("a", "old", UnitTree.UNASSIGNED)) {
      now(NPS, unit, 80, 10, 10);
      before(NPS, unit, 10, 10, 80);
    }

    assertThat(units.closed(units.indexOf("old"))).isTrue();
    for (TestedUnits tested : List.of(changes(NPS), rest(NPS))) {
      assertThat(tested.of("a").comparison()).isNotNull();
      assertThat(tested.of("old")).isEqualTo(Tested.NOTHING);
      assertThat(tested.of(UnitTree.UNASSIGNED)).isEqualTo(Tested.NOTHING);
    }
  }

  @Test
  void windows_that_share_a_day_are_refused_in_either_order() {
    TestedUnits.Plan plan = new TestedUnits.Plan(figures, repeated, settings);
    Period touching = Period.between(BEFORE.from(), NOW.from());

    for (Period[] pair :
        new Period[][] {{NOW, touching}, {touching, NOW}, {NOW, NOW}, {NOW, Period.week(DAY)}}) {
      assertThatThrownBy(() -> TestedUnits.changes(NPS, pair[0], pair[1], plan))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("overlap")
          .hasMessageContaining(pair[0].key());
    }
    assertThat(TestedUnits.changes(NPS, BEFORE, NOW, plan).size()).isZero();
  }

  @Test
  void a_certain_change_below_the_minimum_effect_is_small() {
    now(NPS, "a", 42_000, 30_000, 28_000);
    before(NPS, "a", 40_000, 30_000, 30_000);
    now(NPS, "b", 44_000, 30_000, 26_000);
    before(NPS, "b", 40_000, 30_000, 30_000);

    Tested small = changes(NPS).of("a");

    assertThat(small.q()).isLessThan(1e-9);
    assertThat(small.comparison().difference()).isCloseTo(4, within(0.01));
    assertThat(small.outcome()).isEqualTo(Outcome.SMALL);
    assertThat(small.signal()).isFalse();
    assertThat(changes(NPS).of("b").outcome()).isEqualTo(Outcome.BETTER);

    settings = new ScoringSettings(10, 30, 10, RollUp.NOW, 0.05, 0);
    assertThat(changes(NPS).of("a").outcome()).isEqualTo(Outcome.BETTER);
  }

  /** 5 of 200 points are 0.15 of 6 steps and 0.1 of 4. */
  @Test
  void the_minimum_effect_is_the_same_part_of_any_scale() {
    assertThat(TestedUnits.smallest(NPS, settings)).isEqualTo(5);
    assertThat(TestedUnits.smallest(CSAT, settings)).isEqualTo(5);
    assertThat(TestedUnits.smallest(CES, settings)).isCloseTo(0.15, within(1e-12));
    assertThat(TestedUnits.smallest(EFFORT, settings)).isCloseTo(0.1, within(1e-12));
  }

  @Test
  void better_and_worse_follow_the_good_end_of_the_scale() {
    for (Metric metric : List.of(NPS, CSAT, CES, EFFORT)) {
      use(tree("up", "down", "same"));
      now(metric, "up", 70, 20, 10);
      before(metric, "up", 10, 20, 70);
      now(metric, "down", 10, 20, 70);
      before(metric, "down", 70, 20, 10);
      now(metric, "same", 30, 40, 30);
      before(metric, "same", 30, 40, 30);

      TestedUnits tested = changes(metric);

      assertThat(tested.of("up").outcome()).as(metric.id()).isEqualTo(Outcome.BETTER);
      assertThat(tested.of("down").outcome()).as(metric.id()).isEqualTo(Outcome.WORSE);
      assertThat(tested.of("same").outcome()).isEqualTo(Outcome.NOT_SHOWN);
      assertThat(tested.of("up").comparison().difference() < 0).isEqualTo(low(metric));
      assertThat(rest(metric).of("up").outcome()).as(metric.id()).isEqualTo(Outcome.BETTER);
      assertThat(rest(metric).of("down").outcome()).as(metric.id()).isEqualTo(Outcome.WORSE);
    }
  }

  @Test
  void each_layer_is_a_family_of_its_own() {
    use(tree("a", "a1<a", "a2<a", "b", "b1<b", "b2<b", "c", "c1<c", "c2<c", "c3<c"));
    String[] leaves = {"a1", "a2", "b1", "b2", "c1", "c2", "c3"};
    for (int i = 0; i < leaves.length; i++) {
      now(NPS, leaves[i], 40 + 3 * i, 30, 30 - 2 * i);
      before(NPS, leaves[i], 36, 30, 34);
    }

    TestedUnits tested = changes(NPS);

    assertThat(tested.size()).isEqualTo(11);
    assertFamily(tested, UnitTree.ORGANISATION);
    assertFamily(tested, "a", "b", "c");
    assertFamily(tested, leaves);
    assertThat(tested.of("c3").q()).isGreaterThan(tested.of("c3").comparison().p());
  }

  private static void assertFamily(TestedUnits tested, String... family) {
    double[] p = new double[family.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = tested.of(family[i]).comparison().p();
    }
    double[] q = FalseDiscovery.benjaminiHochberg(p);
    for (int i = 0; i < p.length; i++) {
      assertThat(tested.of(family[i]).q()).as(family[i]).isEqualTo(q[i]);
    }
  }

  @Test
  void the_rate_of_the_settings_decides() {
    now(NPS, "a", 45, 30, 25);
    before(NPS, "a", 30, 30, 40);
    double q = changes(NPS).of("a").q();
    assertThat(q).isBetween(0.001, 0.05);
    assertThat(changes(NPS).of("a").outcome()).isEqualTo(Outcome.BETTER);

    settings = new ScoringSettings(10, 30, 10, RollUp.NOW, q / 2, 5);
    assertThat(changes(NPS).of("a").outcome()).isEqualTo(Outcome.NOT_SHOWN);
  }

  @Test
  void a_unit_is_compared_with_the_organisation_without_it() {
    now(NPS, "a", 90, 60, 50);
    now(NPS, "b", 77, 69, 70);

    Tested a = rest(NPS).of("a");

    // The row of "Sales" in a table computed outside this code.
    assertThat(a.comparison().difference()).isCloseTo(16.508086, within(1e-4));
    assertThat(a.comparison().p()).isCloseTo(0.03805841, within(1e-4));
    assertThat(rest(NPS).of(UnitTree.ORGANISATION)).isEqualTo(Tested.NOTHING);
  }

  @Test
  void a_rest_below_the_minimum_is_nothing_to_compare_with() {
    now(NPS, "a", 90, 5, 5);
    now(NPS, "b", 0, 0, 9);
    assertThat(rest(NPS).size()).isZero();

    now(NPS, "b", 0, 0, 1);
    assertThat(rest(NPS).of("a").outcome()).isNotEqualTo(Outcome.NOT_TESTED);
  }

  @Test
  void a_unit_whose_score_is_indicative_only_is_not_held_against_the_rest() {
    now(NPS, "a", 29, 0, 0);
    now(NPS, "b", 30, 0, 0);
    now(NPS, "c", 0, 0, 200);
    assertThat(rest(NPS).of("a")).isEqualTo(Tested.NOTHING);
    assertThat(rest(NPS).of("b").outcome()).isEqualTo(Outcome.BETTER);
  }

  @Test
  void without_answers_nothing_is_tested() {
    assertThat(changes(NPS).size()).isZero();
    assertThat(rest(CES).size()).isZero();
  }

  @Test
  void answers_that_all_agree_are_no_change() {
    now(CES, "a", 20, 0, 0);
    before(CES, "a", 20, 0, 0);

    assertThat(changes(CES).of("a").outcome()).isEqualTo(Outcome.NOT_SHOWN);
    assertThat(changes(CES).of("a").q()).isEqualTo(1);
  }

  /** b and c would tell each other's answers if one of them were shown. */
  @Test
  void units_that_are_hidden_about_the_employer_are_not_tested() {
    for (String unit : List.of("a", "b")) {
      now(ENPS, unit, 40, 5, 5);
      before(ENPS, unit, 5, 5, 40);
    }
    now(ENPS, "c", 4, 0, 0);
    before(ENPS, "c", 4, 0, 0);

    TestedUnits tested = changes(ENPS);

    assertThat(tested.of("c")).isEqualTo(Tested.NOTHING);
    List<String> shown = new ArrayList<>(List.of("a", "b"));
    shown.removeIf(unit -> tested.of(unit).equals(Tested.NOTHING));
    assertThat(shown).as("the one that would give c away is left out").hasSize(1);
  }

  @Test
  void repeated_answers_make_a_change_and_a_difference_less_certain() {
    List<Answer> answers = new ArrayList<>();
    for (int who = 0; who < 240; who++) {
      String unit = who % 2 == 0 ? "a" : "b";
      int score = who % 5 < (who % 2 == 0 ? 3 : 2) ? 10 : 0;
      for (int time = 0; time < 4; time++) {
        answers.add(Answer.of("service", DAY, unit, "nps", score).by(who + 1, time));
        answers.add(Answer.of("service", BEFORE.to(), unit, "nps", 10 - score).by(who + 1, time));
      }
    }
    ListedNames names = new ListedNames();
    ListedFacts facts = new ListedFacts(answers, names);
    Figures folded =
        Organisation.fold(
            units, facts, names, Organisation.window(NOW), Organisation.window(BEFORE));
    RepeatedAnswers known =
        RepeatedAnswers.gather(
            facts, names, units, List.of(NPS), Organisation.SURVEYS, List.of(NOW, BEFORE));
    TestedUnits.Plan naive = new TestedUnits.Plan(folded, RepeatedAnswers.none(units), settings);
    TestedUnits.Plan careful = new TestedUnits.Plan(folded, known, settings);

    double change = TestedUnits.changes(NPS, NOW, BEFORE, naive).of("a").comparison().statistic();
    double clustered =
        TestedUnits.changes(NPS, NOW, BEFORE, careful).of("a").comparison().statistic();
    assertThat(change / clustered).isCloseTo(2, within(0.02));

    double against = TestedUnits.againstRest(NPS, NOW, naive).of("a").comparison().statistic();
    double both = TestedUnits.againstRest(NPS, NOW, careful).of("a").comparison().statistic();
    assertThat(against / both).as("the rest answered four times too").isCloseTo(2, within(0.02));
    Distribution whole = folded.rollup(NPS, NOW, Subject.organisation());
    Distribution part = folded.rollup(NPS, NOW, Subject.unit("a"));
    assertThat(against)
        .isEqualTo(Comparisons.withRest(NPS, Sample.of(part), whole).orElseThrow().statistic());
  }
}
