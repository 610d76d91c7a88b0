package nl.weerklank.report;

import static nl.weerklank.report.Lindewaard.NOW;
import static nl.weerklank.report.Lindewaard.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.insight.Tested;
import nl.weerklank.survey.OwnPage;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import org.junit.jupiter.api.Test;

class TeamReportTest {

  private final Lindewaard org = new Lindewaard();

  private DepartmentReport report(boolean leads) {
    return (DepartmentReport)
        new ReportBuilder(org.data(ReportKind.DEPARTMENT, WEEK))
            .build(
                ReportKind.DEPARTMENT, WEEK, Subject.unit("north"), new Reader("nl", leads, null));
  }

  @Test
  void no_person_has_a_score_unless_the_administrator_allows_it_and_the_reader_leads_the_unit() {
    org.scored(40, "north", "e1", NOW, 9);
    assertThat(report(true).team()).isNull();
    assertThat(report(true).subjects()).doesNotContain(Subject.employee("e1"));
    org.individuals = true;
    assertThat(report(false).team()).isNull();
    assertThat(report(false).subjects()).doesNotContain(Subject.employee("e1"));
    assertThat(report(true).team()).isNotNull();
    assertThat(report(true).subjects()).contains(Subject.employee("e1"));
  }

  @Test
  void a_small_team_stands_by_alphabet_with_its_own_ranges_and_no_difference() {
    org.individuals = true;
    org.scored(40, "north", "e1", NOW, 9).scored(40, "north", "e2", NOW, 2);
    org.scored(4, "north", "e3", NOW, 9);

    TeamSection team = report(true).team();

    assertThat(team.rows())
        .extracting(UnitRow::name)
        .containsExactly(
            "Joost Appelhof", "Olle Wiersema", "Samira Benhaddou", "Wilhelmina Katersteeg");
    assertThat(team.rows()).extracting(UnitRow::standing).containsOnly(Tested.Outcome.NOT_SHOWN);
    assertThat(team.rows().get(2).now().detail()).isEqualTo(Shown.Detail.FEW);
    assertThat(team.note()).isEqualTo(Phrase.of("team.none"));
  }

  @Test
  void in_a_large_team_scores_are_drawn_to_its_mean_and_only_clear_ones_stand_out() {
    org.individuals = true;
    for (int i = 0; i < 24; i++) {
      String id = "m%02d".formatted(i);
      org.person(id, "Medewerker %02d".formatted(i), "north");
      int good = i == 0 ? 28 : i == 1 ? 2 : 14 + i % 3;
      org.scored(good, "north", id, NOW, 9).scored(30 - good, "north", id, NOW, 3);
    }

    TeamSection team = report(true).team();

    UnitRow best = row(team, "Medewerker 00");
    assertThat(best.standing()).isEqualTo(Tested.Outcome.BETTER);
    // 28 of 30 promoters is +87; drawn to a mean near 0 it is less.
    assertThat(best.now().score().value()).isBetween(30.0, 80.0);
    assertThat(row(team, "Medewerker 01").standing()).isEqualTo(Tested.Outcome.WORSE);
    assertThat(row(team, "Medewerker 05").standing()).isEqualTo(Tested.Outcome.NOT_SHOWN);
    assertThat(team.note()).isEqualTo(Phrase.of("team.bands"));
  }

  private static UnitRow row(TeamSection team, String name) {
    return team.rows().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static OwnPage page(String employee, String lastDay, int... bands) {
    Integer[] counts = new Integer[11];
    Arrays.fill(counts, 0);
    counts[3] = bands[0];
    counts[9] = bands[1];
    Period window = Period.weeksUntil(LocalDate.parse(lastDay), 12);
    return new OwnPage(employee, window, "nps", List.of(counts));
  }

  private TeamSection first(OwnPage... pages) {
    org.individuals = true;
    org.employeeFirst = new EmployeeFirst(7, List.of(pages));
    return report(true).team();
  }

  @Test
  void employees_who_are_told_first_stand_with_what_their_page_told_and_the_others_without() {
    org.scored(40, "north", "e1", NOW, 9).scored(40, "north", "e2", NOW, 2);

    TeamSection team =
        first(
            page("e1", "2026-08-30", 40, 0),
            page("e1", "2026-09-27", 0, 31),
            page("e2", "2026-08-30", 0, 44),
            page("e9", "2026-10-25", 0, 44));

    assertThat(team.window().to()).isEqualTo("2026-09-27");
    assertThat(team.note())
        .isEqualTo(Phrase.of("team.noted", Phrase.of("team.none"), Phrase.of("team.first", 7)));
    assertThat(team.rows()).hasSize(4);
    assertThat(team.rows())
        .filteredOn(row -> row.now().detail() != Shown.Detail.LATER)
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.name()).isEqualTo("Wilhelmina Katersteeg");
              assertThat(row.now().n()).isEqualTo(31);
              assertThat(row.now().score().value()).isEqualTo(100);
            });
    assertThat(team.rows())
        .filteredOn(row -> row.now().detail() == Shown.Detail.LATER)
        .allSatisfy(
            row -> {
              assertThat(row.now().n()).isZero();
              assertThat(row.now().score()).isNull();
              assertThat(row.before()).isNull();
              assertThat(row.standing()).isEqualTo(Tested.Outcome.NOT_SHOWN);
            });
  }

  @Test
  void before_the_first_page_everybody_follows_whatever_came_in() {
    TeamSection nobody = first();
    org.scored(40, "north", "e1", NOW, 9);

    TeamSection team = first();

    assertThat(team).isEqualTo(nobody);
    assertThat(team.window()).isNull();
    assertThat(team.note()).isEqualTo(Phrase.of("team.first", 7));
    assertThat(team.rows()).extracting(row -> row.now().detail()).containsOnly(Shown.Detail.LATER);
  }

  @Test
  void a_page_about_another_metric_or_scale_tells_nothing_of_this_one() {
    OwnPage other = page("e1", "2026-09-27", 0, 31);
    OwnPage metric = new OwnPage("e1", other.window(), "csat", other.counts());
    OwnPage scale = new OwnPage("e1", other.window(), "nps", other.counts().subList(0, 5));

    assertThat(first(metric, scale).rows())
        .extracting(row -> row.now().detail())
        .containsOnly(Shown.Detail.LATER);
  }

  @Test
  void the_section_is_left_out_when_all_were_told_and_nobody_has_enough_answers() {
    assertThat(
            first(
                page("e1", "2026-09-27", 0, 3),
                page("e2", "2026-09-27", 0, 3),
                page("e3", "2026-09-27", 0, 3),
                page("e4", "2026-09-27", 0, 3)))
        .isNull();
  }

  @Test
  void a_period_is_told_when_pages_without_a_gap_hold_all_its_days() {
    EmployeeFirst first =
        new EmployeeFirst(
            1,
            List.of(
                page("e1", "2026-03-29", 0, 1),
                page("e1", "2026-08-30", 0, 1),
                page("e1", "2026-09-27", 0, 1)));

    assertThat(first.covers("e1", Period.parse("2026-07-01..2026-09-27"))).isTrue();
    assertThat(first.covers("e1", Period.parse("2026-07-01..2026-09-28"))).isFalse();
    assertThat(first.covers("e1", Period.parse("2026-03-01..2026-09-27"))).isFalse();
    assertThat(first.covers("e2", Period.parse("2026-09-01..2026-09-02"))).isFalse();
  }

  @Test
  void an_own_page_keeps_what_its_tile_tells() {
    org.scored(14, "north", "e1", Lindewaard.SEPTEMBER, 9);
    ReportBuilder builder = new ReportBuilder(org.data(ReportKind.EMPLOYEE, Lindewaard.MONTH));

    OwnPage page = builder.ownPage(Lindewaard.MONTH, "e1");

    EmployeeReport report =
        (EmployeeReport)
            builder.build(ReportKind.EMPLOYEE, Lindewaard.MONTH, Subject.employee("e1"), "nl");
    assertThat(page.window()).isEqualTo(report.header().window());
    assertThat(page.counts().get(9)).isEqualTo(14).isEqualTo(report.tiles().get(0).now().n());
  }
}
