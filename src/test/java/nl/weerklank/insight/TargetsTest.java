package nl.weerklank.insight;

import static nl.weerklank.insight.Organisation.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.weerklank.survey.Target;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;

class TargetsTest {

  private static final LocalDate EARLY = DAY.minusYears(1);

  @Test
  void the_nearest_target_wins() {
    Targets targets =
        new Targets(
            List.of(
                target("u1", null, null, EARLY, 30),
                target(null, "e1", null, EARLY, 50),
                target(null, null, null, EARLY, 20),
                target(null, null, "senior", EARLY, 40)));

    assertThat(value(targets.ofEmployee("nps", DAY, "e1", "senior", "u1"))).isEqualTo(50);
    assertThat(value(targets.ofEmployee("nps", DAY, "e2", "senior", "u1"))).isEqualTo(40);
    assertThat(value(targets.ofEmployee("nps", DAY, "e2", "junior", "u1"))).isEqualTo(30);
    assertThat(value(targets.ofEmployee("nps", DAY, "e2", null, null))).isEqualTo(20);
    assertThat(value(targets.ofUnit("nps", DAY, "u1"))).isEqualTo(30);
    assertThat(value(targets.ofUnit("nps", DAY, "below-u1"))).isEqualTo(20);
    assertThat(value(targets.ofUnit("nps", DAY, UnitTree.ORGANISATION))).isEqualTo(20);
  }

  @Test
  void a_later_target_replaces_an_earlier_one_from_its_first_day() {
    Targets targets =
        new Targets(
            List.of(
                target(null, null, null, DAY, 25),
                target(null, null, null, EARLY, 20),
                target(null, null, null, DAY.plusDays(1), 35)));

    assertThat(value(targets.ofUnit("nps", DAY, UnitTree.ORGANISATION))).isEqualTo(25);
    assertThat(value(targets.ofUnit("nps", DAY.minusDays(1), UnitTree.ORGANISATION))).isEqualTo(20);
    assertThat(targets.ofUnit("nps", EARLY.minusDays(1), UnitTree.ORGANISATION)).isEmpty();
  }

  @Test
  void a_newer_target_of_the_organisation_does_not_replace_that_of_a_unit() {
    Targets targets =
        new Targets(
            List.of(target("u1", null, null, EARLY, 30), target(null, null, null, DAY, 25)));

    assertThat(value(targets.ofUnit("nps", DAY, "u1"))).isEqualTo(30);
  }

  @Test
  void of_two_targets_from_the_same_day_the_last_in_the_feed_holds() {
    Targets targets =
        new Targets(
            List.of(target("u1", null, null, EARLY, 30), target("u1", null, null, EARLY, 31)));

    assertThat(value(targets.ofUnit("nps", DAY, "u1"))).isEqualTo(31);
  }

  @Test
  void a_target_for_a_job_level_in_one_unit_holds_only_there() {
    Targets targets = new Targets(List.of(target("u1", null, "senior", EARLY, 45)));

    assertThat(value(targets.ofEmployee("nps", DAY, "e1", "senior", "u1"))).isEqualTo(45);
    assertThat(targets.ofEmployee("nps", DAY, "e1", "senior", "u2")).isEmpty();
    assertThat(targets.ofUnit("nps", DAY, "u1")).isEmpty();
  }

  @Test
  void a_target_of_another_metric_does_not_count() {
    Targets targets = new Targets(List.of(target("u1", null, null, EARLY, 30)));

    assertThat(targets.ofUnit("csat", DAY, "u1")).isEmpty();
  }

  private static Target target(
      String unit, String employee, String jobLevel, LocalDate from, int value) {
    return new Target(unit, employee, jobLevel, "nps", from, BigDecimal.valueOf(value));
  }

  private static int value(Optional<Target> target) {
    return target.orElseThrow().value().intValueExact();
  }
}
