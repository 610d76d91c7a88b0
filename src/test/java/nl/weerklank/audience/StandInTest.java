package nl.weerklank.audience;

import static nl.weerklank.audience.People.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.audience.DueMail.Obstacle;
import nl.weerklank.audience.StandIn.Reason;
import nl.weerklank.audience.StandInSettings.Fallback;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import org.junit.jupiter.api.Test;

/** Who reads in somebody's place; MONDAY is the day the weekly reports are due. */
class StandInTest {

  private static final AudienceSettings DEFAULT = AudienceSettings.DEFAULT;
  private static final AudienceSettings OWN_DOMAIN =
      new AudienceSettings(
          DEFAULT.reports(), Set.of(), Set.of(), List.of(), Set.of("lindewaard.example"), "nl");
  private static final Subject SALES = Subject.unit("sales");
  private static final Subject NORTH = Subject.unit("north");
  private static final Subject CARE = Subject.unit("care");

  private final People people =
      new People()
          .unit("top", null, "boss")
          .unit("sales", "top", "sal")
          .unit("north", "sales", "nora")
          .unit("care", "top", "cas")
          .person("boss")
          .person("nora")
          .person("cas")
          .works("sal", "sales");

  @Test
  void while_a_manager_is_absent_the_deputy_reads_in_that_name_and_nobody_else_does() {
    people.deputised("sal", "cas").absent("sal", MONDAY, MONDAY);
    assertThat(find(DEFAULT, "sal")).isEmpty();
    DueMail cas = find(DEFAULT, "cas").orElseThrow();
    assertThat(cas.subjects()).containsExactly(SALES, CARE);
    assertThat(cas.standIns().keySet()).containsExactly(SALES);
    assertThat(cas.standIns().get(SALES))
        .isEqualTo(new StandIn(Reason.DEPUTY, "person:sal", "Name sal"));
    assertWithinScope(DEFAULT);
  }

  @Test
  void who_is_back_or_still_there_on_the_day_it_is_due_reads_it() {
    people
        .deputised("sal", "cas")
        .absent("sal", MONDAY.minusDays(9), MONDAY.minusDays(1))
        .absent("sal", MONDAY.plusDays(1), MONDAY.plusDays(9));
    assertThat(find(DEFAULT, "sal").orElseThrow().subjects()).containsExactly(SALES);
    assertThat(find(DEFAULT, "cas").orElseThrow().standIns()).isEmpty();
    assertThat(outside("cas", SALES)).containsExactly(SALES);
  }

  @Test
  void an_absent_deputy_hands_on_to_the_deputys_deputy() {
    people
        .deputised("sal", "dee")
        .deputised("dee", "cas")
        .absent("sal", MONDAY, MONDAY)
        .absent("dee", MONDAY, MONDAY);
    assertThat(find(DEFAULT, "cas").orElseThrow().standIns()).containsOnlyKeys(SALES);
    assertWithinScope(DEFAULT);
  }

  @Test
  void deputies_in_a_circle_who_left_without_address_or_of_another_domain_read_nothing() {
    people
        .deputised("sal", "cas")
        .unit("ring", "top", "one")
        .deputised("one", "two")
        .deputised("two", "one")
        .unit("x", "top", "xm")
        .deputised("xm", "gone")
        .person("gone", "gone@lindewaard.example", null, MONDAY.minusDays(1))
        .unit("y", "top", "ym")
        .deputised("ym", "out")
        .person("out", "out@elsewhere.example", null, null)
        .unit("z", "top", "zm")
        .deputised("zm", "unknown");
    for (String absent : List.of("one", "two", "xm", "ym", "zm")) {
      people.absent(absent, MONDAY, MONDAY);
    }
    for (String absent : List.of("one", "xm", "ym", "zm")) {
      assertThat(find(OWN_DOMAIN, absent)).as(absent).isPresent();
    }
    for (String deputy : List.of("two", "gone", "out", "unknown")) {
      assertThat(find(OWN_DOMAIN, deputy)).as(deputy).isEmpty();
    }
    assertThat(plan(OWN_DOMAIN).findings())
        .extracting(AudienceFinding::kind, AudienceFinding::key)
        .contains(
            org.assertj.core.api.Assertions.tuple(
                AudienceFinding.Kind.NO_USABLE_DEPUTY, "person:one"))
        .hasSize(4);
    assertThat(outside("gone", Subject.unit("x"))).isNotEmpty();
    assertThat(outside("two", Subject.unit("ring"))).isNotEmpty();
  }

  @Test
  void a_deputy_never_gets_a_private_page_and_no_persons_scores() {
    people.deputised("sal", "cas").absent("sal", MONDAY, MONDAY);
    List<DueMail> pages =
        plan(DEFAULT).mails().stream()
            .filter(mail -> mail.report() == ReportKind.EMPLOYEE)
            .toList();
    assertThat(pages)
        .isNotEmpty()
        .allMatch(
            mail ->
                mail.subjects().equals(List.of(Subject.employee(mail.recipient().employeeId()))));
    Scopes individuals = new Scopes(DEFAULT, MONDAY, people.reference(), people.tree(), true);
    Subject sal = Subject.employee("sal");
    Period week = Period.parse("2026-W47");
    Recipient cas = new Recipient("person:cas", "cas", null, null, "nl");
    assertThat(individuals.outside(ReportKind.DEPARTMENT, cas, week, Set.of(SALES, sal)))
        .containsExactly(sal);
    assertThat(individuals.outside(ReportKind.EMPLOYEE, cas, week, Set.of(sal)))
        .containsExactly(sal);
  }

  @Test
  void the_report_of_a_unit_nobody_leads_goes_to_the_next_manager_up_with_the_reason() {
    people.person("sal").unit("empty", "north").unit("left", "empty", "old");
    people.person("old", "old@lindewaard.example", null, MONDAY.minusDays(1));
    DueMail nora = find(DEFAULT, "nora").orElseThrow();
    assertThat(nora.subjects()).containsExactly(NORTH, Subject.unit("empty"), Subject.unit("left"));
    assertThat(nora.standIns().get(Subject.unit("left")))
        .isEqualTo(new StandIn(Reason.EMPTY_POST, "unit:left", "Unit left"));
    assertThat(find(DEFAULT, "old").orElseThrow().obstacle()).isEqualTo(Obstacle.LEFT);
    assertThat(plan(DEFAULT).findings())
        .containsExactly(
            new AudienceFinding(AudienceFinding.Kind.EMPTY_POST, "empty"),
            new AudienceFinding(AudienceFinding.Kind.EMPTY_POST, "left"));
    assertWithinScope(DEFAULT);
  }

  @Test
  void a_fallback_reads_instead_of_the_next_manager_and_only_about_units_nobody_leads() {
    people.person("sal").unit("empty", "north");
    AudienceSettings settings =
        DEFAULT.with(
            new StandInSettings(true, true, new Fallback("desk", "d@lindewaard.example", null)));
    DueMail desk =
        plan(settings).mails().stream()
            .filter(mail -> mail.recipient().key().equals("fallback:desk"))
            .findFirst()
            .orElseThrow();
    assertThat(desk.subjects()).containsExactly(Subject.unit("empty"));
    assertThat(find(settings, "nora").orElseThrow().standIns()).isEmpty();
    Scopes scopes = new Scopes(settings, MONDAY, people.reference(), people.tree());
    Set<Subject> wider = Set.of(Subject.unit("empty"), NORTH);
    assertThat(scopes.outside(ReportKind.DEPARTMENT, desk.recipient(), desk.period(), wider))
        .containsExactly(NORTH);
    assertWithinScope(settings);
  }

  @Test
  void an_address_that_two_share_or_of_another_domain_is_mended_and_not_passed_on() {
    people
        .person("sal")
        .unit("a", "sales", "one")
        .unit("b", "sales", "two")
        .unit("c", "sales", "out")
        .person("one", "desk@lindewaard.example", null, null)
        .person("two", "desk@lindewaard.example", null, null)
        .person("out", "out@elsewhere.example", null, null);
    assertThat(find(OWN_DOMAIN, "sal").orElseThrow().subjects()).containsExactly(SALES);
    assertThat(find(OWN_DOMAIN, "one").orElseThrow().obstacle())
        .isEqualTo(Obstacle.DUPLICATE_ADDRESS);
    assertThat(find(OWN_DOMAIN, "out").orElseThrow().obstacle()).isEqualTo(Obstacle.DOMAIN);
  }

  @Test
  void who_stopped_a_report_is_not_sent_it_until_the_day_it_ends() {
    people.person("sal");
    Stop stop = new Stop("person:sal", Set.of(ReportKind.EMPLOYEE), MONDAY.plusDays(1));
    AudienceSettings settings = stopping(stop);
    assertThat(obstacle(settings, "sal", ReportKind.EMPLOYEE)).isEqualTo(Obstacle.STOPPED);
    assertThat(obstacle(settings, "sal", ReportKind.DEPARTMENT)).isNull();
    Stop over = new Stop("person:sal", Set.of(ReportKind.EMPLOYEE), MONDAY);
    assertThat(obstacle(stopping(over), "sal", ReportKind.EMPLOYEE)).isNull();
    assertThatThrownBy(() -> new Stop("sal@lindewaard.example", Set.of(ReportKind.EMPLOYEE), null))
        .isInstanceOf(Failure.class);
  }

  private static AudienceSettings stopping(Stop stop) {
    return new AudienceSettings(
        DEFAULT.reports(),
        Set.of(),
        Set.of(),
        List.of(),
        Set.of(),
        "nl",
        Timing.DEFAULT,
        StandInSettings.DEFAULT,
        List.of(stop));
  }

  private Obstacle obstacle(AudienceSettings settings, String person, ReportKind kind) {
    return plan(settings).mails().stream()
        .filter(mail -> mail.report() == kind)
        .filter(mail -> mail.recipient().key().equals("person:" + person))
        .findFirst()
        .orElseThrow()
        .obstacle();
  }

  /** The second check, which works all this out by itself, agrees with every planned document. */
  private void assertWithinScope(AudienceSettings settings) {
    Scopes scopes = new Scopes(settings, MONDAY, people.reference(), people.tree());
    for (DueMail mail : plan(settings).mails()) {
      if (mail.obstacle() == null) {
        Set<Subject> subjects = Set.copyOf(mail.subjects());
        assertThat(scopes.outside(mail.report(), mail.recipient(), mail.period(), subjects))
            .as(mail.toString())
            .isEmpty();
      }
    }
  }

  private Set<Subject> outside(String person, Subject subject) {
    Scopes scopes = new Scopes(OWN_DOMAIN, MONDAY, people.reference(), people.tree());
    Recipient reader = new Recipient("person:" + person, person, null, null, "nl");
    return scopes.outside(ReportKind.DEPARTMENT, reader, Period.parse("2026-W47"), Set.of(subject));
  }

  private Optional<DueMail> find(AudienceSettings settings, String person) {
    return plan(settings).mails().stream()
        .filter(mail -> mail.report() == ReportKind.DEPARTMENT)
        .filter(mail -> mail.recipient().key().equals("person:" + person))
        .findFirst();
  }

  private Audience.Plan plan(AudienceSettings settings) {
    LocalDate day = MONDAY;
    Schedule schedule = new Schedule(QuietDays.NONE);
    return new Audience(settings)
        .plan(
            day,
            people.reference(),
            people.tree(),
            day,
            people.reference(),
            (kind, group, cadence) ->
                List.of(schedule.newestDue(cadence, day.atTime(LocalTime.NOON))));
  }
}
