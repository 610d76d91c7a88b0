package nl.weerklank.audience;

import static nl.weerklank.audience.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import nl.weerklank.audience.AudienceSettings.Subscription;
import nl.weerklank.audience.DueMail.Obstacle;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Subject;
import org.junit.jupiter.api.Test;

class AudienceTest {

  private static final AudienceSettings DEFAULT = AudienceSettings.DEFAULT;

  private final People people =
      new People()
          .unit("top", null, "boss")
          .unit("sales", "top", "sal")
          .unit("north", "sales", "sal", "nora")
          .unit("care", "top", "cas")
          .person("boss")
          .person("sal")
          .person("nora")
          .person("cas")
          .works("nora", "north");

  @Test
  void a_manager_gets_one_mail_with_a_document_per_unit_in_tree_order() {
    assertThat(mail("sal", ReportKind.DEPARTMENT).subjects())
        .containsExactly(Subject.unit("sales"), Subject.unit("north"));
  }

  @Test
  void both_managers_of_a_unit_get_its_report() {
    assertThat(mail("nora", ReportKind.DEPARTMENT).subjects())
        .containsExactly(Subject.unit("north"));
    assertThat(mail("sal", ReportKind.DEPARTMENT).subjects()).contains(Subject.unit("north"));
  }

  @Test
  void without_board_settings_the_managers_of_the_top_units_are_the_board() {
    assertThat(recipients(DEFAULT, ReportKind.DIRECTOR)).containsExactly("person:boss");
    assertThat(mail("boss", ReportKind.DIRECTOR).subjects())
        .containsExactly(Subject.organisation());
  }

  @Test
  void a_board_member_gets_no_department_report_of_the_only_top_unit() {
    assertThat(recipients(DEFAULT, ReportKind.DEPARTMENT)).doesNotContain("person:boss");
  }

  @Test
  void a_closed_second_top_unit_gives_the_board_no_second_report_of_the_same() {
    people.closedUnit("old", null, "olga").person("olga");
    assertThat(recipients(DEFAULT, ReportKind.DIRECTOR)).containsExactly("person:boss");
    assertThat(recipients(DEFAULT, ReportKind.DEPARTMENT)).doesNotContain("person:boss");
  }

  @Test
  void a_closed_top_unit_with_an_open_one_below_it_is_still_a_second_one() {
    people.closedUnit("old", null, "olga").unit("rest", "old", "rea").person("olga").person("rea");
    assertThat(mail("boss", ReportKind.DEPARTMENT).subjects()).containsExactly(Subject.unit("top"));
  }

  @Test
  void with_two_top_units_their_managers_get_both_kinds() {
    people.unit("second", null, "sec").person("sec");
    assertThat(recipients(DEFAULT, ReportKind.DIRECTOR))
        .containsExactly("person:boss", "person:sec");
    assertThat(mail("boss", ReportKind.DEPARTMENT).subjects()).containsExactly(Subject.unit("top"));
  }

  @Test
  void a_unit_moved_to_the_top_by_a_broken_hierarchy_makes_nobody_a_director() {
    people
        .unit("a", "b", "ann")
        .unit("b", "a", "bob")
        .unit("lost", "gone", "lou")
        .person("ann")
        .person("bob")
        .person("lou");
    assertThat(recipients(DEFAULT, ReportKind.DIRECTOR)).containsExactly("person:boss");
    assertThat(mail("ann", ReportKind.DEPARTMENT).subjects()).containsExactly(Subject.unit("a"));
  }

  @Test
  void board_job_levels_and_board_units_name_the_board() {
    people.person("dee", "dee@lindewaard.example", "D1", null);
    people.person("old", "old@lindewaard.example", "D1", MONDAY.minusDays(1));
    AudienceSettings settings = board(Set.of("D1"), Set.of("care"));
    assertThat(recipients(settings, ReportKind.DIRECTOR))
        .containsExactly("person:dee", "person:cas");
  }

  @Test
  void a_board_unit_that_does_not_exist_stops_the_run() {
    assertThatThrownBy(() -> due(board(Set.of(), Set.of("nowhere"))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("'nowhere'");
  }

  @Test
  void a_closed_board_unit_makes_nobody_a_director() {
    people.closedUnit("old", "top", "olga").person("olga");
    assertThat(recipients(board(Set.of(), Set.of("care", "old")), ReportKind.DIRECTOR))
        .containsExactly("person:cas");
  }

  @Test
  void a_language_is_two_lower_case_letters_whatever_hr_writes() {
    people
        .unit("x", "top", "upper", "tag", "long")
        .speaks("upper", "EN")
        .speaks("tag", "en-GB")
        .speaks("long", "Nederlands en ook een beetje Frans");
    assertThat(mail("upper", ReportKind.DEPARTMENT).recipient().language()).isEqualTo("en");
    assertThat(mail("tag", ReportKind.DEPARTMENT).recipient().language()).isEqualTo("en");
    assertThat(mail("long", ReportKind.DEPARTMENT).recipient().language()).isEqualTo("nl");
  }

  @Test
  void a_manager_without_address_or_unknown_to_hr_is_listed_and_not_sent() {
    people.unit("x", "top", "mute").unit("y", "top", "ghost").person("mute", "  ", null, null);
    assertThat(mail("mute", ReportKind.DEPARTMENT).obstacle()).isEqualTo(Obstacle.NO_ADDRESS);
    assertThat(mail("ghost", ReportKind.DEPARTMENT).obstacle()).isEqualTo(Obstacle.NO_ADDRESS);
    assertThat(mail("ghost", ReportKind.DEPARTMENT).recipient().language()).isEqualTo("nl");
  }

  @Test
  void a_manager_who_left_is_not_sent_from_the_day_after_the_last_day() {
    people
        .unit("x", "top", "gone")
        .unit("y", "top", "last")
        .person("gone", "gone@lindewaard.example", null, MONDAY.minusDays(1))
        .person("last", "last@lindewaard.example", null, MONDAY);
    assertThat(mail("gone", ReportKind.DEPARTMENT).obstacle()).isEqualTo(Obstacle.LEFT);
    assertThat(mail("last", ReportKind.DEPARTMENT).obstacle()).isNull();
  }

  @Test
  void two_people_with_one_address_are_both_not_sent() {
    people
        .unit("x", "top", "one")
        .unit("y", "top", "two")
        .person("one", "desk@lindewaard.example", null, null)
        .person("two", "Desk@Lindewaard.example", null, null);
    assertThat(mail("one", ReportKind.DEPARTMENT).obstacle()).isEqualTo(Obstacle.DUPLICATE_ADDRESS);
    assertThat(mail("two", ReportKind.DEPARTMENT).obstacle()).isEqualTo(Obstacle.DUPLICATE_ADDRESS);
  }

  @Test
  void an_address_of_somebody_who_left_may_be_given_to_another() {
    people
        .unit("x", "top", "new")
        .person("old", "desk@lindewaard.example", null, MONDAY.minusYears(1))
        .person("new", "desk@lindewaard.example", null, null);
    assertThat(mail("new", ReportKind.DEPARTMENT).obstacle()).isNull();
  }

  @Test
  void an_address_outside_the_allowed_domains_is_not_sent() {
    people.unit("x", "top", "out").person("out", "out@lindewaard.example.org", null, null);
    AudienceSettings settings =
        new AudienceSettings(
            DEFAULT.reports(), Set.of(), Set.of(), List.of(), Set.of("Lindewaard.Example"), "nl");
    assertThat(due(settings))
        .filteredOn(mail -> mail.obstacle() != null)
        .extracting(mail -> mail.recipient().key(), DueMail::obstacle)
        .containsExactly(tuple("person:out", Obstacle.DOMAIN));
  }

  @Test
  void a_closed_unit_is_nobodys_report() {
    people.closedUnit("shut", "top", "cas");
    assertThat(mail("cas", ReportKind.DEPARTMENT).subjects()).containsExactly(Subject.unit("care"));
  }

  @Test
  void an_employee_in_service_with_a_unit_gets_a_private_page() {
    people
        .person("moved")
        .worked("moved", "care", MONDAY.minusDays(1))
        .person("left", "left@lindewaard.example", null, MONDAY.minusDays(1))
        .works("left", "care");
    assertThat(recipients(DEFAULT, ReportKind.EMPLOYEE)).containsExactly("person:nora");
    assertThat(mail("nora", ReportKind.EMPLOYEE).subjects())
        .containsExactly(Subject.employee("nora"));
  }

  @Test
  void a_subscription_gets_its_report_under_its_own_key() {
    AudienceSettings settings =
        subscriptions(
            new Subscription("secretary", ReportKind.DIRECTOR, null, "s@l.example", "en"),
            new Subscription("audit", ReportKind.DEPARTMENT, "care", "a@l.example", null));
    List<DueMail> mails =
        due(settings).stream().filter(mail -> mail.recipient().employeeId() == null).toList();
    assertThat(mails)
        .extracting(mail -> mail.recipient().key())
        .containsExactly("subscription:secretary", "subscription:audit");
    assertThat(mails.get(0).recipient().language()).isEqualTo("en");
    assertThat(mails.get(1).subjects()).containsExactly(Subject.unit("care"));
  }

  @Test
  void a_subscription_may_not_ask_for_a_private_page_or_an_unknown_unit() {
    assertThatThrownBy(
            () -> new Subscription("spy", ReportKind.EMPLOYEE, null, "s@l.example", null))
        .isInstanceOf(Failure.class);
    AudienceSettings settings =
        subscriptions(new Subscription("x", ReportKind.DEPARTMENT, "no", "a@l.example", null));
    assertThatThrownBy(() -> due(settings))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("'no'");
  }

  @Test
  void a_report_that_is_switched_off_is_due_for_nobody() {
    AudienceSettings settings =
        new AudienceSettings(
            Set.of(ReportKind.DEPARTMENT), Set.of(), Set.of(), List.of(), Set.of(), "nl");
    assertThat(due(settings)).extracting(DueMail::report).containsOnly(ReportKind.DEPARTMENT);
    assertThat(recipients(settings, ReportKind.DEPARTMENT)).contains("person:boss");
  }

  @Test
  void findings_name_people_without_mail_once_and_units_without_a_manager() {
    people.unit("x", "top", "mute").unit("y", "x", "mute").unit("z", "top");
    List<AudienceFinding> findings = new Audience(DEFAULT).findings(due(DEFAULT), people.tree());
    assertThat(findings)
        .containsExactly(
            new AudienceFinding(AudienceFinding.Kind.NO_ADDRESS, "person:mute"),
            new AudienceFinding(AudienceFinding.Kind.UNIT_WITHOUT_MANAGER, "z"));
  }

  @Test
  void the_same_picture_gives_the_same_mails() {
    assertThat(due(DEFAULT)).isEqualTo(due(DEFAULT));
  }

  private DueMail mail(String person, ReportKind kind) {
    return due(DEFAULT).stream()
        .filter(mail -> mail.report() == kind)
        .filter(mail -> mail.recipient().key().equals("person:" + person))
        .reduce(
            (one, other) -> {
              throw new AssertionError("two mails for " + person);
            })
        .orElseThrow();
  }

  private List<String> recipients(AudienceSettings settings, ReportKind kind) {
    return due(settings).stream()
        .filter(mail -> mail.report() == kind)
        .map(mail -> mail.recipient().key())
        .toList();
  }

  private List<DueMail> due(AudienceSettings settings) {
    return new Audience(settings).due(MONDAY, people.reference(), people.tree());
  }

  private static AudienceSettings board(Set<String> levels, Set<String> units) {
    return new AudienceSettings(DEFAULT.reports(), levels, units, List.of(), Set.of(), "nl");
  }

  private static AudienceSettings subscriptions(Subscription... subscriptions) {
    return new AudienceSettings(
        DEFAULT.reports(), Set.of(), Set.of(), List.of(subscriptions), Set.of(), "nl");
  }
}
