package nl.weerklank.report;

import static nl.weerklank.report.Lindewaard.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.weerklank.survey.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmployeeReportTest {

  private final Lindewaard org = new Lindewaard();

  @ParameterizedTest
  @CsvSource({
    "0, verdict.employee.none",
    "9, verdict.employee.few",
    "10, verdict.employee.thanks",
    "30, verdict.employee.thanks"
  })
  void thanks_come_first_and_few_answers_give_words_only(int n, String verdict) {
    EmployeeReport report = org.scored(n, "north", "e1", SEPTEMBER, 9).employee("e1");
    assertThat(report.verdict().key()).isEqualTo(verdict);
    assertThat(report.histogram() == null).isEqualTo(n < 10);
    assertThat(report.tiles().get(0).now().score() == null).isEqualTo(n < 10);
    assertThat(report.lead().isEmpty()).isEqualTo(n == 0);
  }

  @Test
  void it_shows_own_answers_wherever_they_were_given_and_nobody_elses() {
    org.scored(12, "north", "e1", SEPTEMBER, 9)
        .scored(3, "care", "e1", SEPTEMBER, 9)
        .scored(40, "north", "e2", SEPTEMBER, 0)
        .say("north", "e2", "c1", SEPTEMBER, 9, "over de collega, niet over deze persoon")
        .say("north", "e1", "c2", SEPTEMBER, 9, "vlot en duidelijk geholpen, dank");
    EmployeeReport report = org.employee("e1");
    assertThat(report.tiles().get(0).now().n()).isEqualTo(16);
    assertThat(report.praise()).hasSize(1);
    assertThat(report.verdict()).isEqualTo(Phrase.of("verdict.employee.thanks", 16, 1));
    assertThat(report.subjects()).containsExactly(Subject.employee("e1"));
  }

  @Test
  void the_team_is_the_background_only_with_three_others_and_k_answers() {
    org.scored(10, "north", "e1", SEPTEMBER, 9)
        .scored(20, "north", "e2", SEPTEMBER, 9)
        .scored(20, "north", "e3", SEPTEMBER, 8);
    assertThat(org.employee("e1").histogram().background()).isNull();
    org.scored(1, "north", "e4", SEPTEMBER, 2);
    EmployeeReport report = org.employee("e1");
    assertThat(report.histogram().background().n()).isEqualTo(41);
    assertThat(report.histogram().background().count(9)).isEqualTo(20);
    assertThat(report.subjects()).containsExactly(Subject.unit("north"), Subject.employee("e1"));
  }

  @ParameterizedTest
  @CsvSource({"3, false", "4, true"})
  void a_team_of_fewer_than_k_other_answers_is_no_background(int last, boolean shown) {
    org.scored(10, "north", "e1", SEPTEMBER, 9)
        .scored(3, "north", "e2", SEPTEMBER, 9)
        .scored(3, "north", "e3", SEPTEMBER, 8)
        .scored(last, "north", "e4", SEPTEMBER, 8);
    assertThat(org.employee("e1").histogram().background() != null).isEqualTo(shown);
  }

  @Test
  void there_is_no_eNPS_no_trend_and_no_year_ago() {
    org.scored(30, "north", "e1", SEPTEMBER, 9).employer(50, "north", SEPTEMBER, 9);
    EmployeeReport report = org.employee("e1");
    assertThat(report.tiles()).hasSize(1);
    assertThat(report.tiles().get(0).spark()).isEmpty();
    assertThat(report.tiles().get(0).yearAgo()).isNull();
    assertThat(report.colophon().metrics())
        .extracting(metric -> metric.id())
        .containsExactly("nps");
  }

  @Test
  void the_own_name_stays_and_other_names_go() {
    org.customer("c1", "Slagerij Pronk", 1_000);
    org.say(
        "north",
        "e1",
        "c1",
        SEPTEMBER,
        3,
        "Wilhelmina was aardig, Joost Appelhof niet. Groet, Pronk");
    assertThat(org.employee("e1").wishes().get(0).text())
        .isEqualTo("Wilhelmina was aardig, [name] niet. Groet, [name]");
  }

  @Test
  void the_window_is_that_of_the_month_and_the_ledgers_period_the_month_itself() {
    Header header = org.employee("e1").header();
    assertThat(header.period().key()).isEqualTo("2026-10");
    assertThat(header.window().key()).isEqualTo("2026-W32..2026-W43");
    assertThat(header.subjectName()).isEqualTo("Wilhelmina Katersteeg");
  }

  @Test
  void an_unknown_person_has_no_page() {
    assertThatThrownBy(() -> org.employee("nobody")).isInstanceOf(IllegalArgumentException.class);
  }
}
