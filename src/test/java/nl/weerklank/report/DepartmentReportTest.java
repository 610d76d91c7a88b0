package nl.weerklank.report;

import static nl.weerklank.report.Lindewaard.NOW;
import static nl.weerklank.report.Lindewaard.SEPTEMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.weerklank.insight.ContactDetails;
import nl.weerklank.survey.Event;
import nl.weerklank.survey.Subject;
import org.junit.jupiter.api.Test;

class DepartmentReportTest {

  private final Lindewaard org = new Lindewaard();

  @Test
  void the_report_is_about_the_unit_with_everything_below_it_and_lists_its_children() {
    org.scored(20, "north", "e1", NOW, 9)
        .scored(15, "south", "e2", NOW, 9)
        .scored(50, "care", "e5", NOW, 0);
    DepartmentReport report = org.department("sales");
    assertThat(report.header().subjectName()).isEqualTo("Verkoop");
    assertThat(report.tiles().get(0).now().n()).isEqualTo(35);
    assertThat(report.units())
        .extracting(UnitRow::unitId)
        .containsExactly("sales", "north", "south");
    assertThat(report.units()).extracting(UnitRow::depth).containsExactly(0, 1, 1);
    assertThat(report.lead()).contains(Phrase.of("lead.week", 35, 0));
  }

  @Test
  void a_unit_with_nothing_below_it_has_no_table_and_names_no_place() {
    org.say("north", "e1", "c1", NOW, 9, "vlot en duidelijk geholpen, dank");
    DepartmentReport report = org.department("north");
    assertThat(report.units()).isEmpty();
    assertThat(report.praise().get(0).unitName()).isNull();
    assertThat(org.department("sales").praise().get(0).unitName()).isEqualTo("Verkoop noord");
  }

  @Test
  void it_tells_about_its_own_units_only() {
    org.customer("c1", "Slagerij Pronk", 1_000);
    org.say("north", "e1", "c1", NOW, 2, "veel te lang gewacht op antwoord")
        .say("care", "e5", "c1", NOW, 2, "hier mag de verkoop niets van weten");
    DepartmentReport report = org.department("sales");
    assertThat(report.subjects())
        .containsExactly(Subject.unit("north"), Subject.unit("sales"), Subject.unit("south"));
    assertThat(report.callBacks().total()).isEqualTo(1);
    assertThat(report.toString()).doesNotContain("niets van weten").doesNotContain("care");
  }

  @Test
  void three_quotes_of_each_side_the_undecided_behind_the_unhappy() {
    for (int i = 0; i < 5; i++) {
      org.say("north", "e1", "t" + i, NOW, 9, "vlot en duidelijk geholpen " + i);
    }
    org.say("north", "e1", "m1", NOW, 7, "het was wel in orde eigenlijk")
        .say("north", "e1", "b1", NOW, 1, "veel te lang gewacht op antwoord");
    DepartmentReport report = org.department("north");
    assertThat(report.praise()).hasSize(3);
    assertThat(report.wishes())
        .extracting(Quote::side)
        .containsExactly(Quote.Side.BOTTOM, Quote.Side.MIDDLE);
  }

  @Test
  void a_manager_reads_the_names_of_the_own_people_and_of_nobody_else() {
    org.customer("c1", "Slagerij Pronk", 1_000);
    org.say(
        "north", "e1", "c1", NOW, 9, "Joost Appelhof hielp, Tjitske Noordhuis niet. Groet, Pronk");
    assertThat(org.department("north").praise().get(0).text())
        .isEqualTo("Joost Appelhof hielp, [name] niet. Groet, [name]");
  }

  @Test
  void call_backs_name_the_account_manager_and_stop_at_fifteen() {
    for (int i = 0; i < 20; i++) {
      org.customer("c" + i, "Klant nummer " + i, i);
      org.say("north", "e1", "c" + i, NOW, 0, null);
    }
    CallBacks callBacks = org.department("north").callBacks();
    assertThat(callBacks.shown()).hasSize(15);
    assertThat(callBacks.total()).isEqualTo(20);
    assertThat(callBacks.shown().get(0).accountManager()).isEqualTo("Tjitske Noordhuis");
    assertThat(callBacks.shown().get(0).customer()).isEqualTo("Klant nummer 19");
  }

  @Test
  void a_comment_in_the_call_backs_is_cut_off_at_the_limit() {
    org.customer("c1", "Slagerij Pronk", 1_000);
    org.say("north", "e1", "c1", NOW, 0, "\ud83d\ude00".repeat(700));
    String comment = org.department("north").callBacks().shown().get(0).comment();
    assertThat(comment.codePointCount(0, comment.length())).isEqualTo(601);
    assertThat(comment).endsWith("\u2026");
  }

  @Test
  void contact_details_in_comments_are_masked_wherever_the_comment_is_shown() {
    org.customer("c1", "Slagerij Pronk", 1_000);
    org.say("north", "e1", "c1", NOW, 0, "Bel mij op 06-12345678 of mail naar x@example.nl, graag");
    String shown =
        "Bel mij op " + ContactDetails.PHONE + " of mail naar " + ContactDetails.MAIL + ", graag";

    assertThat(org.department("north").wishes().get(0).text()).isEqualTo(shown);
    assertThat(org.department("north").callBacks().shown().get(0).comment()).isEqualTo(shown);

    org.masks = false;
    assertThat(org.department("north").wishes().get(0).text())
        .isEqualTo("Bel mij op 06-12345678 of mail naar " + Quote.NAME + " graag");
  }

  @Test
  void results_about_the_employer_show_only_where_the_unit_itself_is_published() {
    org.employer(20, "north", SEPTEMBER, 9)
        .employer(20, "care", SEPTEMBER, 9)
        .employer(3, "south", SEPTEMBER, 0);
    DepartmentReport sales = org.department("sales");
    assertThat(sales.employer().rows()).extracting(UnitRow::unitId).containsExactly("sales");
    assertThat(sales.employer().hidden()).isEqualTo(2);
    assertThat(sales.tiles()).extracting(tile -> tile.metric().id()).contains("enps");
    for (String hidden : new String[] {"north", "south"}) {
      DepartmentReport report = org.department(hidden);
      assertThat(report.employer()).isNull();
      assertThat(report.tiles()).extracting(tile -> tile.metric().id()).containsExactly("nps");
    }
  }

  @Test
  void events_of_other_units_are_not_marked() {
    for (int back = 0; back < 4; back++) {
      org.scored(10, "north", "e1", NOW.minusWeeks(back), 9);
    }
    org.events.add(new Event(NOW, "sales", "Nieuwe leiding"));
    org.events.add(new Event(NOW, "south", "Verhuizing"));
    assertThat(org.department("north").trend().marks())
        .extracting(Trend.Mark::label)
        .containsExactly("Nieuwe leiding");
  }

  @Test
  void a_unit_that_does_not_exist_has_no_report() {
    assertThatThrownBy(() -> org.department("nowhere"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
