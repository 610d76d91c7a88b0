package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.weerklank.config.init.FirstSettings;
import nl.weerklank.config.init.SourceRequest;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code init} finds the statements of the recipe for the Odoo that is there. */
class OdooVersionsIT {

  private static final String CONTRACTS = "drop table hr_contract cascade";

  @TempDir Path directory;

  private final List<String> told = new ArrayList<>();

  private String settings(String recipe, String url) throws IOException {
    return settings(recipe, url, "postgres");
  }

  private String settings(String recipe, String url, String account) throws IOException {
    Path file = directory.resolve("application.yml");
    Files.writeString(file, "weerklank:\n  sources:\n");
    SourceRequest request =
        new SourceRequest(recipe, "hr", url, account, "", "HR", List.of(), List.of(), Map.of());
    new FirstSettings(file, told::add)
        .write(List.of(request), "Noordzee", ZoneId.of("Europe/Amsterdam"), "noordzee.example");
    return Files.readString(file);
  }

  @Test
  void odoo_with_contracts_needs_no_line() throws IOException {
    assertThat(settings("odoo-hr", OdooDatabase.create())).doesNotContain("feeds:");
    assertThat(settings("odoo-hr", OdooDatabase.create("to-18.sql"))).doesNotContain("feeds:");
  }

  @Test
  void odoo_19_is_read_by_its_versions() throws IOException {
    assertThat(settings("odoo-hr", OdooDatabase.create("to-18.sql", "to-19.sql")))
        .contains(
            "      feeds:\n"
                + "        assignments: {sql: assignments-19.sql}\n"
                + "        employees: {sql: employees-19.sql}\n");
    assertThat(told)
        .contains(
            "feed       employees: employees-19.sql, since the database does not accept"
                + " employees.sql");
  }

  @Test
  void odoo_without_the_module_contracts_is_read_without() throws IOException {
    String url = OdooDatabase.create();
    Scripts.run(OdooDatabase.admin(url), CONTRACTS);

    assertThat(settings("odoo-hr", url))
        .contains("{sql: assignments-without-contracts.sql}")
        .contains("{sql: employees-without-contracts.sql}");
  }

  @Test
  void what_no_statement_fits_is_told_and_left_to_check() throws IOException {
    String url = OdooDatabase.create();
    Scripts.run(OdooDatabase.admin(url), CONTRACTS, "drop table hr_employee cascade");

    assertThat(settings("odoo-hr", url)).doesNotContain("feeds:");
    assertThat(told)
        .contains("feed       employees: no statement of the recipe fits; `check` tells why");
  }

  @Test
  void a_right_that_is_lacking_is_told_and_no_poorer_statement_taken() throws IOException {
    String url = OdooDatabase.create();
    List<String> grants = new ArrayList<>(Recipe.grants("odoo-hr"));
    grants.removeIf(grant -> grant.contains("ON hr_contract"));
    Scripts.run(OdooDatabase.admin(url), grants.toArray(String[]::new));

    assertThat(settings("odoo-hr", url, "weerklank")).doesNotContain("feeds:");
    assertThat(told)
        .contains("feed       assignments: the account lacks a right that assignments.sql needs");
  }

  @Test
  void alternatives_for_a_feed_that_the_recipe_lacks_are_named() throws IOException {
    Path recipe = Files.createDirectories(directory.resolve("recipes/desk"));
    Files.writeString(recipe.resolve("recipe.yml"), "alternatives: {units: [a.sql]}");
    String url = OdooDatabase.create();

    assertThatThrownBy(() -> settings("desk", url))
        .isInstanceOf(Failure.class)
        .hasMessageContainingAll("recipe.yml", "alternatives.units");
  }

  @Test
  void a_statement_that_the_recipe_names_and_lacks_is_named() throws IOException {
    Path recipe = Files.createDirectories(directory.resolve("recipes/desk"));
    Files.writeString(
        recipe.resolve("recipe.yml"),
        "feeds: {units: {sql: units.sql}}\nalternatives: {units: [units-2.sql]}");
    Files.writeString(recipe.resolve("units.sql"), "select * from no_such_table");
    String url = OdooDatabase.create();

    assertThatThrownBy(() -> settings("desk", url))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("units-2.sql, which the recipe names, is not there");
  }
}
