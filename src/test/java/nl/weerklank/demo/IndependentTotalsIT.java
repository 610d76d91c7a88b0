package nl.weerklank.demo;

import static nl.weerklank.demo.DemoFixture.TODAY;
import static nl.weerklank.demo.DemoFixture.count;
import static nl.weerklank.demo.DemoOrganisation.OPERATIONAL;
import static nl.weerklank.demo.IndependentTotals.Kind.EMPLOYEE;
import static nl.weerklank.demo.IndependentTotals.Kind.OWN;
import static nl.weerklank.demo.IndependentTotals.Kind.ROLLUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.weerklank.demo.IndependentTotals.Line;
import nl.weerklank.demo.IndependentTotals.Total;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndependentTotalsIT {

  private static final Line ALL_NPS = new Line(ROLLUP, "(organisation)", "nps");
  private static IndependentTotals totals;

  @BeforeAll
  static void prepare() {
    totals = new IndependentTotals(DemoFixture.shared(), TODAY);
  }

  @AfterAll
  static void close() {
    totals.close();
  }

  @Test
  void the_organisation_is_the_sum_of_its_units_and_of_the_answers_without_one() {
    Map<Line, Total> quarter = totals.quarter("2026-Q3");
    for (String metric : new String[] {"nps", "ces", "csat", "effort", "enps"}) {
      long own =
          quarter.entrySet().stream()
              .filter(e -> e.getKey().kind() == OWN && e.getKey().metric().equals(metric))
              .mapToLong(e -> e.getValue().n())
              .sum();
      Total all = quarter.get(new Line(ROLLUP, "(organisation)", metric));
      assertThat(all.n()).isEqualTo(own).isPositive();
      assertThat(all.byScore().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(own);
    }
  }

  @Test
  void a_week_is_its_seven_days() {
    assertThat(totals.week("2026-W44"))
        .isEqualTo(totals.between(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 1)));
  }

  @Test
  void employees_who_judge_their_employer_are_in_no_employee_line() {
    assertThat(totals.quarter("2026-Q3").keySet())
        .noneMatch(line -> line.kind() == EMPLOYEE && line.metric().equals("enps"))
        .anyMatch(line -> line.kind() == EMPLOYEE && line.metric().equals("ces"));
  }

  @Test
  void a_respondent_of_the_relationship_survey_counts_once_in_a_window() {
    LocalDate from = TODAY.minusWeeks(13);
    long respondents =
        count(
            DemoFixture.shared(),
            OPERATIONAL,
            "SELECT COUNT(DISTINCT contact_no) FROM survey_relation"
                + " WHERE q2_satisfied IS NOT NULL AND submitted_at >= ?",
            from.atStartOfDay());
    assertThat(totals.between(from, TODAY).get(new Line(ROLLUP, "(organisation)", "csat")).n())
        .isEqualTo(respondents);
  }

  @Test
  void klantenservice_truly_improves_incasso_truly_declines_and_the_others_stay() {
    Map<Line, Total> now = totals.between(TODAY.minusWeeks(13), TODAY);
    Map<Line, Total> before =
        totals.between(TODAY.minusWeeks(26), TODAY.minusWeeks(13).minusDays(1));

    assertThat(change(now, before, Planted.IMPROVING_UNIT)).isGreaterThan(5);
    assertThat(change(now, before, Planted.DECLINING_UNIT)).isLessThan(-5);
    LocalDate outage = Planted.outageMonday(TODAY);
    Map<Line, Total> undisturbed = totals.between(outage.minusWeeks(13), outage.minusDays(1));
    for (String unit : new String[] {"POL", "SCH", "BUI", "FCT", "MTR", "VKP"}) {
      assertThat(Math.abs(change(now, undisturbed, unit)))
          .as(unit)
          .isLessThan(3 * standardError(now, undisturbed, unit));
    }
    assertThat(now.get(ALL_NPS).score()).isBetween(10.0, 35.0);
  }

  /** At most: the variance of a promoter-minus-detractor answer is below 0.75 in this demo. */
  private static double standardError(Map<Line, Total> a, Map<Line, Total> b, String unit) {
    Line line = new Line(ROLLUP, unit, "nps");
    return 100 * Math.sqrt(0.75 / a.get(line).n() + 0.75 / b.get(line).n());
  }

  private static double change(Map<Line, Total> now, Map<Line, Total> before, String unit) {
    Line line = new Line(ROLLUP, unit, "nps");
    return now.get(line).score() - before.get(line).score();
  }

  @Test
  void planted_answers_fall_where_they_belong() {
    LocalDate gap = Planted.gapDays(TODAY).get(0).plusDays(2);
    assertThat(totals.between(gap, gap).get(new Line(OWN, "(unassigned)", "ces")).byScore())
        .isEqualTo(Map.of(4, 1L));
    assertThat(
            totals
                .between(Planted.moveDay(TODAY), Planted.moveDay(TODAY))
                .get(new Line(EMPLOYEE, Planted.MOVER, "nps"))
                .byScore())
        .isEqualTo(Map.of(9, 1L));
    assertThat(totals.quarter("2026-Q3"))
        .containsKeys(
            new Line(ROLLUP, Planted.CYCLE.get(0), "nps"),
            new Line(ROLLUP, Planted.CYCLE.get(1), "nps"));
  }

  @Test
  void a_tied_respondent_counts_with_the_answer_of_the_higher_id() {
    LocalDate day = TODAY.minusDays(1);
    long relation =
        count(
            DemoFixture.shared(),
            OPERATIONAL,
            "SELECT COUNT(DISTINCT contact_no) FROM survey_relation"
                + " WHERE q2_satisfied IS NOT NULL AND submitted_at >= ?",
            day.atStartOfDay());
    Total csat = totals.between(day, day).get(new Line(ROLLUP, "(organisation)", "csat"));
    assertThat(csat.n()).isEqualTo(relation);
    assertThat(csat.score())
        .isCloseTo(
            100.0 * (csat.byScore().getOrDefault(4, 0L) + csat.byScore().get(5)) / csat.n(),
            within(1e-9));
  }

  @Tag("thorough")
  @Test
  void corrections_deletions_and_changes_touch_exactly_their_days(@TempDir Path copy) {
    DemoFixture.copyTo(copy);
    LocalDate deleted = LocalDate.of(2026, 5, 12);
    LocalDate changed = LocalDate.of(2026, 5, 19);

    new DemoOrganisation().correctHindsight(copy);
    assertThat(DemoChanges.deleteDay(copy, deleted)).isGreaterThan(50);
    assertThat(DemoChanges.changeDay(copy, changed)).isGreaterThan(50);

    try (IndependentTotals after = new IndependentTotals(copy, TODAY)) {
      Set<LocalDate> different = new TreeSet<>();
      for (LocalDate day : days(deleted, changed)) {
        if (!after.between(day, day).equals(totals.between(day, day))) {
          different.add(day);
        }
      }
      assertThat(different)
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      Stream.of(deleted, changed), Planted.hindsightChangedDays(TODAY).stream())
                  .toList());
    }
  }

  private static List<LocalDate> days(LocalDate... more) {
    List<LocalDate> days = new ArrayList<>(Planted.hindsightAnswerDays(TODAY));
    for (LocalDate day : more) {
      days.addAll(List.of(day.minusDays(1), day, day.plusDays(1)));
    }
    return days;
  }
}
