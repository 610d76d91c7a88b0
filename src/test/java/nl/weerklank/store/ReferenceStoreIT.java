package nl.weerklank.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Unit;
import org.junit.jupiter.api.Test;

class ReferenceStoreIT extends ReferenceFixture {

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
    List<String> places = places();
    watchStatements();

    assertThat(store(FeedType.EMPLOYEES, DAY_2, row("employee_id", "e1", "name", "An"), two))
        .isZero();

    assertThat(database.rows("reference_row")).isEqualTo(before);
    assertThat(places()).isEqualTo(places);
    assertThat(statements()).noneMatch(sql -> sql.matches("(?s)(insert|update|delete).*"));
  }

  /** PostgreSQL puts a row elsewhere when it is written, also when that changes nothing. */
  private List<String> places() {
    return kind == Database.Kind.H2
        ? List.of()
        : database.jdbc.queryForList(
            "select cast(xmin as text) || cast(ctid as text) from reference_row", String.class);
  }

  private void watchStatements() {
    if (kind == Database.Kind.H2) {
      database.jdbc.execute("set query_statistics true");
    }
  }

  private List<String> statements() {
    if (kind != Database.Kind.H2) {
      return List.of();
    }
    List<String> statements =
        database.jdbc.queryForList(
            "select lower(sql_statement) from information_schema.query_statistics", String.class);
    assertThat(statements).anyMatch(sql -> sql.contains("reference_row"));
    return statements;
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
  void units_stand_in_the_order_of_the_picture_asked_for_with_and_without_validity() {
    Map<String, String> a = row("unit_id", "a", "name", "A", "valid_from", "2020-01-01");
    Map<String, String> b = row("unit_id", "b", "name", "B");
    Map<String, String> c = row("unit_id", "c", "name", "C", "valid_from", "2020-01-01");
    store(FeedType.UNITS, DAY_1, a, b, c);
    store(FeedType.UNITS, DAY_2, c, b, a);

    assertThat(references.load(DAY_1).units()).extracting(Unit::id).containsExactly("a", "b", "c");
    assertThat(references.load(DAY_2).units()).extracting(Unit::id).containsExactly("c", "b", "a");
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

  private int store(LocalDate day, String fingerprint, List<Map<String, String>> rows) {
    return references.store(FeedType.EMPLOYEES, "hr.employees", day, rows, fingerprint);
  }

  private static List<Map<String, String>> named(String name) {
    return List.of(row("employee_id", "e1", "name", name));
  }

  private List<String> namesOn(LocalDate day) {
    return references.load(day).employees().stream().map(Employee::name).toList();
  }

  @Test
  void rows_with_the_fingerprint_of_the_stored_picture_are_not_looked_at() {
    assertThat(store(DAY_1, "f", named("An"))).isEqualTo(1);

    assertThat(store(DAY_2, "f", named("not looked at"))).isZero();
    assertThat(namesOn(DAY_2)).containsExactly("An");
  }

  @Test
  void a_picture_that_changed_in_any_way_forgets_the_fingerprint() {
    store(DAY_1, "f", named("An"));
    assertThat(store(DAY_2, null, named("Bo"))).isEqualTo(1);
    assertThat(store(DAY_2, "f", named("An"))).isEqualTo(1);
    assertThat(namesOn(DAY_2)).containsExactly("An");

    references.keepOnly(Set.of(), DAY_2.plusDays(1));
    assertThat(store(DAY_2.plusDays(2), "f", named("An"))).isEqualTo(1);
    assertThat(namesOn(DAY_2.plusDays(2))).containsExactly("An");
  }

  @Test
  void the_fingerprint_is_no_way_around_the_order_of_days() {
    store(DAY_2, "f", named("An"));

    assertThatThrownBy(() -> store(DAY_1, "f", named("An")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is older");
  }

  @Test
  void a_picture_with_rows_passed_over_is_compared_and_told_every_night() {
    List<Map<String, String>> rows = new ArrayList<>(named("An"));
    rows.addAll(named("An again"));
    store(DAY_1, "f", rows);

    assertThat(store(DAY_2, "f", named("Bo"))).isEqualTo(1);
  }
}
