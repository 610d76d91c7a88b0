package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import nl.weerklank.demo.Planted;
import nl.weerklank.insight.Tested;
import nl.weerklank.insight.TestedUnits;
import nl.weerklank.report.ReportWindows;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;

/**
 * One unit of the demo rises and one falls over nine months; whether the tests of a weekly report
 * find these two and leave the others alone.
 */
class DemoSignalsIT {

  private static final ReportWindows WINDOWS = DemoFold.WINDOWS;

  private final DemoFold demo = DemoFold.shared();
  private final UnitTree tree = demo.tree();

  private TestedUnits changes(Period since) {
    return TestedUnits.changes(demo.metric("nps"), WINDOWS.now(), since, demo.plan());
  }

  private static double difference(Tested tested) {
    return tested.comparison().difference();
  }

  /** Flagged units that neither hold a planted unit nor are part of one. */
  private List<String> others(TestedUnits tested) {
    return IntStream.range(0, tree.size())
        .filter(index -> !planted(index, Planted.IMPROVING_UNIT))
        .filter(index -> !planted(index, Planted.DECLINING_UNIT))
        .mapToObj(index -> tree.unit(index).id())
        .filter(unit -> tested.of(unit).signal())
        .toList();
  }

  private boolean planted(int index, String unit) {
    return tree.holds(index, tree.indexOf(unit)) || tree.holds(tree.indexOf(unit), index);
  }

  /** A third of the nine months lies between the windows: about +8 points and -14 points. */
  @Test
  void both_planted_changes_are_found_against_the_13_weeks_before_and_no_other_unit() {
    TestedUnits tested = changes(WINDOWS.before());

    Tested improved = tested.of(Planted.IMPROVING_UNIT);
    Tested declined = tested.of(Planted.DECLINING_UNIT);
    assertThat(improved.outcome()).isEqualTo(Tested.Outcome.BETTER);
    assertThat(difference(improved)).isBetween(5.0, 12.0);
    assertThat(declined.outcome()).isEqualTo(Tested.Outcome.WORSE);
    assertThat(difference(declined)).isBetween(-20.0, -8.0);
    assertThat(others(tested)).isEmpty();
    assertThat(tested.size()).isGreaterThan(35);
  }

  /** A twentieth of the flags may be false: of these 11 one is, VKP-T. */
  @Test
  void both_are_found_against_the_same_weeks_a_year_ago_and_at_most_one_other_unit() {
    TestedUnits tested = changes(WINDOWS.yearAgo());

    Tested improved = tested.of(Planted.IMPROVING_UNIT);
    Tested declined = tested.of(Planted.DECLINING_UNIT);
    assertThat(improved.outcome()).isEqualTo(Tested.Outcome.BETTER);
    assertThat(difference(improved)).isBetween(15.0, 26.0);
    assertThat(declined.outcome()).isEqualTo(Tested.Outcome.WORSE);
    assertThat(difference(declined)).isBetween(-40.0, -25.0);
    assertThat(others(tested)).hasSizeLessThanOrEqualTo(1);
  }

  /**
   * The rise of nearly a third of all answers moves the whole too, by less than is worth saying.
   */
  @Test
  void the_organisation_rose_for_certain_and_too_little_to_report() {
    Tested whole = changes(WINDOWS.before()).of(UnitTree.ORGANISATION);

    assertThat(whole.outcome()).isEqualTo(Tested.Outcome.SMALL);
    assertThat(difference(whole)).isBetween(0.0, 5.0);
  }

  @Test
  void the_declining_unit_is_far_below_the_rest_and_the_improving_one_above() {
    TestedUnits tested = TestedUnits.againstRest(demo.metric("nps"), WINDOWS.now(), demo.plan());

    assertThat(tested.of(Planted.DECLINING_UNIT).outcome()).isEqualTo(Tested.Outcome.WORSE);
    assertThat(tested.of(Planted.IMPROVING_UNIT).outcome()).isEqualTo(Tested.Outcome.BETTER);
    assertThat(tested.of(UnitTree.ORGANISATION)).isEqualTo(Tested.NOTHING);
  }
}
