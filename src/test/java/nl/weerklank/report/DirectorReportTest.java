package nl.weerklank.report;

import static nl.weerklank.report.Lindewaard.NOW;
import static nl.weerklank.report.Lindewaard.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.weerklank.insight.Answers;
import nl.weerklank.insight.Tested;
import nl.weerklank.survey.Contact;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Event;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirectorReportTest {

  private final Lindewaard org = new Lindewaard();

  @ParameterizedTest
  @CsvSource({
    "0, FEW, verdict.level.none",
    "1, FEW, verdict.level.few",
    "9, FEW, verdict.level.few",
    "10, RANGE, verdict.level.range",
    "29, RANGE, verdict.level.range",
    "30, FULL, verdict.level.plain"
  })
  void the_number_of_answers_decides_how_much_is_said(int n, Shown.Detail detail, String verdict) {
    DirectorReport report = org.scored(n, "north", "e1", NOW, 9).director();
    Shown now = report.tiles().get(0).now();
    assertThat(now.detail()).isEqualTo(detail);
    assertThat(now.n()).isEqualTo(n);
    assertThat(now.score() == null).isEqualTo(n < 10);
    assertThat(report.verdict().key()).isEqualTo(verdict);
    assertThat(report.histogram() == null).isEqualTo(n < 10);
    assertThat(report.departments().get(0).now().detail()).isEqualTo(detail);
  }

  @Test
  void an_empty_week_gives_a_report_that_says_so() {
    DirectorReport report = org.director();
    assertThat(report.verdict()).isEqualTo(Phrase.of("verdict.level.none"));
    assertThat(report.lead()).containsExactly(Phrase.of("lead.week.none"));
    assertThat(report.trend()).isNull();
    assertThat(report.histogram()).isNull();
    assertThat(report.callBacks()).isNull();
    assertThat(report.voices()).isEmpty();
    assertThat(report.tiles()).hasSize(1);
    assertThat(report.employer().rows()).isEmpty();
  }

  @Test
  void a_target_is_met_from_the_exact_score_on_and_else_a_number_of_answers_away() {
    target("40");
    org.scored(70, "north", "e1", NOW, 9).scored(30, "south", "e2", NOW, 6);
    DirectorReport met = org.director();
    // +40 is met as a figure, but 24 to 55 is not on one side of it.
    assertThat(part(met.verdict(), 1)).isEqualTo("verdict.target.open");
    assertThat(met.lead()).noneMatch(phrase -> phrase.key().equals("lead.target_distance"));

    org.scored(3, "north", "e1", NOW, 8);
    DirectorReport open = org.director();
    assertThat(part(open.verdict(), 1)).isEqualTo("verdict.target.open");
    // 70 - 30 = 40 of 103; 40 % of 103 is 41.2, so 42 are needed.
    assertThat(open.lead()).contains(Phrase.of("lead.target_distance", 2));
  }

  @Test
  void a_target_further_away_than_there_are_passives_names_no_distance() {
    target("40");
    org.scored(60, "north", "e1", NOW, 9).scored(1, "north", "e1", NOW, 8);
    org.scored(39, "south", "e2", NOW, 6);
    assertThat(org.director().lead())
        .noneMatch(phrase -> phrase.key().equals("lead.target_distance"));
  }

  @Test
  void without_a_signal_the_report_claims_no_change_and_says_what_would_be_seen() {
    org.scored(40, "north", "e1", NOW, 9).scored(40, "north", "e1", NOW.minusWeeks(13), 9);
    DirectorReport report = org.director();
    assertThat(report.lead())
        .extracting(Phrase::key)
        .containsExactly("lead.level", "lead.change.none", "lead.week");
    assertThat(report.verdict()).isEqualTo(Phrase.of("verdict.change.NOT_SHOWN"));
    assertThat(report.tiles().get(0).signal()).isFalse();
    assertThat(report.tiles().get(0).change()).isEqualTo(Phrase.of("change.none"));
    assertThat(report.departments()).allMatch(row -> row.change() == null);
  }

  @Test
  void a_change_that_a_test_supports_is_told_with_its_interval_and_for_whom() {
    org.scored(60, "north", "e1", NOW, 9).scored(60, "north", "e1", NOW.minusWeeks(13), 3);
    org.scored(60, "care", "e5", NOW, 8).scored(60, "care", "e5", NOW.minusWeeks(13), 8);

    DirectorReport report = org.director();

    assertThat(part(report.verdict(), 0)).isEqualTo("verdict.change.BETTER");
    assertThat(part(report.verdict(), 1)).isEqualTo("verdict.units.one");
    assertThat(report.verdict().arguments().get(1).toString()).contains("Verkoop");
    assertThat(report.lead()).extracting(Phrase::key).contains("lead.change");
    assertThat(report.tiles().get(0).signal()).isTrue();
    assertThat(report.departments())
        .filteredOn(row -> row.name().equals("Klantenservice"))
        .allMatch(row -> row.change() == null);
    assertThat(report.departments())
        .filteredOn(row -> row.name().equals("Verkoop noord"))
        .allMatch(row -> row.change().key().equals("change.BETTER"))
        .hasSize(1);
  }

  @Test
  void a_target_is_reached_or_missed_only_where_the_whole_range_is_on_one_side() {
    target("40");
    org.scored(90, "north", "e1", NOW, 9).scored(10, "south", "e2", NOW, 6);
    assertThat(part(org.director().verdict(), 1)).isEqualTo("verdict.target.reached");
    org.scored(190, "north", "e1", NOW, 6);
    assertThat(part(org.director().verdict(), 1)).isEqualTo("verdict.target.missed");
  }

  private static String part(Phrase joined, int index) {
    return ((Phrase) joined.arguments().get(index)).key();
  }

  @Test
  void where_the_units_moved_the_lead_tells_of_the_target() {
    target("-20");
    org.scored(60, "north", "e1", NOW, 9).scored(60, "north", "e1", NOW.minusWeeks(13), 3);

    DirectorReport report = org.director();

    assertThat(part(report.verdict(), 1)).startsWith("verdict.units");
    assertThat(report.lead()).extracting(Phrase::key).contains("verdict.target.reached");
  }

  @Test
  void a_department_unlike_the_rest_is_marked_over_all_departments_tested() {
    org.scored(80, "north", "e1", NOW, 9).scored(80, "care", "e5", NOW, 3);
    org.scored(20, "south", "e2", NOW, 9).scored(10, "south", "e2", NOW, 3);

    assertThat(org.director().departments())
        .filteredOn(row -> row.name().equals("Klantenservice"))
        .extracting(UnitRow::standing)
        .containsExactly(Tested.Outcome.WORSE);
    assertThat(org.director().departments())
        .filteredOn(row -> row.name().equals("Verkoop noord"))
        .extracting(UnitRow::standing)
        .containsExactly(Tested.Outcome.BETTER);
  }

  @Test
  void tiles_come_in_the_boards_order_and_metrics_nobody_answered_have_none() {
    org.scored(30, "north", "e1", NOW, 9);
    org.add(
        Answers.answer("c1", "service", NOW, "north", "e1", null, Map.of("csat", 5), null, false));
    org.employer(12, "north", SEPTEMBER, 9);
    assertThat(org.director().tiles())
        .extracting(tile -> tile.metric().id())
        .containsExactly("nps", "csat", "enps");
    org.add(
        Answers.answer(
            "f1", "service", NOW, "north", "e1", null, Map.of("effort", 2), null, false));
    assertThat(org.director().tiles())
        .extracting(tile -> tile.metric().id())
        .containsExactly("nps", "effort", "csat", "enps");
  }

  @ParameterizedTest
  @CsvSource({"9, false", "10, true"})
  void the_employer_is_rated_from_k_answers_on_and_by_quarter_without_a_curve(
      int n, boolean shown) {
    org.employer(n, "north", SEPTEMBER, 9);
    DirectorReport report = org.director();
    List<Tile> enps =
        report.tiles().stream().filter(tile -> tile.metric().equals(Answers.ENPS)).toList();
    assertThat(enps).hasSize(shown ? 1 : 0);
    assertThat(report.employer().rows()).hasSize(shown ? 2 : 0);
    assertThat(report.employer().hidden()).isEqualTo(shown ? 2 : 4);
    if (shown) {
      assertThat(enps.get(0).window().key()).isEqualTo("2026-Q3");
      assertThat(enps.get(0).spark()).isEmpty();
      assertThat(enps.get(0).before()).isEqualTo(new Shown(Shown.Detail.HIDDEN, null, 0));
    } else {
      assertThat(report.toString()).doesNotContain("n=9");
    }
  }

  @Test
  void a_unit_whose_result_would_tell_anothers_is_hidden_too() {
    org.employer(20, "care", SEPTEMBER, 9)
        .employer(20, "north", SEPTEMBER, 9)
        .employer(4, "south", SEPTEMBER, 0);
    EmployerSection section = org.director().employer();
    assertThat(section.rows()).extracting(UnitRow::unitId).containsExactly("sales", "care");
    assertThat(section.hidden()).isEqualTo(2);
  }

  @Test
  void answers_of_the_running_quarter_do_not_show_yet() {
    org.employer(50, "north", NOW, 9);
    assertThat(org.director().employer().rows()).isEmpty();
  }

  @Test
  void a_single_top_unit_is_skipped_and_two_layers_follow_in_the_trees_order() {
    assertThat(org.director().departments())
        .extracting(UnitRow::unitId, UnitRow::depth)
        .containsExactly(tuple("sales", 1), tuple("north", 2), tuple("south", 2), tuple("care", 1));
  }

  @Test
  void a_department_counts_everything_below_it() {
    org.scored(20, "north", "e1", NOW, 9).scored(15, "south", "e2", NOW, 9);
    assertThat(org.director().departments().get(0).now().n()).isEqualTo(35);
  }

  @Test
  void weeks_below_the_minimum_are_gaps_and_a_trend_needs_four_weeks() {
    for (int back = 0; back < 3; back++) {
      org.scored(10, "north", "e1", NOW.minusWeeks(back), 9);
    }
    assertThat(org.director().trend()).isNull();
    org.scored(9, "north", "e1", NOW.minusWeeks(3), 9);
    assertThat(org.director().trend()).isNull();
    org.scored(10, "north", "e1", NOW.minusWeeks(25), 0);
    Trend trend = org.director().trend();
    assertThat(trend.weeks()).hasSize(26);
    assertThat(trend.weeks().get(22).score()).isNull();
    assertThat(trend.weeks().get(22).n()).isEqualTo(9);
    assertThat(trend.weeks().get(0).score().value()).isEqualTo(-100);
    assertThat(org.director().tiles().get(0).spark().get(22)).isNull();
    assertThat(trend.mix().stream().mapToInt(Trend.Mix::n).sum()).isEqualTo(49);
    assertThat(trend.mix())
        .allMatch(mix -> mix.top() + mix.middle() + mix.bottom() == (mix.n() == 9 ? 0 : mix.n()));
  }

  @Test
  void events_are_marked_on_their_week_unless_they_are_a_small_units() {
    for (int back = 0; back < 4; back++) {
      org.scored(10, "north", "e1", NOW.minusWeeks(back), 9);
    }
    org.events.add(new Event(NOW, null, "Nieuw systeem"));
    org.events.add(new Event(NOW.minusYears(1), null, "Lang geleden"));
    org.events.add(new Event(NOW, "gone", "Van een verdwenen team"));
    assertThat(org.director().trend().marks())
        .containsExactly(new Trend.Mark(Lindewaard.WEEK, "Nieuw systeem"));
  }

  @Test
  void a_year_ago_is_shown_only_with_enough_answers_and_data_that_reach_back() {
    org.scored(30, "north", "e1", NOW, 9).scored(9, "north", "e1", NOW.minusWeeks(52), 9);
    assertThat(org.director().tiles().get(0).yearAgo()).isNull();
    org.scored(1, "north", "e1", NOW.minusWeeks(52), 9);
    assertThat(org.director().tiles().get(0).yearAgo().n()).isEqualTo(10);
    org.dataSince = NOW.minusWeeks(53);
    assertThat(org.director().tiles().get(0).yearAgo()).isNull();
  }

  @Test
  void call_backs_are_sorted_by_complaint_revenue_and_score_and_the_total_counts_all() {
    org.customer("small", "Slagerij Pronk", 1_000);
    org.customer("large", "Havenbedrijf Oost", 900_000);
    org.customer("angry", "Bakkerij Zilverberg", null);
    org.contacts.add(new Contact("k1", "angry", "Pien Visser", "inkoop", "p@z.example", "010-1"));
    org.say("north", "e1", "small", NOW, 2, "dat kan echt beter dan zo")
        .say("north", "e1", "large", NOW, 6, null)
        .say("south", "e2", null, NOW, 0, "anoniem maar wel boos")
        .say("south", "e2", "large", NOW, 8, "prima verder");
    org.add(
        Answers.answer(
            "klacht", "service", NOW, "care", "e5", "angry", Map.of("nps", 5), "klacht", true));
    CallBacks callBacks = org.director().callBacks();
    assertThat(callBacks.shown())
        .extracting(CallBack::customer)
        .containsExactly("Bakkerij Zilverberg", "Havenbedrijf Oost", "Slagerij Pronk");
    assertThat(callBacks.total()).isEqualTo(4);
    assertThat(callBacks.unknown()).isEqualTo(1);
    assertThat(callBacks.more()).isZero();
    assertThat(callBacks.shown()).allMatch(one -> one.accountManager() == null);
    assertThat(callBacks.shown().get(1).comment()).isNull();
    assertThat(callBacks.shown().get(1).currency()).isEqualTo("EUR");
    assertThat(org.director().lead()).contains(Phrase.of("lead.week", 5, 4));
  }

  @Test
  void no_list_for_the_board_is_longer_than_five() {
    for (int i = 0; i < 12; i++) {
      org.customer("c" + i, "Klant nummer " + i, i);
      org.say("north", "e1", "c" + i, NOW, 0, null);
    }
    assertThat(org.director().callBacks().shown()).hasSize(5);
    assertThat(org.director().callBacks().total()).isEqualTo(12);
    assertThat(org.director().callBacks().unknown()).isZero();
    assertThat(org.director().callBacks().more()).isEqualTo(7);
  }

  @Test
  void one_voice_of_each_side_speaks_with_its_unit() {
    org.say("north", "e1", "c1", NOW, 9, "vlot en duidelijk geholpen, dank")
        .say("care", "e5", "c2", NOW, 3, "veel te lang gewacht op antwoord")
        .say("care", "e5", "c3", NOW, 9, "ook tevreden, maar later op de lijst");
    List<Quote> voices = org.director().voices();
    assertThat(voices).extracting(Quote::side).containsExactly(Quote.Side.TOP, Quote.Side.BOTTOM);
    assertThat(voices)
        .extracting(Quote::unitName)
        .containsExactly("Verkoop noord", "Klantenservice");
  }

  @Test
  void no_name_of_an_employee_is_anywhere_in_the_directors_report() {
    org.customer("c1", "Slagerij Pronk", 1_000);
    StringBuilder everybody = new StringBuilder("Dank aan ");
    for (Employee employee : org.employees) {
      everybody.append(employee.name()).append(" en ");
    }
    String said = everybody + "de rest";
    for (int back = 0; back < 5; back++) {
      org.scored(10, "north", "e1", NOW.minusWeeks(back), 9);
    }
    org.say("north", "e1", "c2", NOW, 9, said.toLowerCase())
        .say("north", "e1", "c1", NOW, 2, said.toUpperCase());
    org.events.add(new Event(NOW, null, "Vertrek van Joost Appelhof"));
    DirectorReport report = org.director();
    assertThat(report.voices()).hasSize(2);
    assertThat(report.callBacks().shown()).hasSize(1);
    assertThat(report.trend().marks()).hasSize(1);
    String all = String.join("\n", EveryText.in(report)).toLowerCase();
    for (Employee employee : org.employees) {
      for (String part : employee.name().toLowerCase().split(" ")) {
        assertThat(all).doesNotContain(part);
      }
    }
    assertThat(report.subjects()).noneMatch(one -> one.kind() == Subject.Kind.EMPLOYEE);
  }

  @Test
  void the_same_data_give_equal_models_and_any_figure_changes_the_digest() {
    org.scored(30, "north", "e1", NOW, 9);
    DirectorReport one = org.director();
    assertThat(org.director()).isEqualTo(one);
    assertThat(one.header().dataDigest()).matches("[0-9a-f]{12}");
    org.scored(1, "north", "e1", NOW, 9);
    assertThat(org.director().header().dataDigest()).isNotEqualTo(one.header().dataDigest());
  }

  @Test
  void a_report_made_in_its_own_period_is_provisional() {
    assertThat(org.director().header().definitive()).isTrue();
    org.asOf = Lindewaard.WEEK.to();
    assertThat(org.director().header().definitive()).isFalse();
  }

  @Test
  void without_any_metric_about_the_service_the_report_still_stands() {
    org.metrics = List.of(Answers.ENPS);
    org.employer(12, "north", SEPTEMBER, 9);
    DirectorReport report = org.director();
    assertThat(report.verdict().key()).isEqualTo("verdict.level.none");
    assertThat(report.departments()).isEmpty();
    assertThat(report.tiles()).hasSize(1);
  }

  @Test
  void without_a_survey_about_the_employer_there_is_no_such_section() {
    org.metrics = List.of(Answers.NPS);
    assertThat(org.director().employer()).isNull();
  }

  private void target(String value) {
    org.targets.add(
        new Target(null, null, null, "nps", LocalDate.of(2026, 1, 1), new BigDecimal(value)));
  }
}
