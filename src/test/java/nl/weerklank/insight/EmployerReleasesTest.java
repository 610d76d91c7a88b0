package nl.weerklank.insight;

import static nl.weerklank.insight.Organisation.fold;
import static nl.weerklank.insight.Organisation.window;
import static nl.weerklank.score.Metrics.ENPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.weerklank.insight.release.EmployerReleases;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Release;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployerReleasesTest {

  private static final Period QUARTER = Period.quarter(LocalDate.of(2026, 8, 1));
  private static final LocalDate DAY = LocalDate.of(2026, 8, 10);
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 5);
  private static final UnitTree TREE = Organisation.tree("north", "a<north", "b<north", "south");

  private static List<Answer> staff(String unit, int count) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(Answer.of("staff", DAY, unit, "enps", List.of(9, 7, 3).get(i % 3)));
    }
    return answers;
  }

  private static List<Answer> organisation(int a, int b, int south) {
    List<Answer> answers = new ArrayList<>(staff("a", a));
    answers.addAll(staff("b", b));
    answers.addAll(staff("south", south));
    return answers;
  }

  private static EmployerReleases decide(
      UnitTree tree, List<Answer> answers, List<Release> earlier, LocalDate asOf) {
    return EmployerReleases.decide(
        fold(tree, answers, window(QUARTER)),
        List.of(ENPS),
        List.of(QUARTER),
        earlier,
        ScoringSettings.DEFAULT,
        asOf);
  }

  private static int n(EmployerReleases releases, String unit) {
    return releases.figures().rollup(ENPS, QUARTER, Subject.unit(unit)).n();
  }

  private static Set<String> shown(EmployerReleases releases) {
    return new Disclosure(ScoringSettings.DEFAULT)
        .publishedUnits(ENPS, releases.figures(), QUARTER);
  }

  @Test
  void the_first_edition_is_fresh_and_the_same_answers_are_not_told_again() {
    EmployerReleases first = decide(TREE, organisation(20, 20, 20), List.of(), FIRST);
    EmployerReleases second =
        decide(TREE, organisation(20, 20, 20), first.fresh(), FIRST.plusWeeks(1));

    assertThat(first.fresh()).singleElement().extracting(Release::edition).isEqualTo(1);
    assertThat(shown(first)).containsExactly(UnitTree.ORGANISATION, "north", "a", "b", "south");
    assertThat(second.fresh()).isEmpty();
    assertThat(n(second, "north")).isEqualTo(40);
  }

  @ParameterizedTest
  @CsvSource({"21, 20, 20", "29, 20, 20", "20, 20, 29", "19, 20, 20", "30, 21, 20"})
  void less_than_k_new_answers_anywhere_leave_what_was_told_as_it_was(int a, int b, int south) {
    List<Release> told = decide(TREE, organisation(20, 20, 20), List.of(), FIRST).fresh();

    EmployerReleases later = decide(TREE, organisation(a, b, south), told, FIRST.plusWeeks(1));

    assertThat(later.fresh()).isEmpty();
    assertThat(n(later, "a")).isEqualTo(20);
    assertThat(n(later, "south")).isEqualTo(20);
    assertThat(n(later, UnitTree.ORGANISATION)).isEqualTo(60);
  }

  @Test
  void k_new_answers_in_every_remainder_that_changed_are_told_as_a_new_edition() {
    List<Release> told = decide(TREE, organisation(20, 20, 20), List.of(), FIRST).fresh();

    EmployerReleases later = decide(TREE, organisation(32, 20, 40), told, FIRST.plusWeeks(1));

    assertThat(later.fresh()).singleElement().extracting(Release::edition).isEqualTo(2);
    assertThat(n(later, "a")).isEqualTo(32);
    assertThat(n(later, UnitTree.ORGANISATION)).isEqualTo(92);
  }

  @Test
  void a_corrected_answer_is_not_told() {
    List<Release> told = decide(TREE, organisation(20, 20, 20), List.of(), FIRST).fresh();
    List<Answer> corrected = organisation(19, 20, 20);
    corrected.add(Answer.of("staff", DAY, "a", "enps", 10));

    EmployerReleases later = decide(TREE, corrected, told, FIRST.plusWeeks(1));

    assertThat(later.fresh()).isEmpty();
    assertThat(later.figures().own(ENPS, QUARTER, Subject.unit("a")).count(10)).isZero();
  }

  @Test
  void new_answers_that_agree_are_not_told() {
    List<Release> told = decide(TREE, organisation(20, 20, 20), List.of(), FIRST).fresh();
    List<Answer> more = organisation(20, 20, 20);
    for (int i = 0; i < 12; i++) {
      more.add(Answer.of("staff", DAY, "a", "enps", 10));
    }

    assertThat(decide(TREE, more, told, FIRST.plusWeeks(1)).fresh()).isEmpty();
  }

  @Test
  void a_department_that_moves_keeps_its_old_sums_out_of_new_ones() {
    List<Release> told = decide(TREE, organisation(20, 20, 20), List.of(), FIRST).fresh();
    UnitTree moved = Organisation.tree("north", "a<north", "south", "b<south", "west");

    EmployerReleases later = decide(moved, organisation(20, 20, 20), told, FIRST.plusWeeks(1));

    assertThat(later.fresh()).isEmpty();
    assertThat(n(later, "north")).isEqualTo(40);
    assertThat(n(later, "south")).isEqualTo(20);
    assertThat(shown(later)).doesNotContain("west");
  }

  @Test
  void a_unit_that_was_hidden_stays_hidden_when_its_answers_come_in() {
    List<Release> told = decide(TREE, organisation(20, 20, 4), List.of(), FIRST).fresh();

    EmployerReleases later = decide(TREE, organisation(20, 20, 60), told, FIRST.plusWeeks(1));

    assertThat(told.get(0).published()).doesNotContain("south");
    assertThat(shown(later)).doesNotContain("south");
  }

  @Test
  void a_report_of_the_past_prints_what_was_told_then() {
    List<Release> told =
        new ArrayList<>(decide(TREE, organisation(20, 20, 20), List.of(), FIRST).fresh());
    told.addAll(decide(TREE, organisation(32, 20, 40), told, FIRST.plusWeeks(2)).fresh());

    assertThat(n(decide(TREE, organisation(32, 20, 40), told, FIRST.plusWeeks(1)), "a"))
        .isEqualTo(20);
    assertThat(n(decide(TREE, organisation(32, 20, 40), told, FIRST.minusDays(3)), "a"))
        .isEqualTo(20);
    assertThat(n(decide(TREE, organisation(32, 20, 40), told, FIRST.plusWeeks(3)), "a"))
        .isEqualTo(32);
  }

  @Test
  void only_calendar_quarters_that_are_over_are_told() {
    assertThat(EmployerReleases.quarter(QUARTER, QUARTER.to())).isFalse();
    assertThat(EmployerReleases.quarter(QUARTER, QUARTER.to().plusDays(1))).isTrue();
    assertThat(EmployerReleases.quarter(Period.parse("2026-08"), FIRST)).isFalse();
    assertThat(
            EmployerReleases.quarter(
                Period.between(QUARTER.from(), QUARTER.to().minusDays(1)), FIRST))
        .isFalse();
  }

  @Test
  void a_quarter_told_on_another_scale_is_told_anew_under_the_next_number() {
    Release told = decide(TREE, organisation(20, 20, 20), List.of(), FIRST).fresh().get(0);
    List<Release.Cell> shorter =
        told.units().stream()
            .map(
                cell ->
                    new Release.Cell(
                        cell.unitId(), cell.above(), cell.published(), cell.counts().subList(0, 5)))
            .toList();
    Release old = new Release(told.metricId(), told.period(), 1, told.releasedOn(), shorter);

    EmployerReleases later =
        decide(TREE, organisation(20, 20, 20), List.of(old), FIRST.plusWeeks(1));

    assertThat(later.fresh()).singleElement().extracting(Release::edition).isEqualTo(2);
  }
}
