package nl.weerklank.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.weerklank.enrich.MatchedReference.Finding;
import nl.weerklank.enrich.MatchedReference.Kind;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Absence;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Fact.Note;
import nl.weerklank.survey.Matching;
import nl.weerklank.survey.Matching.Rule;
import nl.weerklank.survey.Matching.UnitKey;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchingTest {

  private static final Survey SERVICE =
      new Survey("service", About.SERVICE, Counting.EVERY, Set.of("nps"));
  private static final Survey EMPLOYER =
      new Survey("employer", About.EMPLOYER, Counting.LATEST, Set.of("enps"));
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final LocalDate RENAMED = LocalDate.of(2026, 2, 1);

  private static final Rule ID = Rule.of(Rule.Kind.ID);
  private static final Rule NUMBER = Rule.of(Rule.Kind.NUMBER);
  private static final Rule EMAIL = Rule.of(Rule.Kind.EMAIL);
  private static final Rule PREFIX = new Rule(Rule.Kind.PREFIX, "EMP-");
  private static final Rule MANAGER = Rule.of(Rule.Kind.ACCOUNT_MANAGER);
  private static final Matching ALL =
      new Matching(List.of(ID, NUMBER, EMAIL, PREFIX, MANAGER), List.of(UnitKey.ID, UnitKey.NAME));

  private static final Reference HR =
      new Reference(
          List.of(
              unit("4", "Balie Noord & Zuid", List.of("42", "ANNA@example.org"), null, null),
              unit("5", "Café Één", List.of("nobody@example.org", "7"), null, null),
              unit("6", "Post", List.of(), null, null),
              unit("7", "POST", List.of(), null, null),
              unit("8", "Oud", List.of(), null, RENAMED.minusDays(1)),
              unit("8", "Nieuw", List.of(), RENAMED, null),
              unit("9", "Oud", List.of(), RENAMED, null),
              unit("10", "***", List.of(), null, null)),
          List.of(
              employee("0042", "anna@example.org", "0007"),
              employee("0007", "bob@example.org", "ANNA@example.org"),
              employee("11", "desk@example.org", "lost@example.org"),
              employee("011", "desk@example.org", null),
              employee("K9", null, null)),
          Stream.of("0042:4", "0007:5", "11:4", "011:5", "K9:6", "0300:5")
              .map(place -> place.split(":"))
              .map(place -> new Assignment(place[0], place[1], null, null, 1))
              .toList(),
          List.of(new Absence("42", null, DAY, DAY, null), new Absence(null, "4", DAY, DAY, 2d)),
          List.of(
              customer("acme", "Bob <BOB@example.org>"),
              customer("left", "gone@example.org"),
              customer("old", "K1"),
              customer("none", null)),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private static final MatchedReference MATCHED = MatchedReference.of(HR, ALL, DAY);
  private static final AsOfJoin JOIN = new AsOfJoin(MATCHED.reference(), ALL);

  private static Unit unit(
      String id, String name, List<String> managers, LocalDate from, LocalDate to) {
    return new Unit(id, null, name, null, managers, null, from, to);
  }

  private static Employee employee(String id, String email, String deputy) {
    return new Employee(id, id, email, null, null, null, null, deputy);
  }

  private static Customer customer(String id, String manager) {
    return new Customer(id, id, null, manager, null, null, null, null, null, null, null, null);
  }

  private static Response response(
      Survey survey,
      LocalDate day,
      String respondent,
      String employee,
      String unit,
      String customer) {
    return new Response(
        "r1",
        survey,
        day,
        null,
        respondent,
        employee,
        unit,
        customer,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        false,
        new TreeMap<>(Map.of("nps", 9)),
        Map.of(),
        null);
  }

  private static Fact by(String employee) {
    return JOIN.place(response(SERVICE, DAY, null, employee, null, null));
  }

  private static Fact at(String unit, LocalDate day) {
    return JOIN.place(response(SERVICE, day, null, null, unit, null));
  }

  @ParameterizedTest
  @CsvSource({
    "0042, 0042, 4",
    "42, 0042, 4",
    "00042, 0042, 4",
    "Anna@Example.ORG, 0042, 4",
    "'Anna, de <anna@example.org>', 0042, 4",
    "EMP-0007, 0007, 5",
    "EMP-7, 0007, 5",
    "EMP-K9, K9, 6",
    "11, 11, 4",
    "011, 011, 5",
    "300, 0300, 5"
  })
  void an_employee_is_found_by_any_of_the_keys(String key, String employee, String unit) {
    Fact fact = by(key);

    assertThat(fact.employeeId()).isEqualTo(employee);
    assertThat(fact.unitId()).isEqualTo(unit);
    assertThat(fact.notes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0011", "desk@example.org", "EMP-00011", "emp-7", "43", "<>", "@", "EMP-", "k9"})
  void a_key_that_fits_nobody_or_several_is_told_and_the_answer_counts(String key) {
    Fact fact = by(key);

    assertThat(fact.employeeId()).isNull();
    assertThat(fact.unitId()).isEqualTo(UnitTree.UNASSIGNED);
    assertThat(fact.notes()).containsExactly(Note.UNKNOWN_EMPLOYEE);
  }

  @Test
  void only_the_keys_the_settings_name_are_tried() {
    AsOfJoin byId = new AsOfJoin(HR);
    AsOfJoin byEmail = new AsOfJoin(HR, new Matching(List.of(EMAIL), List.of(UnitKey.ID)));

    assertThat(byId.place(response(SERVICE, DAY, null, "42", null, null)).employeeId()).isNull();
    assertThat(byId.place(response(SERVICE, DAY, null, null, "Nieuw", null)).notes())
        .containsExactly(Note.UNKNOWN_UNIT);
    assertThat(byEmail.place(response(SERVICE, DAY, null, "0042", null, null)).employeeId())
        .isNull();
    assertThat(byEmail.place(response(SERVICE, DAY, null, "anna@example.org", null, null)).unitId())
        .isEqualTo("4");
  }

  @Test
  void the_first_key_that_finds_one_decides() {
    Employee odd = employee("7", "0042@example.org", null);
    Reference hr =
        new Reference(
            HR.units(),
            Stream.concat(HR.employees().stream(), Stream.of(odd)).toList(),
            Stream.concat(
                    HR.assignments().stream(), Stream.of(new Assignment("7", "6", null, null, 1)))
                .toList(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(
            new AsOfJoin(hr, ALL).place(response(SERVICE, DAY, null, "7", null, null)).employeeId())
        .isEqualTo("7");
    assertThat(
            new AsOfJoin(hr, ALL)
                .place(response(SERVICE, DAY, null, "07", null, null))
                .employeeId())
        .as("two have that number")
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "4, 4",
    "'balie noord&zuid', 4",
    "CAFE EEN, 5",
    "'café  één.', 5",
    "cafe\u0301 e\u0301e\u0301n, 5"
  })
  void a_unit_is_found_by_its_name(String key, String unit) {
    assertThat(at(key, DAY).unitId()).isEqualTo(unit);
    assertThat(at(key, DAY).notes()).isEmpty();
  }

  @Test
  void a_name_is_that_of_the_day_and_one_of_two_units_finds_neither() {
    assertThat(at("oud", RENAMED.minusDays(1)).unitId()).isEqualTo("8");
    assertThat(at("oud", RENAMED).unitId()).isEqualTo("9");
    assertThat(at("nieuw", RENAMED.minusDays(1)).notes()).containsExactly(Note.UNKNOWN_UNIT);
    assertThat(at("Nieuw", Response.UNDATED).unitId()).isEqualTo("8");
    assertThat(at("post", DAY).notes()).containsExactly(Note.UNKNOWN_UNIT);
    assertThat(at("???", DAY).notes()).containsExactly(Note.UNKNOWN_UNIT);
  }

  @Test
  void the_account_manager_of_the_day_takes_what_finds_neither_employee_nor_unit() {
    Fact none = JOIN.place(response(SERVICE, DAY, null, null, null, "acme"));
    Fact unknown = JOIN.place(response(SERVICE, DAY, null, "43", null, "acme"));
    Fact other = JOIN.place(response(SERVICE, DAY, null, "42", null, "acme"));
    Fact placed = JOIN.place(response(SERVICE, DAY, null, null, "6", "acme"));

    assertThat(none.employeeId()).isEqualTo("0007");
    assertThat(none.unitId()).isEqualTo("5");
    assertThat(none.notes()).isEmpty();
    assertThat(none.accountManagerId()).isEqualTo("0007");
    assertThat(unknown.employeeId()).isEqualTo("0007");
    assertThat(unknown.notes()).containsExactly(Note.UNKNOWN_EMPLOYEE);
    assertThat(other.employeeId()).isEqualTo("0042");
    assertThat(placed.employeeId()).isNull();
    assertThat(placed.unitId()).isEqualTo("6");
    assertThat(JOIN.place(response(SERVICE, DAY, null, null, null, "none")).notes())
        .containsExactly(Note.NO_UNIT);
    assertThat(JOIN.place(response(SERVICE, DAY, null, null, null, "old")).employeeId()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "42, 42",
    "0042, anna@example.org",
    "anna@example.org, 0042",
    "Anna <ANNA@example.org>, 0042",
    "EMP-42, 0042",
    "desk@example.org, 0011",
    "0011, 0011",
    "unknown@example.org, unknown@example.org",
    "00900, 900"
  })
  void an_answer_about_the_employer_keeps_the_unit_and_no_key(String employee, String respondent) {
    Fact fact = JOIN.place(response(EMPLOYER, DAY, respondent, employee, null, "acme"));

    assertThat(fact.employeeId()).isNull();
    assertThat(fact.accountManagerId()).isNull();
    assertThat(fact.response().employeeId()).isNull();
    assertThat(fact.response().respondentId()).isNull();
    assertThat(fact.unitId()).isEqualTo(by(employee).unitId());
  }

  @Test
  void a_respondent_who_is_nobodys_key_stays() {
    Fact fact = JOIN.place(response(EMPLOYER, DAY, "token-7", "42", null, null));

    assertThat(fact.response().respondentId()).isEqualTo("token-7");
    assertThat(fact.unitId()).isEqualTo("4");
  }

  @Test
  void everybody_hr_and_crm_name_is_known_by_hrs_own_id() {
    Reference matched = MATCHED.reference();

    assertThat(matched.units().get(0).managerIds()).containsExactly("0042");
    assertThat(matched.units().get(1).managerIds()).containsExactly("0007");
    assertThat(matched.employees().get(1).deputyId()).isEqualTo("0042");
    assertThat(matched.employees().get(2).deputyId()).isNull();
    assertThat(matched.customers())
        .extracting(Customer::accountManagerId)
        .containsExactly("0007", null, "K1", null);
    assertThat(matched.absences()).extracting(Absence::employeeId).containsExactly("0042", null);
  }

  @Test
  void who_is_named_and_not_found_is_told_without_the_address() {
    assertThat(MATCHED.findings())
        .containsExactly(
            new Finding(Kind.UNMATCHED_MANAGER, List.of("5")),
            new Finding(Kind.UNMATCHED_DEPUTY, List.of("11")),
            new Finding(Kind.UNMATCHED_ACCOUNT_MANAGER, List.of("left", "old")));
    assertThat(new Finding(Kind.UNMATCHED_DEPUTY, List.of("a@b.example")).about())
        .containsExactly("(address)");
  }

  @Test
  void with_ids_only_nothing_changes() {
    MatchedReference same = MatchedReference.of(HR, Matching.EXACT, DAY);

    assertThat(same.reference()).isSameAs(HR);
    assertThat(same.findings()).isEmpty();
  }
}
