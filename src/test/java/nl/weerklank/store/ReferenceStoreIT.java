package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.weerklank.survey.Absence;
import nl.weerklank.survey.Assignment;
import nl.weerklank.survey.Contact;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Event;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Target;
import nl.weerklank.survey.Unit;
import org.junit.jupiter.api.Test;

class ReferenceStoreIT {

  private static final LocalDate DAY_1 = LocalDate.of(2026, 11, 2);
  private static final LocalDate DAY_2 = LocalDate.of(2026, 11, 9);
  private static final LocalDate DAY_3 = LocalDate.of(2026, 11, 16);

  private final Database database = new Database();
  private final ReferenceStore references = database.store.references();

  /** Column and value in turn. */
  private static Map<String, String> row(String... values) {
    Map<String, String> row = new TreeMap<>();
    for (int i = 0; i < values.length; i += 2) {
      row.put(values[i], values[i + 1]);
    }
    return row;
  }

  @SafeVarargs
  private int store(FeedType type, LocalDate day, Map<String, String>... rows) {
    return references.store(type, "hr." + type.key(), day, List.of(rows));
  }

  private static Map<String, String> works(String employee, String unit) {
    return row("employee_id", employee, "unit_id", unit, "valid_from", null);
  }

  private static Map<String, String> works(String employee, String unit, String from, String to) {
    return row("employee_id", employee, "unit_id", unit, "valid_from", from, "valid_to", to);
  }

  private List<String> assignments(LocalDate asOf) {
    return references.load(asOf).assignments().stream()
        .map(a -> a.employeeId() + " " + a.unitId() + " " + a.validFrom() + " " + a.validTo())
        .toList();
  }

  @Test
  void the_same_picture_again_writes_nothing() {
    Map<String, String> one = row("employee_id", "e1", "name", "An", "email", "");
    Map<String, String> two = row("employee_id", "e2", "name", "Bo");
    assertThat(store(FeedType.EMPLOYEES, DAY_1, one, two)).isEqualTo(2);
    List<String> before = database.rows("reference_row");
    database.jdbc.execute("set query_statistics true");

    assertThat(store(FeedType.EMPLOYEES, DAY_2, row("employee_id", "e1", "name", "An"), two))
        .isZero();

    assertThat(database.rows("reference_row")).isEqualTo(before);
    List<String> statements =
        database.jdbc.queryForList(
            "select lower(sql_statement) from information_schema.query_statistics", String.class);
    assertThat(statements).anyMatch(sql -> sql.contains("reference_row"));
    assertThat(statements).noneMatch(sql -> sql.matches("(?s)(insert|update|delete).*"));
  }

  @Test
  void only_changed_new_and_gone_rows_are_written() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      rows.add(row("employee_id", "e" + i, "name", "Name " + i));
    }
    references.store(FeedType.EMPLOYEES, "hr.employees", DAY_1, rows);
    rows.add(3, row("employee_id", "new", "name", "New"));
    rows.set(10, row("employee_id", "e9", "name", "Changed"));
    rows.remove(20);

    assertThat(references.store(FeedType.EMPLOYEES, "hr.employees", DAY_2, rows)).isEqualTo(3);

    assertThat(references.load(DAY_2).employees())
        .extracting(Employee::id)
        .containsExactlyElementsOf(rows.stream().map(row -> row.get("employee_id")).toList());
    assertThat(references.load(DAY_1).employees()).hasSize(50).noneMatch(e -> e.id().equals("new"));
    assertThat(references.load(DAY_2.minusDays(1)).employees().get(9).name()).isEqualTo("Name 9");
    assertThat(references.load(DAY_2).employees().get(10).name()).isEqualTo("Changed");
  }

  @Test
  void a_row_that_moves_in_the_feed_moves_alone_and_older_pictures_keep_their_order() {
    Map<String, String> a = row("employee_id", "a", "name", "A");
    Map<String, String> b = row("employee_id", "b", "name", "B");
    Map<String, String> c = row("employee_id", "c", "name", "C");
    store(FeedType.EMPLOYEES, DAY_1, a, b, c);

    assertThat(store(FeedType.EMPLOYEES, DAY_2, c, a, b)).isEqualTo(1);

    assertThat(references.load(DAY_1).employees())
        .extracting(Employee::id)
        .containsExactly("a", "b", "c");
    assertThat(references.load(DAY_2).employees())
        .extracting(Employee::id)
        .containsExactly("c", "a", "b");
  }

  @Test
  void a_correction_in_hindsight_rewrites_the_past_of_a_feed_with_its_own_validity() {
    store(FeedType.ASSIGNMENTS, DAY_1, works("e1", "u1", "2020-01-01", null));

    store(
        FeedType.ASSIGNMENTS,
        DAY_2,
        works("e1", "u1", "2020-01-01", "2026-06-30"),
        works("e1", "u2", "2026-07-01", null));

    assertThat(assignments(DAY_2))
        .containsExactly("e1 u1 2020-01-01 2026-06-30", "e1 u2 2026-07-01 null");
    assertThat(assignments(DAY_1)).containsExactly("e1 u1 2020-01-01 null");
    assertThat(references.knownSince()).isNull();
  }

  @Test
  void without_validity_the_first_version_reaches_back_and_a_later_one_counts_from_the_day_seen() {
    store(FeedType.ASSIGNMENTS, DAY_1, works("e1", "u1"), works("e2", "u1"));
    store(FeedType.ASSIGNMENTS, DAY_2, works("e1", "u2"), works("e2", "u1"), works("e3", "u1"));
    store(FeedType.ASSIGNMENTS, DAY_3, works("e1", "u2"), works("e3", "u1"));

    assertThat(assignments(DAY_3))
        .containsExactlyInAnyOrder(
            "e1 u1 null 2026-11-08",
            "e1 u2 2026-11-09 null",
            "e2 u1 null 2026-11-15",
            "e3 u1 null null");
    assertThat(assignments(DAY_2.minusDays(1)))
        .containsExactlyInAnyOrder("e1 u1 null null", "e2 u1 null null");
    assertThat(references.knownSince()).isEqualTo(DAY_1);
  }

  @Test
  void somebody_who_comes_back_is_there_again_from_the_day_seen() {
    store(FeedType.ASSIGNMENTS, DAY_1, works("e1", "u1"));
    store(FeedType.ASSIGNMENTS, DAY_2);
    store(FeedType.ASSIGNMENTS, DAY_3, works("e1", "u1"));

    assertThat(assignments(DAY_3))
        .containsExactlyInAnyOrder("e1 u1 null 2026-11-08", "e1 u1 2026-11-16 null");
  }

  @Test
  void once_hr_gives_validity_it_replaces_the_days_seen() {
    store(FeedType.ASSIGNMENTS, DAY_1, works("e1", "u1"));
    store(FeedType.ASSIGNMENTS, DAY_2, works("e1", "u2"));
    store(
        FeedType.ASSIGNMENTS,
        DAY_3,
        works("e1", "u1", null, "2025-12-31"),
        works("e1", "u2", "2026-01-01", null));

    assertThat(assignments(DAY_3))
        .containsExactly("e1 u1 null 2025-12-31", "e1 u2 2026-01-01 null");
  }

  @Test
  void a_second_picture_of_one_day_replaces_the_first() {
    store(FeedType.ASSIGNMENTS, DAY_1, works("e1", "u1"), works("e2", "u1"));
    store(FeedType.ASSIGNMENTS, DAY_2, works("e1", "wrong"));
    store(FeedType.ASSIGNMENTS, DAY_2, works("e1", "u2"), works("e2", "u1"));

    assertThat(assignments(DAY_2))
        .containsExactlyInAnyOrder(
            "e1 u1 null 2026-11-08", "e1 u2 2026-11-09 null", "e2 u1 null null");
  }

  @Test
  void the_first_picture_may_be_corrected_on_its_own_day_and_still_reaches_back() {
    store(FeedType.ASSIGNMENTS, DAY_1, works("e1", "wrong"));
    store(FeedType.ASSIGNMENTS, DAY_1, works("e1", "u1"));

    assertThat(assignments(DAY_1)).containsExactly("e1 u1 null null");
    assertThat(database.count("reference_row")).isEqualTo(1);
  }

  @Test
  void a_day_before_the_first_picture_sees_the_first_picture() {
    store(FeedType.ASSIGNMENTS, DAY_2, works("e1", "u1"));
    store(FeedType.ASSIGNMENTS, DAY_3, works("e1", "u2"));

    assertThat(assignments(DAY_1)).containsExactly("e1 u1 null null");
  }

  @Test
  void a_picture_older_than_the_newest_change_is_refused() {
    store(FeedType.ASSIGNMENTS, DAY_2, works("e1", "u1"));

    assertThatThrownBy(() -> store(FeedType.ASSIGNMENTS, DAY_1, works("e1", "u2")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("hr.assignments")
        .hasMessageContaining("2026-11-02");
  }

  @Test
  void feeds_of_one_type_are_put_together_by_name_and_a_feed_no_longer_named_ends() {
    references.store(FeedType.EMPLOYEES, "z", DAY_1, List.of(row("employee_id", "1", "name", "A")));
    references.store(FeedType.EMPLOYEES, "b", DAY_1, List.of(row("employee_id", "2", "name", "B")));
    assertThat(references.load(DAY_1).employees())
        .extracting(Employee::id)
        .containsExactly("2", "1");

    assertThat(references.keepOnly(Set.of("b"), DAY_2)).isEqualTo(1);

    assertThat(references.load(DAY_2).employees()).extracting(Employee::id).containsExactly("2");
    assertThat(references.load(DAY_1).employees()).hasSize(2);
  }

  @Test
  void somebody_seen_in_one_feed_does_not_reach_back_in_another() {
    store(FeedType.ASSIGNMENTS, DAY_1, works("e1", "u1"));
    references.keepOnly(Set.of(), DAY_2);
    references.store(FeedType.ASSIGNMENTS, "new", DAY_2, List.of(works("e1", "u2")));

    assertThat(assignments(DAY_2))
        .containsExactlyInAnyOrder("e1 u1 null 2026-11-08", "e1 u2 2026-11-09 null");
  }

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
