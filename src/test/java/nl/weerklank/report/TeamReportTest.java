package nl.weerklank.report;

import static nl.weerklank.report.Lindewaard.NOW;
import static nl.weerklank.report.Lindewaard.WEEK;
import static org.assertj.core.api.Assertions.assertThat;

import nl.weerklank.audience.ReportKind;
import nl.weerklank.insight.Tested;
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
}
