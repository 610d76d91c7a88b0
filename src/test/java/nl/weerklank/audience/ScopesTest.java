package nl.weerklank.audience;

import static nl.weerklank.audience.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.weerklank.audience.AudienceSettings.Subscription;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;

class ScopesTest {

  private static final Subject ORGANISATION = Subject.organisation();
  private static final Subject NORTH = Subject.unit("north");
  private static final Subject SALES = Subject.unit("sales");
  private static final Subject CARE = Subject.unit("care");
  private static final Subject NORA = Subject.employee("nora");

  private final People people =
      new People()
          .unit("top", null, "boss")
          .unit("sales", "top", "sal")
          .unit("north", "sales", "nora")
          .unit("care", "top", "cas")
          .person("boss")
          .person("sal")
          .person("nora")
          .person("cas")
          .works("nora", "north");

  @Test
  void a_department_report_may_show_its_unit_and_those_below_and_nothing_beside_or_above() {
    assertThat(outside(ReportKind.DEPARTMENT, "sal", SALES, NORTH)).isEmpty();
    assertThat(outside(ReportKind.DEPARTMENT, "sal", SALES, CARE, ORGANISATION))
        .containsExactly(CARE, ORGANISATION);
    assertThat(outside(ReportKind.DEPARTMENT, "nora", NORTH, SALES)).containsExactly(SALES);
  }

  @Test
  void a_department_report_may_show_no_single_employee() {
    assertThat(outside(ReportKind.DEPARTMENT, "sal", NORA)).containsExactly(NORA);
  }

  @Test
  void where_scores_of_employees_are_allowed_who_leads_their_unit_may_see_them_and_nobody_else() {
    Scopes scopes =
        new Scopes(AudienceSettings.DEFAULT, MONDAY, people.reference(), people.tree(), true);
    assertThat(
            scopes.outside(
                ReportKind.DEPARTMENT,
                new Recipient("person:sal", "sal", null, null, "nl"),
                Set.of(NORA)))
        .isEmpty();
    assertThat(
            scopes.outside(
                ReportKind.DEPARTMENT,
                new Recipient("person:cas", "cas", null, null, "nl"),
                Set.of(NORA)))
        .containsExactly(NORA);
    assertThat(
            scopes.outside(
                ReportKind.DIRECTOR,
                new Recipient("person:boss", "boss", null, null, "nl"),
                Set.of(NORA)))
        .containsExactly(NORA);
  }

  @Test
  void the_board_may_see_every_unit_and_the_answers_without_one_but_no_employee() {
    Subject unassigned = Subject.unit(UnitTree.UNASSIGNED);
    assertThat(outside(ReportKind.DIRECTOR, "boss", ORGANISATION, SALES, NORTH, unassigned))
        .isEmpty();
    assertThat(outside(ReportKind.DIRECTOR, "boss", NORA)).containsExactly(NORA);
    assertThat(outside(ReportKind.DIRECTOR, "sal", ORGANISATION)).containsExactly(ORGANISATION);
  }

  @Test
  void an_employee_report_may_show_the_employee_and_the_own_unit_only() {
    assertThat(outside(ReportKind.EMPLOYEE, "nora", NORA, NORTH)).isEmpty();
    assertThat(outside(ReportKind.EMPLOYEE, "nora", Subject.employee("sal"), SALES))
        .containsExactly(Subject.employee("sal"), SALES);
  }

  @Test
  void an_employee_at_the_top_does_not_see_the_units_below_in_the_private_page() {
    people.works("boss", "top");
    assertThat(outside(ReportKind.EMPLOYEE, "boss", Subject.employee("boss"), CARE))
        .containsExactly(CARE);
  }

  @Test
  void a_manager_who_left_or_whom_hr_does_not_know_may_see_nothing() {
    people
        .unit("x", "top", "gone")
        .unit("y", "top", "ghost")
        .person("gone", "gone@lindewaard.example", null, MONDAY.minusDays(1));
    assertThat(outside(ReportKind.DEPARTMENT, "gone", Subject.unit("x"))).isNotEmpty();
    assertThat(outside(ReportKind.DEPARTMENT, "ghost", Subject.unit("y"))).isNotEmpty();
  }

  @Test
  void a_subscription_sees_its_unit_in_its_report_and_nothing_else() {
    Scopes scopes =
        scopes(
            new Subscription("audit", ReportKind.DEPARTMENT, "sales", "a@l.example", null),
            new Subscription("board", ReportKind.DIRECTOR, null, "b@l.example", null));
    assertThat(scopes.outside(ReportKind.DEPARTMENT, key("audit"), Set.of(SALES, NORTH))).isEmpty();
    assertThat(scopes.outside(ReportKind.DEPARTMENT, key("audit"), Set.of(CARE)))
        .containsExactly(CARE);
    assertThat(scopes.outside(ReportKind.DIRECTOR, key("audit"), Set.of(SALES)))
        .containsExactly(SALES);
    assertThat(scopes.outside(ReportKind.DIRECTOR, key("board"), Set.of(ORGANISATION, CARE)))
        .isEmpty();
    assertThat(scopes.outside(ReportKind.DIRECTOR, key("nobody"), Set.of(CARE)))
        .containsExactly(CARE);
  }

  @Test
  void every_planned_document_passes_and_the_same_document_for_another_does_not() {
    Scopes scopes = scopes();
    List<DueMail> due =
        new Audience(AudienceSettings.DEFAULT).due(MONDAY, people.reference(), people.tree());
    for (DueMail mail : due) {
      assertThat(scopes.outside(mail.report(), mail.recipient(), Set.copyOf(mail.subjects())))
          .isEmpty();
    }
    assertThat(outside(ReportKind.DEPARTMENT, "cas", SALES)).containsExactly(SALES);
  }

  private Set<Subject> outside(ReportKind kind, String person, Subject... shown) {
    Recipient recipient = new Recipient("person:" + person, person, null, null, "nl");
    Set<Subject> subjects = new java.util.LinkedHashSet<>(List.of(shown));
    return scopes().outside(kind, recipient, subjects);
  }

  private static Recipient key(String name) {
    return new Recipient("subscription:" + name, null, null, "x@l.example", "nl");
  }

  private Scopes scopes(Subscription... subscriptions) {
    AudienceSettings settings =
        new AudienceSettings(
            Set.of(ReportKind.values()),
            Set.of(),
            Set.of(),
            List.of(subscriptions),
            Set.of(),
            "nl");
    return new Scopes(settings, MONDAY, people.reference(), people.tree());
  }
}
