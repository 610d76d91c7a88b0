package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

abstract class FrappeHrCases {

  private static Recipe recipe;

  @BeforeAll
  static void fill() {
    recipe = MariaDbServer.recipe("frappe-hr", "frappe");
  }

  @Test
  void units_have_keys_with_blanks_and_a_disabled_one_has_ended() {
    assertThat(recipe.rows("units"))
        .extracting(
            row -> row.get("unit_id"),
            row -> row.get("name"),
            row -> row.get("parent_id"),
            row -> row.get("valid_to"))
        .containsExactly(
            tuple("All Departments", "All Departments", null, null),
            tuple("Service - NL", "Service", "All Departments", null),
            tuple("Telefonie - NL", "Telefonie", "Service - NL", null),
            tuple("Balie - NL", "Balie", "Service - NL", "2025-06-30"),
            tuple("Sales - NL", "Sales", "All Departments", null));
  }

  @Test
  void employees_are_all_with_an_address_of_the_company_only() {
    List<Map<String, String>> employees = recipe.rows("employees");

    assertThat(employees)
        .extracting(
            row -> row.get("employee_id"), row -> row.get("email"), row -> row.get("left_on"))
        .containsExactly(
            tuple("HR-EMP-00001", "sanne.visser@noordzee.example", null),
            tuple("HR-EMP-00002", "daan@noordzee.example", null),
            tuple("HR-EMP-00003", null, null),
            tuple("HR-EMP-00004", null, "2026-03-31"),
            tuple("HR-EMP-00005", null, "2026-05-04"),
            tuple("HR-EMP-00006", null, null),
            tuple("HR-EMP-00007", null, null),
            tuple("HR-EMP-00008", null, null));
    assertThat(employees.get(1))
        .containsEntry("name", "Daan Bakker")
        .containsEntry("job_level", "Teamleider")
        .containsEntry("hired_on", "2018-01-01");
  }

  @Test
  void assignments_follow_the_internal_work_history() {
    assertThat(recipe.rows("assignments"))
        .extracting(
            row -> row.get("employee_id"),
            row -> row.get("unit_id"),
            row -> row.get("valid_from"),
            row -> row.get("valid_to"))
        .containsExactlyInAnyOrder(
            tuple("HR-EMP-00001", "All Departments", null, null),
            tuple("HR-EMP-00002", "Service - NL", null, null),
            tuple("HR-EMP-00003", "Sales - NL", "2019-01-01", "2022-03-31"),
            tuple("HR-EMP-00003", "Balie - NL", "2022-04-01", "2024-12-31"),
            tuple("HR-EMP-00003", "Telefonie - NL", "2025-01-01", null),
            tuple("HR-EMP-00004", "Telefonie - NL", null, null),
            tuple("HR-EMP-00005", "Sales - NL", null, null),
            tuple("HR-EMP-00007", "Service - NL", "2019-01-01", "2023-12-31"),
            tuple("HR-EMP-00007", "Sales - NL", "2024-01-01", null),
            tuple("HR-EMP-00008", "Sales - NL", null, null));
  }

  @Test
  void superiors_are_whom_people_report_to() {
    assertThat(recipe.rows("superiors"))
        .extracting(
            row -> row.get("employee_id"), row -> row.get("superior_id"), row -> row.get("kind"))
        .containsExactly(
            tuple("HR-EMP-00002", "HR-EMP-00001", "direct"),
            tuple("HR-EMP-00003", "HR-EMP-00002", "direct"),
            tuple("HR-EMP-00004", "HR-EMP-00002", "direct"),
            tuple("HR-EMP-00006", "HR-EMP-00002", "direct"),
            tuple("HR-EMP-00007", "HR-EMP-00001", "direct"),
            tuple("HR-EMP-00008", "HR-EMP-00007", "direct"));
  }

  @Test
  void absences_are_submitted_days_of_sickness() {
    assertThat(recipe.rows("absences"))
        .extracting(
            row -> row.get("employee_id"),
            row -> row.get("from"),
            row -> Double.valueOf(row.get("days")))
        .containsExactly(
            tuple("HR-EMP-00003", "2026-05-04", 1.0), tuple("HR-EMP-00003", "2026-05-05", 0.5));
  }
}
