package nl.weerklank.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Contact;
import nl.weerklank.survey.Counting;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Fact.Note;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Response;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;

class AsOfJoinTest {

  private static final Survey SERVICE =
      new Survey("service", About.SERVICE, Counting.EVERY, Set.of("nps"));
  private static final Survey EMPLOYER =
      new Survey("employer", About.EMPLOYER, Counting.LATEST, Set.of("enps"));
  private static final LocalDate MOVE = LocalDate.of(2026, 3, 1);

  private static final AsOfJoin JOIN =
      new AsOfJoin(
          new Reference(
              List.of(unit("north", null), unit("south", null), unit("old", MOVE.minusYears(1))),
              List.of(employee("mover"), employee("idle"), employee("part"), employee("twin")),
              List.of(
                  assignment("mover", "north", MOVE.minusYears(2), MOVE.minusDays(1), 1),
                  assignment("mover", "south", MOVE, MOVE.plusDays(30), 1),
                  assignment("part", "north", MOVE, null, 0.2),
                  assignment("part", "south", MOVE.minusYears(1), null, 0.8),
                  assignment("part", "nowhere", MOVE.plusYears(1), null, 1),
                  assignment("twin", "south", MOVE, null, 0.5),
                  assignment("twin", "north", MOVE, null, 0.5),
                  assignment("twin", "old", MOVE.minusDays(9), null, 0.5),
                  assignment("former", "old", null, MOVE.minusYears(1), 1)),
              List.of(),
              List.of(
                  customer("acme", "small", "am1", null, MOVE.minusDays(1), MOVE.minusYears(5)),
                  customer("acme", "large", "am2", MOVE, MOVE.plusDays(9), MOVE.minusYears(5)),
                  customer("acme", "huge", "am3", MOVE.plusDays(20), null, MOVE.minusYears(5)),
                  customer("young", "new", null, null, null, MOVE.plusDays(1))),
              List.of(new Contact("C1", "acme", null, null, null, null)),
              List.of(),
              List.of(),
              List.of()));

  private static Unit unit(String id, LocalDate validTo) {
    return new Unit(id, null, id, null, List.of(), null, null, validTo);
  }

  private static Employee employee(String id) {
    return new Employee(id, id, null, null, null, null, null, null);
  }

  private static Assignment assignment(
      String employee, String unit, LocalDate from, LocalDate to, double fte) {
    return new Assignment(employee, unit, from, to, fte);
  }

  private static Customer customer(
      String id, String segment, String manager, LocalDate from, LocalDate to, LocalDate since) {
    return new Customer(id, id, segment, manager, null, null, null, null, since, null, from, to);
  }

  private static Fact place(
      LocalDate day, Survey survey, String employee, String unit, String customer, String contact) {
    return JOIN.place(
        new Response(
            "r1",
            survey,
            day,
            null,
            "twin",
            employee,
            unit,
            customer,
            contact,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            false,
            new TreeMap<>(Map.of("nps", 9)),
            Map.of(),
            null));
  }

  private static Fact byEmployee(String employee, LocalDate day) {
    return place(day, SERVICE, employee, null, null, null);
  }

  private static Fact byCustomer(String customer, LocalDate day) {
    return place(day, SERVICE, null, "north", customer, null);
  }

  @Test
  void an_answer_belongs_to_the_unit_of_its_day() {
    assertThat(byEmployee("mover", MOVE.minusDays(1)).unitId()).isEqualTo("north");
    assertThat(byEmployee("mover", MOVE).unitId()).isEqualTo("south");
    assertThat(byEmployee("mover", MOVE).notes()).isEmpty();
    assertThat(byEmployee("mover", MOVE).employeeId()).isEqualTo("mover");
  }

  @Test
  void both_the_first_and_the_last_day_of_an_assignment_are_valid() {
    assertThat(byEmployee("mover", MOVE.minusYears(2)).unitId()).isEqualTo("north");
    assertThat(byEmployee("mover", MOVE.plusDays(30)).unitId()).isEqualTo("south");
    Fact after = byEmployee("mover", MOVE.plusDays(31));
    assertThat(after.unitId()).isEqualTo(UnitTree.UNASSIGNED);
    assertThat(after.notes()).containsExactly(Note.EMPLOYEE_WITHOUT_UNIT);
    assertThat(byEmployee("mover", MOVE.minusYears(2).minusDays(1)).notes())
        .containsExactly(Note.EMPLOYEE_WITHOUT_UNIT);
  }

  @Test
  void of_several_assignments_the_largest_then_the_latest_then_the_first_by_id_counts() {
    assertThat(byEmployee("part", MOVE).unitId()).isEqualTo("south");
    assertThat(byEmployee("twin", MOVE).unitId()).isEqualTo("north");
    assertThat(byEmployee("twin", MOVE.minusDays(1)).unitId()).isEqualTo("old");
  }

  @Test
  void an_undated_answer_gets_the_newest_assignment() {
    assertThat(byEmployee("mover", Response.UNDATED).unitId()).isEqualTo("south");
    assertThat(byEmployee("former", Response.UNDATED).unitId()).isEqualTo("old");
  }

  @Test
  void a_closed_unit_and_a_former_employee_still_have_their_answers() {
    Fact fact = byEmployee("former", MOVE.minusYears(3));
    assertThat(fact.unitId()).isEqualTo("old");
    assertThat(fact.employeeId()).isEqualTo("former");
    assertThat(place(MOVE, SERVICE, null, "old", null, null).notes()).isEmpty();
  }

  @Test
  void an_unknown_employee_leaves_the_unit_given_or_none() {
    Fact placed = place(MOVE, SERVICE, "ghost", "north", null, null);
    assertThat(placed.unitId()).isEqualTo("north");
    assertThat(placed.employeeId()).isNull();
    assertThat(placed.notes()).containsExactly(Note.UNKNOWN_EMPLOYEE);
    assertThat(byEmployee("ghost", MOVE).unitId()).isEqualTo(UnitTree.UNASSIGNED);
    assertThat(byEmployee("ghost", MOVE).notes()).containsExactly(Note.UNKNOWN_EMPLOYEE);
  }

  @Test
  void the_employee_decides_over_the_unit_given_unless_there_is_no_assignment() {
    assertThat(place(MOVE, SERVICE, "mover", "north", null, null).unitId()).isEqualTo("south");
    Fact idle = place(MOVE, SERVICE, "idle", "north", null, null);
    assertThat(idle.unitId()).isEqualTo("north");
    assertThat(idle.notes()).containsExactly(Note.EMPLOYEE_WITHOUT_UNIT);
  }

  @Test
  void a_unit_nobody_knows_and_no_key_at_all_are_unassigned() {
    Fact unknown = place(MOVE, SERVICE, null, "mars", null, null);
    assertThat(unknown.unitId()).isEqualTo(UnitTree.UNASSIGNED);
    assertThat(unknown.notes()).containsExactly(Note.UNKNOWN_UNIT);
    assertThat(byEmployee(null, MOVE).notes()).containsExactly(Note.NO_UNIT);
    assertThat(byEmployee("part", MOVE.plusYears(2)).notes()).containsExactly(Note.UNKNOWN_UNIT);
  }

  @Test
  void an_employee_id_matches_exactly() {
    assertThat(byEmployee("Mover", MOVE).notes()).containsExactly(Note.UNKNOWN_EMPLOYEE);
  }

  @Test
  void the_customer_is_the_one_known_on_the_day_or_nearest_to_it() {
    assertThat(byCustomer("acme", MOVE.minusDays(1)).segment()).isEqualTo("small");
    assertThat(byCustomer("acme", MOVE).segment()).isEqualTo("large");
    assertThat(byCustomer("acme", MOVE).accountManagerId()).isEqualTo("am2");
    assertThat(byCustomer("acme", MOVE.plusDays(12)).segment()).isEqualTo("large");
    assertThat(byCustomer("acme", MOVE.plusDays(18)).segment()).isEqualTo("huge");
    assertThat(byCustomer("acme", Response.UNDATED).segment()).isEqualTo("huge");
  }

  @Test
  void a_customer_created_after_the_answer_is_linked_and_noted() {
    Fact fact = byCustomer("young", MOVE);
    assertThat(fact.segment()).isEqualTo("new");
    assertThat(fact.notes()).containsExactly(Note.CUSTOMER_YOUNGER_THAN_ANSWER);
    assertThat(byCustomer("young", MOVE.plusDays(1)).notes()).isEmpty();
    assertThat(byCustomer("young", Response.UNDATED).notes()).isEmpty();
  }

  @Test
  void an_unknown_customer_keeps_its_id_and_a_contact_leads_to_its_customer() {
    Fact unknown = byCustomer("ghost", MOVE);
    assertThat(unknown.customerId()).isEqualTo("ghost");
    assertThat(unknown.notes()).containsExactly(Note.UNKNOWN_CUSTOMER);
    assertThat(place(MOVE, SERVICE, null, "north", null, "C1").customerId()).isEqualTo("acme");
  }

  @Test
  void an_answer_about_the_employer_keeps_the_unit_and_forgets_the_person() {
    Fact fact = place(MOVE, EMPLOYER, "mover", null, "acme", "C1");

    assertThat(fact.unitId()).isEqualTo("south");
    assertThat(fact.employeeId()).isNull();
    assertThat(fact.customerId()).isNull();
    assertThat(fact.segment()).isNull();
    assertThat(fact.toString()).doesNotContain("mover", "acme", "C1", "twin");
    assertThat(place(MOVE, EMPLOYER, "ghost", null, null, null).notes())
        .containsExactly(Note.UNKNOWN_EMPLOYEE);
  }
}
