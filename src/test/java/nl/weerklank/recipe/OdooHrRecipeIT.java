package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OdooHrRecipeIT {

  private static Recipe odoo16;
  private static Recipe odoo18;
  private static Recipe odoo19;

  @BeforeAll
  static void fill() {
    List<String> grants = Recipe.grants("odoo-hr");
    odoo16 = recipe(OdooDatabase.create(), grants);
    List<String> grants18 =
        grants.stream()
            .map(one -> one.replace("state, active) ON hr_leave", "state) ON hr_leave"))
            .toList();
    odoo18 = recipe(OdooDatabase.create("to-18.sql"), grants18);
    List<String> grants19 = new ArrayList<>(grants18);
    grants19.removeIf(one -> one.contains("ON hr_employee") || one.contains("ON hr_contract"));
    grants19.addAll(Recipe.grants("odoo-hr", "sql-19"));
    odoo19 = recipe(OdooDatabase.create("to-18.sql", "to-19.sql"), grants19);
  }

  private static Recipe recipe(String url, List<String> grants) {
    Scripts.run(OdooDatabase.admin(url), grants.toArray(String[]::new));
    return new Recipe("odoo-hr", url, "weerklank", "");
  }

  private static Map<String, Map<String, String>> byId(List<Map<String, String>> rows, String id) {
    return rows.stream().collect(Collectors.toMap(row -> row.get(id), row -> row));
  }

  @Test
  void units_have_parents_and_managers_whatever_type_their_names_have() {
    for (Recipe recipe : List.of(odoo16, odoo18, odoo19)) {
      List<Map<String, String>> units = recipe.rows("units");
      assertThat(units)
          .extracting(
              row -> row.get("unit_id"),
              row -> row.get("name"),
              row -> row.get("parent_id"),
              row -> row.get("manager_id"),
              row -> row.get("valid_to"))
          .hasSize(12)
          .contains(
              tuple("1", "Noordzee Verzekeringen", null, "1", null),
              tuple("4", "Chat en mail", "2", "7", null),
              tuple("10", "Accountbeheer Zuid", "8", "11", null),
              tuple("11", "HRM", "1", "5", null),
              tuple("12", "Vestiging Leeuwarden", "8", null, "2025-06-30"));
    }
    assertThat(byId(odoo18.with("odoo.language", "fr_FR").rows("units"), "unit_id").get("4"))
        .containsEntry("name", "Chat en mail (en)");
    odoo18.with("odoo.language", "nl_NL");
  }

  @Test
  void employees_are_all_also_the_archived_with_the_day_they_left() {
    List<List<Map<String, String>>> all =
        List.of(
            odoo16.rows("employees"),
            odoo16.rows("employees", "employees-without-contracts.sql"),
            odoo18.rows("employees"),
            odoo19.rows("employees", "employees-19.sql"));

    for (List<Map<String, String>> rows : all) {
      Map<String, Map<String, String>> employees = byId(rows, "employee_id");
      assertThat(employees).hasSize(66);
      for (int n = 1; n <= 64; n++) {
        assertThat(employees.get(String.valueOf(n)))
            .containsEntry("name", People.name(n))
            .containsEntry("email", People.address(n));
      }
      assertThat(employees.get("65")).doesNotContainKey("email");
      assertThat(rows.stream().filter(row -> row.containsKey("left_on")))
          .extracting(row -> row.get("employee_id"), row -> row.get("left_on"))
          .containsExactly(tuple("61", "2026-03-31"), tuple("62", "2026-05-04"));
      assertThat(employees.get("6")).containsEntry("job_level", "teamleider");
      assertThat(employees.get("12")).containsEntry("job_level", "Agent");
      assertThat(employees.get("10")).containsEntry("language", "nl");
      assertThat(employees.get("11")).containsEntry("language", "en");
    }
    for (int version : List.of(0, 2, 3)) {
      Map<String, Map<String, String>> employees = byId(all.get(version), "employee_id");
      assertThat(employees.get("1")).containsEntry("hired_on", "2018-01-31");
      assertThat(employees.get("34")).containsEntry("hired_on", "2010-01-01");
      assertThat(employees.get("59")).doesNotContainKey("hired_on");
    }
  }

  private static List<String> lines(List<Map<String, String>> rows) {
    return rows.stream()
        .map(
            row ->
                String.join(
                    " ",
                    row.get("employee_id"),
                    row.get("unit_id"),
                    row.getOrDefault("valid_from", "-"),
                    row.getOrDefault("valid_to", "-")))
        .toList();
  }

  /** What contracts say, by hand. */
  private static List<String> contracts() {
    List<String> expected = new ArrayList<>();
    for (int n = 1; n <= 58; n++) {
      boolean moved = n >= 20 && n <= 30;
      if (moved) {
        expected.add(n + " 3 2017-01-01 2026-03-31");
      }
      if (n == 34) {
        expected.add("34 12 2010-01-01 2018-06-30");
      }
      String from = moved ? "2026-04-01" : LocalDate.of(2018, 1, 1).plusDays(30L * n).toString();
      expected.add(n + " " + People.unit(n) + " " + from + " -");
    }
    return expected;
  }

  @Test
  void assignments_follow_contracts_and_else_the_department_of_today() {
    List<String> expected = contracts();
    for (int n : List.of(59, 60, 61, 62, 64, 65, 66)) {
      expected.add(n + " " + People.unit(n) + " - -");
    }
    for (Recipe recipe : List.of(odoo16, odoo18)) {
      assertThat(lines(recipe.rows("assignments"))).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(recipe.rejections()).isEmpty();
    }
  }

  @Test
  void without_contracts_there_is_no_history() {
    List<String> expected =
        IntStream.rangeClosed(1, 66)
            .filter(n -> n != 63)
            .mapToObj(n -> n + " " + People.unit(n) + " - -")
            .toList();
    assertThat(lines(odoo16.rows("assignments", "assignments-without-contracts.sql")))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void assignments_of_odoo_19_follow_versions() {
    // A version has no end of its own: it holds until the next one begins.
    List<String> expected =
        contracts().stream()
            .map(line -> line.replace("34 12 2010-01-01 2018-06-30", "34 12 2010-01-01 2020-10-16"))
            .collect(Collectors.toList());
    for (int n : List.of(59, 60, 62, 64, 65, 66)) {
      expected.add(n + " " + People.unit(n) + " 2025-01-01 -");
    }
    expected.add("61 " + People.unit(61) + " 2025-01-01 2026-03-31");

    assertThat(lines(odoo19.rows("assignments", "assignments-19.sql")))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void absences_are_approved_and_not_called_off() {
    List<String> expected = new ArrayList<>();
    for (int n = 12; n <= 58; n++) {
      for (int k = 1; k <= n % 3; k++) {
        expected.add(n + " 3");
      }
    }
    expected.addAll(List.of("12 0.5", "15 2"));
    for (Recipe recipe : List.of(odoo16, odoo18, odoo19)) {
      assertThat(recipe.rows("absences"))
          .extracting(row -> row.get("employee_id") + " " + row.get("days"))
          .containsExactlyInAnyOrderElementsOf(expected);
      assertThat(recipe.rows("absences"))
          .filteredOn(row -> row.get("employee_id").equals("15"))
          .extracting(row -> row.get("from"), row -> row.get("to"))
          .containsExactly(tuple("2026-05-12", "2026-05-13"));
    }
  }
}
