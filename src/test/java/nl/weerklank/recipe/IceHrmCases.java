package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

abstract class IceHrmCases {

  private static Recipe recipe;

  @BeforeAll
  static void fill() {
    recipe = MariaDbServer.recipe("icehrm", "icehrm");
  }

  @Test
  void units_have_a_row_for_each_head() {
    assertThat(recipe.rows("units"))
        .extracting(
            row -> row.get("unit_id"),
            row -> row.get("name"),
            row -> row.get("parent_id"),
            row -> row.get("layer"),
            row -> row.get("manager_id"))
        .containsExactly(
            tuple("1", "Noordzee", null, "Company", null),
            tuple("2", "Service", "1", "Department", "0003"),
            tuple("2", "Service", "1", "Department", "0002"),
            tuple("3", "Sales", "1", "Department", null),
            tuple("4", "Telefonie", "2", "Unit", null),
            tuple("5", "Chat", "2", "Unit", "0004"),
            tuple("6", "Dubbel", "3", "Unit", null),
            tuple("7", "Dubbel", "2", "Unit", null));
  }

  @Test
  void employees_left_by_their_date_or_else_by_their_status() {
    List<Map<String, String>> employees = recipe.rows("employees");

    assertThat(employees)
        .extracting(row -> row.get("employee_id"), row -> row.get("left_on"))
        .containsExactly(
            tuple("0001", null),
            tuple("0002", null),
            tuple("0003", null),
            tuple("0004", null),
            tuple("0005", "2026-03-31"),
            tuple("emp-6", "2026-02-02"),
            tuple("0007", "2026-06-30"),
            tuple("0008", "2022-01-01"));
    assertThat(employees.get(0))
        .isEqualTo(
            Map.of(
                "employee_id", "0001",
                "name", "Sanne Visser",
                "email", "sanne.visser@noordzee.example",
                "job_level", "Teamleider",
                "hired_on", "2018-01-01"));
    assertThat(employees.get(2)).containsEntry("name", "Fatima van Dam").doesNotContainKey("email");
  }

  @Test
  void assignments_follow_the_history_as_far_as_its_titles_are_known() {
    assertThat(recipe.rows("assignments"))
        .extracting(
            row -> row.get("employee_id"),
            row -> row.get("unit_id"),
            row -> row.get("valid_from"),
            row -> row.get("valid_to"))
        .containsExactlyInAnyOrder(
            tuple("0001", "1", null, null),
            tuple("0002", "2", "2020-01-01", null),
            tuple("0003", "2", null, null),
            tuple("0004", "2", "2020-01-01", "2022-03-31"),
            tuple("0004", "4", "2022-04-01", "2025-01-14"),
            tuple("0004", "5", "2025-01-15", null),
            tuple("0005", "4", null, null),
            tuple("emp-6", "4", "2026-02-02", null),
            tuple("0008", "3", null, null));
  }

  @Test
  void superiors_are_direct_and_indirect_also_in_a_circle() {
    assertThat(recipe.rows("superiors"))
        .extracting(
            row -> row.get("employee_id"), row -> row.get("superior_id"), row -> row.get("kind"))
        .containsExactlyInAnyOrder(
            tuple("0001", "0002", "direct"),
            tuple("0002", "0001", "direct"),
            tuple("0003", "0001", "direct"),
            tuple("0004", "0002", "direct"),
            tuple("0004", "0001", "indirect"),
            tuple("0004", "0003", "indirect"),
            tuple("0005", "0002", "direct"),
            tuple("0005", "0003", "indirect"),
            tuple("emp-6", "0004", "direct"),
            tuple("0008", "0002", "direct"));
  }

  @Test
  void words_of_leave_are_days() {
    Map<String, Double> days =
        recipe.rows("absences").stream()
            .collect(
                Collectors.toMap(
                    row -> row.get("employee_id") + " " + row.get("from") + " " + row.get("to"),
                    row -> Double.valueOf(row.get("days"))));
    assertThat(days)
        .isEqualTo(
            Map.of(
                "0004 2026-05-04 2026-05-04", 1.0,
                "0004 2026-05-05 2026-05-05", 0.5,
                "0004 2026-05-06 2026-05-06", 0.25,
                "0004 2026-05-07 2026-05-07", 0.125,
                "emp-6 2026-05-08 2026-05-08", 0.5));
  }
}
