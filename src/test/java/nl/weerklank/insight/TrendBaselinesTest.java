package nl.weerklank.insight;

import static nl.weerklank.insight.Organisation.DAY;
import static nl.weerklank.insight.Organisation.tree;
import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.NPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Baseline;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;

class TrendBaselinesTest {

  private static final int MINIMUM = 10;
  private static final UnitTree TREE = tree("a", "b<a");

  /** Oldest first. */
  private static final List<Period> WEEKS =
      IntStream.rangeClosed(1, 26).mapToObj(i -> Period.week(DAY.minusWeeks(26L - i))).toList();

  private final CountedFigures figures = new CountedFigures(TREE);

  /** Tens of them, so that each week can be told by its number of answers. */
  private void answers(String unit, int week, int n) {
    figures.add(NPS, WEEKS.get(week), unit, tens(n));
  }

  private static Distribution tens(int n) {
    int[] counts = new int[11];
    counts[10] = n;
    return new Distribution(0, counts);
  }

  private TrendBaselines of(Map<String, LocalDate> rebased, Baseline... stored) {
    return TrendBaselines.of(
        NPS, List.of(stored), new TrendSettings(rebased), MINIMUM, DAY, figures, WEEKS);
  }

  private static Baseline stored(String unit, LocalDate beginsOn, int levels) {
    List<Baseline.Week> weeks = new ArrayList<>();
    for (int week = 0; week < Baseline.WEEKS; week++) {
      List<Integer> counts = new ArrayList<>(Collections.nCopies(levels, 0));
      counts.set(levels - 1, 100 + week);
      weeks.add(new Baseline.Week(Period.week(DAY.minusWeeks(90L - week)).key(), counts));
    }
    return new Baseline("nps", unit, beginsOn, DAY.minusWeeks(60), weeks);
  }

  private static List<Integer> n(List<Distribution> weeks) {
    return weeks.stream().map(Distribution::n).toList();
  }

  private static List<Integer> from(int first) {
    return IntStream.range(first, first + Baseline.WEEKS).boxed().toList();
  }

  @Test
  void the_first_twelve_weeks_with_enough_answers_are_the_baseline() {
    for (int week = 0; week < 26; week++) {
      answers("b", week, week);
    }

    TrendBaselines baselines = of(Map.of());

    assertThat(n(baselines.of("b", NPS))).isEqualTo(from(10));
    assertThat(baselines.weeks("b").orElseThrow())
        .isEqualTo(Period.weeksUntil(WEEKS.get(21).to(), 12));
    assertThat(n(baselines.of("a", NPS))).as("with what is below").isEqualTo(from(10));
  }

  @Test
  void weeks_with_too_few_answers_are_left_out_and_not_counted() {
    for (int week = 0; week < 26; week++) {
      answers("b", week, week % 2 == 0 ? 9 : 40);
    }

    TrendBaselines baselines = of(Map.of());

    assertThat(n(baselines.of("b", NPS))).hasSize(12).containsOnly(40);
    assertThat(baselines.weeks("b").orElseThrow().key())
        .isEqualTo(WEEKS.get(1).key() + ".." + WEEKS.get(23).key());
  }

  @Test
  void eleven_weeks_are_no_baseline() {
    for (int week = 0; week < 11; week++) {
      answers("b", week, 20);
    }

    TrendBaselines baselines = of(Map.of());

    assertThat(baselines.of("b", NPS)).isEmpty();
    assertThat(baselines.weeks("b")).isEmpty();
    assertThat(baselines.fresh()).isEmpty();
  }

  @Test
  void a_stored_baseline_stays_whatever_the_weeks_say_now() {
    for (int week = 0; week < 26; week++) {
      answers("b", week, 50);
    }

    TrendBaselines baselines = of(Map.of(), stored("b", Baseline.NEVER_REBASED, 11));

    assertThat(n(baselines.of("b", NPS))).isEqualTo(from(100));
    assertThat(baselines.weeks("b").orElseThrow().to()).isBefore(WEEKS.get(0).from());
    assertThat(baselines.fresh())
        .extracting(Baseline::unitId)
        .containsExactly("(organisation)", "a");
  }

  @Test
  void a_rebased_unit_starts_anew_from_its_day_and_others_do_not() {
    for (int week = 0; week < 26; week++) {
      answers("b", week, 20 + week);
    }
    LocalDate monday = WEEKS.get(9).from();

    TrendBaselines baselines =
        of(
            Map.of("b", monday),
            stored("b", Baseline.NEVER_REBASED, 11),
            stored("a", Baseline.NEVER_REBASED, 11));

    assertThat(n(baselines.of("b", NPS))).isEqualTo(from(29));
    assertThat(n(baselines.of("a", NPS))).isEqualTo(from(100));
    assertThat(baselines.fresh())
        .filteredOn(one -> one.unitId().equals("b"))
        .extracting(Baseline::beginsOn)
        .containsExactly(monday);
  }

  @Test
  void a_rebase_waits_for_twelve_weeks_and_judges_nothing_until_then() {
    for (int week = 0; week < 26; week++) {
      answers("b", week, 20);
    }

    TrendBaselines baselines =
        of(Map.of("b", WEEKS.get(20).from()), stored("b", Baseline.NEVER_REBASED, 11));

    assertThat(baselines.of("b", NPS)).isEmpty();
    assertThat(baselines.weeks("b")).isEmpty();
  }

  @Test
  void the_stored_baseline_of_a_rebase_wins_over_the_first_one() {
    LocalDate monday = WEEKS.get(0).from();
    Baseline second = stored("b", monday, 11);

    assertThat(n(of(Map.of("b", monday), second, stored("b", LocalDate.MIN, 11)).of("b", NPS)))
        .isEqualTo(from(100));
    assertThat(of(Map.of(), second).of("b", NPS)).isEmpty();
  }

  @Test
  void a_baseline_of_another_scale_is_made_again() {
    for (int week = 0; week < 26; week++) {
      answers("b", week, 20);
    }

    TrendBaselines baselines = of(Map.of(), stored("b", Baseline.NEVER_REBASED, 10));

    assertThat(n(baselines.of("b", NPS))).containsOnly(20);
    assertThat(baselines.fresh()).extracting(Baseline::unitId).contains("b");
  }

  @Test
  void fresh_baselines_say_what_was_counted_and_when() {
    for (int week = 0; week < 26; week++) {
      answers("b", week, 20 + week);
    }

    List<Baseline> fresh = of(Map.of()).fresh();

    assertThat(fresh).extracting(Baseline::unitId).containsExactly("(organisation)", "a", "b");
    Baseline last = fresh.get(2);
    assertThat(last.metricId()).isEqualTo("nps");
    assertThat(last.beginsOn()).isEqualTo(Baseline.NEVER_REBASED);
    assertThat(last.frozenOn()).isEqualTo(DAY);
    assertThat(last.weeks())
        .extracting(Baseline.Week::key)
        .isEqualTo(WEEKS.subList(0, 12).stream().map(Period::key).toList());
    assertThat(last.weeks().get(3).counts()).containsExactly(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 23);
    assertThat(n(of(Map.of(), fresh.toArray(Baseline[]::new)).of("b", NPS))).isEqualTo(from(20));
  }

  @Test
  void answers_of_no_unit_have_no_baseline_and_no_other_metric_has_this_one() {
    for (int week = 0; week < 26; week++) {
      answers(UnitTree.UNASSIGNED, week, 20);
    }

    TrendBaselines baselines = of(Map.of());

    assertThat(baselines.of(UnitTree.UNASSIGNED, NPS)).isEmpty();
    assertThat(baselines.of(UnitTree.ORGANISATION, NPS)).hasSize(12);
    assertThat(baselines.of(UnitTree.ORGANISATION, CSAT)).isEmpty();
    assertThat(baselines.of("no such unit", NPS)).isEmpty();
    assertThat(TrendBaselines.NONE.of("a", NPS)).isEmpty();
    assertThat(TrendBaselines.NONE.weeks("a")).isEmpty();
  }
}
