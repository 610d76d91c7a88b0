package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

abstract class OrangeHrmCases {

  private static Recipe recipe;

  @BeforeAll
  static void fill() {
    recipe = MariaDbServer.recipe("orangehrm", "orangehrm");
  }

  /** Keys of everybody who was not purged. */
  private static List<String> everybody() {
    return IntStream.rangeClosed(1, 66)
        .filter(n -> n != 62)
        .mapToObj(n -> n == 66 ? "emp-166" : "%04d".formatted(n))
        .toList();
  }

  private static Map<String, Map<String, String>> employees() {
    return recipe.rows("employees").stream()
        .collect(Collectors.toMap(row -> row.get("employee_id"), row -> row));
  }

  @Test
  void units_keep_the_nested_set() {
    assertThat(recipe.rows("units"))
        .extracting(
            row -> row.get("unit_id"),
            row -> row.get("name"),
            row -> row.get("lft"),
            row -> row.get("rgt"))
        .hasSize(11)
        .startsWith(tuple("1", "Noordzee Verzekeringen", "1", "22"))
        .contains(
            tuple("8", "Zakelijk", "14", "19"), tuple("10", "Accountbeheer Zuid", "17", "18"));
  }

  @Test
  void employees_are_all_but_the_purged_by_the_number_people_know() {
    Map<String, Map<String, String>> employees = employees();

    assertThat(employees).containsOnlyKeys(everybody());
    assertThat(recipe.rejections()).isEmpty();
    assertThat(employees.get("0001"))
        .isEqualTo(
            Map.of(
                "employee_id", "0001",
                "name", "Daan Bakker",
                "email", "daan.bakker@noordzee.example",
                "job_level", "directie",
                "hired_on", "2018-01-31"));
    assertThat(employees.get("0065"))
        .containsEntry("name", "Noor van der Visser")
        .doesNotContainKey("email");
    assertThat(employees.values().stream().map(row -> row.get("job_level")))
        .filteredOn("teamleider"::equals)
        .hasSize(6);
  }

  @Test
  void only_the_termination_the_employee_points_to_counts() {
    assertThat(employees().values().stream().filter(row -> row.containsKey("left_on")))
        .extracting(row -> row.get("employee_id"), row -> row.get("left_on"))
        .containsExactly(tuple("0060", "2026-03-31"));
  }

  @Test
  void assignments_have_no_history_and_people_without_a_unit_none() {
    List<Map<String, String>> assignments = recipe.rows("assignments");

    assertThat(assignments).hasSize(64);
    assertThat(recipe.rejections()).isEmpty();
    assertThat(assignments).allMatch(row -> row.keySet().equals(Set.of("employee_id", "unit_id")));
    assertThat(assignments).extracting(row -> row.get("employee_id")).doesNotContain("0063", "");
    for (Map<String, String> row : assignments) {
      int person = Integer.parseInt(row.get("employee_id").replace("emp-1", ""));
      assertThat(row).containsEntry("unit_id", String.valueOf(People.unit(person)));
    }
  }

  @Test
  void superiors_are_all_of_them_with_their_kind_also_in_a_cycle() {
    List<Map<String, String>> superiors = recipe.rows("superiors");

    // 65 who report to somebody, less the purged, three second ones and the two of the cycle.
    assertThat(superiors).hasSize(65 - 1 + 5);
    assertThat(superiors)
        .extracting(
            row -> row.get("employee_id"), row -> row.get("superior_id"), row -> row.get("kind"))
        .contains(
            tuple("0058", "0059", "direct"),
            tuple("0059", "0058", "direct"),
            tuple("0064", "0001", "direct"),
            tuple("0012", "0006", "direct"),
            tuple("0020", "0003", "direct"),
            tuple("0020", "0004", "indirect"),
            tuple("0021", "0004", "direct"),
            tuple("0021", "0001", "direct"),
            tuple("0022", "0005", "indirect"),
            tuple("emp-166", "0010", "direct"));
    assertThat(superiors).extracting(row -> row.get("kind")).containsOnly("direct", "indirect");
  }

  @Test
  void absences_are_days_of_sickness_that_were_taken() {
    List<Map<String, String>> absences = recipe.rows("absences");

    List<String> expected = new ArrayList<>();
    for (int n = 12; n <= 61; n++) {
      for (int k = 1; k <= n % 4; k++) {
        expected.add("%04d 1".formatted(n));
      }
    }
    expected.addAll(List.of("0012 0.5", "0014 0.25", "emp-166 1"));
    assertThat(absences)
        .extracting(row -> row.get("employee_id") + " " + number(row.get("days")))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(absences).allMatch(row -> row.get("from").equals(row.get("to")));
    assertThat(absences)
        .filteredOn(row -> row.get("employee_id").equals("0012"))
        .extracting(row -> row.get("from"))
        .containsExactly("2026-05-11");
  }

  private static String number(String text) {
    return new BigDecimal(text).stripTrailingZeros().toPlainString();
  }
}
