package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weerklank.survey.Absence;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Contact;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Event;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Measure;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Target;
import nl.weerklank.survey.Unit;
import org.junit.jupiter.api.Test;

class ReferenceRecordsIT extends ReferenceFixture {
  @Test
  void units_get_their_parent_from_parent_path_or_nested_set() {
    store(
        FeedType.UNITS,
        DAY_1,
        row("unit_id", "4", "name", "Top", "path", "4/"),
        row("unit_id", "5", "name", "Mid", "path", "4/5/"),
        row("unit_id", "6", "name", "Low", "path", "4/5/6/"),
        row("unit_id", "7", "name", "By id", "parent_id", "6"));
    references.store(
        FeedType.UNITS,
        "nested",
        DAY_1,
        List.of(
            row("unit_id", "c", "name", "C", "lft", "3", "rgt", "4"),
            row("unit_id", "a", "name", "A", "lft", "1", "rgt", "8"),
            row("unit_id", "b", "name", "B", "lft", "2", "rgt", "5"),
            row("unit_id", "d", "name", "D", "lft", "6", "rgt", "7")));

    assertThat(parents(DAY_1))
        .isEqualTo(Map.of("5", "4", "6", "5", "7", "6", "b", "a", "c", "b", "d", "a"));
    assertThat(references.load(DAY_1).units())
        .extracting(Unit::id)
        .containsExactly("4", "5", "6", "7", "c", "a", "b", "d");
  }

  private Map<String, String> parents(LocalDate day) {
    return references.load(day).units().stream()
        .filter(unit -> unit.parentId() != null)
        .collect(Collectors.toMap(Unit::id, Unit::parentId));
  }

  @Test
  void a_new_unit_in_a_nested_set_changes_no_other_unit() {
    store(
        FeedType.UNITS,
        DAY_1,
        row("unit_id", "a", "name", "A", "lft", "1", "rgt", "4"),
        row("unit_id", "b", "name", "B", "lft", "2", "rgt", "3"));

    int written =
        store(
            FeedType.UNITS,
            DAY_2,
            row("unit_id", "a", "name", "A", "lft", "1", "rgt", "6"),
            row("unit_id", "new", "name", "New", "lft", "2", "rgt", "3"),
            row("unit_id", "b", "name", "B", "lft", "4", "rgt", "5"));

    assertThat(written).isEqualTo(1);
  }

  @Test
  void rows_of_a_unit_that_differ_in_manager_only_are_one_unit_with_several_managers() {
    store(
        FeedType.UNITS,
        DAY_1,
        row("unit_id", "u1", "name", "One", "manager_id", "e2"),
        row("unit_id", "u2", "name", "Two", "manager_id", "e5; e6,e7"),
        row("unit_id", "u1", "name", "One", "manager_id", "e1"),
        row("unit_id", "u3", "name", "Three", "manager_id", null));

    assertThat(references.load(DAY_1).units())
        .extracting(Unit::managerIds)
        .containsExactly(List.of("e2", "e1"), List.of("e5", "e6", "e7"), List.of());
  }

  @Test
  void a_unit_without_validity_keeps_the_place_and_managers_it_had() {
    store(
        FeedType.UNITS,
        DAY_1,
        row("unit_id", "u1", "name", "One", "manager_id", "e1"),
        row("unit_id", "u2", "name", "Two", "parent_id", "u1"),
        row("unit_id", "u9", "name", "Nine"));
    store(
        FeedType.UNITS,
        DAY_2,
        row("unit_id", "u1", "name", "One", "manager_id", "e2"),
        row("unit_id", "u2", "name", "Two", "parent_id", "u9"),
        row("unit_id", "u9", "name", "Nine"));

    assertThat(references.load(DAY_2).units())
        .containsExactlyInAnyOrder(
            unit("u1", null, "One", List.of("e1"), null, DAY_2.minusDays(1)),
            unit("u1", null, "One", List.of("e2"), DAY_2, null),
            unit("u2", "u1", "Two", List.of(), null, DAY_2.minusDays(1)),
            unit("u2", "u9", "Two", List.of(), DAY_2, null),
            unit("u9", null, "Nine", List.of(), null, null));
  }

  private static Unit unit(
      String id, String parent, String name, List<String> managers, LocalDate from, LocalDate to) {
    return new Unit(id, parent, name, null, managers, null, from, to);
  }

  @Test
  void a_unit_moved_in_the_feed_only_has_one_version() {
    Map<String, String> a = row("unit_id", "a", "name", "A");
    Map<String, String> b = row("unit_id", "b", "name", "B");
    store(FeedType.UNITS, DAY_1, a, b);
    store(FeedType.UNITS, DAY_2, b, a);
    store(FeedType.UNITS, DAY_3, a, b);

    assertThat(references.load(DAY_3).units())
        .containsExactlyInAnyOrder(
            unit("a", null, "A", List.of(), null, null),
            unit("b", null, "B", List.of(), null, null));
  }

  @Test
  void a_customer_has_a_version_for_every_change_in_the_crm() {
    store(
        FeedType.CUSTOMERS,
        DAY_1,
        row("customer_id", "c1", "segment", "gold", "annual_revenue", "1000.50", "margin", "1,5"));
    store(FeedType.CUSTOMERS, DAY_2, row("customer_id", "c1", "segment", "silver"));

    List<Customer> customers = references.load(DAY_2).customers();

    assertThat(customers)
        .extracting(Customer::segment, Customer::knownFrom, Customer::knownTo)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("gold", null, DAY_2.minusDays(1)),
            org.assertj.core.groups.Tuple.tuple("silver", DAY_2, null));
    assertThat(references.load(DAY_1).customers().get(0).annualRevenue())
        .isEqualTo(new BigDecimal("1000.50"));
    assertThat(references.load(DAY_1).customers().get(0).margin()).isNull();
  }

  @Test
  void every_record_gets_its_columns() {
    store(
        FeedType.EMPLOYEES,
        DAY_1,
        row(
            "employee_id",
            "e1",
            "name",
            "An",
            "email",
            "an@example.org",
            "job_level",
            "senior",
            "language",
            "nl",
            "hired_on",
            "2020-02-29",
            "left_on",
            "2020-02-30",
            "deputy_id",
            "e2"));
    store(
        FeedType.ASSIGNMENTS,
        DAY_1,
        row("employee_id", "e1", "unit_id", "u1", "valid_from", "2020-01-01", "fte", "0.6"));
    store(
        FeedType.ABSENCES,
        DAY_1,
        row("employee_id", "e1", "from", "2026-01-01", "to", "2026-01-05", "days", "2.5"),
        row("unit_id", "u1", "from", "2026-01-01", "to", "2026-01-05"),
        row("unit_id", "u1", "from", "2026-01-01", "to", "whenever"));
    store(FeedType.CONTACTS, DAY_1, row("contact_id", "k1", "customer_id", "c1", "name", "Kim"));
    store(
        FeedType.TARGETS,
        DAY_1,
        row("metric", "nps", "valid_from", "2026-01-01", "target", "40"),
        row("metric", "nps", "valid_from", "2026-01-01", "target", "45.5", "unit_id", "u1"));
    store(FeedType.EVENTS, DAY_1, row("on", "2026-05-01", "label", "New prices"));
    store(
        FeedType.MEASURES,
        DAY_1,
        measure("u1", "overtime", "2026-Q1", "12.5"),
        measure("u1", "overtime", "2026-Q1", "99"),
        measure("u1", "overtime", "2026", "50"),
        measure("u1", "overtime", "spring", "1"),
        measure("u1", "overtime", "2026-05", "many"));

    Reference reference = references.load(DAY_1);

    LocalDate january = LocalDate.of(2026, 1, 1);
    assertThat(reference.employees())
        .containsExactly(
            new Employee(
                "e1",
                "An",
                "an@example.org",
                "senior",
                "nl",
                LocalDate.of(2020, 2, 29),
                null,
                "e2"));
    assertThat(reference.assignments())
        .containsExactly(new Assignment("e1", "u1", LocalDate.of(2020, 1, 1), null, 0.6));
    assertThat(reference.absences())
        .containsExactly(
            new Absence("e1", null, january, january.plusDays(4), 2.5),
            new Absence(null, "u1", january, january.plusDays(4), null));
    assertThat(reference.contacts())
        .containsExactly(new Contact("k1", "c1", "Kim", null, null, null));
    assertThat(reference.targets())
        .containsExactly(
            new Target(null, null, null, "nps", january, new BigDecimal("40")),
            new Target("u1", null, null, "nps", january, new BigDecimal("45.5")));
    assertThat(reference.events())
        .containsExactly(new Event(LocalDate.of(2026, 5, 1), null, "New prices"));
    assertThat(reference.measures())
        .containsExactly(
            new Measure("u1", "overtime", Period.quarter(january), new BigDecimal("12.5")),
            new Measure(
                "u1",
                "overtime",
                new Period("2026", january, LocalDate.of(2026, 12, 31)),
                new BigDecimal("50")));
  }

  private static Map<String, String> measure(
      String unit, String measure, String period, String value) {
    return row("unit_id", unit, "measure", measure, "period", period, "value", value);
  }

  @Test
  void a_measure_that_is_gone_is_gone_and_a_corrected_one_replaced() {
    store(
        FeedType.MEASURES,
        DAY_1,
        measure("u1", "overtime", "2026-Q1", "1"),
        measure("u2", "overtime", "2026-Q1", "2"));
    store(FeedType.MEASURES, DAY_2, measure("u1", "overtime", "2026-Q1", "3"));

    assertThat(references.load(DAY_2).measures())
        .extracting(Measure::unitId, Measure::value)
        .containsExactly(tuple("u1", new BigDecimal("3")));
    assertThat(references.load(DAY_1).measures())
        .extracting(Measure::value)
        .containsExactly(new BigDecimal("1"), new BigDecimal("2"));
  }

  @Test
  void a_repeated_id_counts_once_and_repeated_absences_count_all() {
    Map<String, String> absence =
        row("employee_id", "e1", "from", "2026-01-01", "to", "2026-01-02");
    store(FeedType.ABSENCES, DAY_1, absence, absence);
    store(
        FeedType.EMPLOYEES,
        DAY_1,
        row("employee_id", "e1", "name", "First"),
        row("employee_id", "e1", "name", "Second"),
        row("name", "Nobody"));

    assertThat(references.load(DAY_1).absences()).hasSize(2);
    assertThat(references.load(DAY_1).employees())
        .extracting(Employee::name)
        .containsExactly("First");
  }
}
