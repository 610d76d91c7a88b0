package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OdooCrmRecipeIT {

  private static Recipe recipe;

  @BeforeAll
  static void fill() {
    String url = OdooDatabase.create();
    Scripts.run(OdooDatabase.admin(url), Recipe.grants("odoo-crm").toArray(String[]::new));
    recipe = new Recipe("odoo-crm", url, "weerklank", "");
  }

  private static Map<String, Map<String, String>> customers(String file) {
    return recipe.rows("customers", file).stream()
        .collect(Collectors.toMap(row -> row.get("customer_id"), row -> row));
  }

  private static BigDecimal total(Map<String, Map<String, String>> customers) {
    return customers.values().stream()
        .filter(row -> row.containsKey("annual_revenue"))
        .map(row -> new BigDecimal(row.get("annual_revenue")))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void customers_are_companies_that_are_not_archived_and_not_our_own() {
    Set<String> expected =
        IntStream.rangeClosed(2001, 2084).mapToObj(String::valueOf).collect(Collectors.toSet());
    expected.addAll(Set.of("2091", "2092", "2093", "2094"));

    assertThat(customers("customers.sql")).containsOnlyKeys(expected);
    assertThat(customers("customers-invoiced.sql")).containsOnlyKeys(expected);
    assertThat(recipe.rejections()).isEmpty();
  }

  @Test
  void revenue_is_what_was_won_in_the_last_twelve_months_also_by_people_at_the_company() {
    Map<String, Map<String, String>> customers = customers("customers.sql");

    // 1,000 times 1 + 2 + ... + 84, and an import of 90.15.
    assertThat(total(customers)).isEqualByComparingTo("3570090.15");
    assertThat(customers.get("2001")).containsEntry("annual_revenue", "1000");
    assertThat(customers.get("2002")).containsEntry("annual_revenue", "2090.15");
    assertThat(customers.get("2091")).doesNotContainKey("annual_revenue");
    assertThat(customers.get("2001"))
        .containsEntry("customer_since", LocalDate.now(ZoneOffset.UTC).minusYears(3).toString());
  }

  @Test
  void revenue_by_invoices_takes_credit_notes_off() {
    Map<String, Map<String, String>> customers = customers("customers-invoiced.sql");

    // 100 times 1 + 2 + ... + 84, less 40.
    assertThat(total(customers)).isEqualByComparingTo("356960");
    assertThat(customers.get("2001")).containsEntry("annual_revenue", "60");
  }

  @Test
  void account_managers_are_known_by_the_address_hr_knows_too() {
    for (String file : List.of("customers.sql", "customers-invoiced.sql")) {
      Map<String, Map<String, String>> customers = customers(file);
      for (int n = 1; n <= 84; n++) {
        assertThat(customers.get(String.valueOf(2000 + n)))
            .containsEntry("account_manager_id", People.address(People.manager(n)));
      }
      assertThat(customers.get("2093")).doesNotContainKey("account_manager_id");
      assertThat(customers.get("2094"))
          .containsEntry("account_manager_id", "login81@noordzee.example");
    }
  }

  @Test
  void segments_are_named_in_the_language_asked_for_or_in_english() {
    Map<String, Map<String, String>> customers = customers("customers.sql");

    assertThat(customers.get("2003")).containsEntry("segment", "Scheepvaart");
    assertThat(customers.get("2001")).containsEntry("segment", "Retail");
    assertThat(customers.get("2002")).doesNotContainKey("segment");
  }

  @Test
  void contacts_are_people_at_customers_and_below_other_people_there() {
    List<Map<String, String>> contacts = recipe.rows("contacts");

    Set<String> expected =
        IntStream.rangeClosed(3001, 3084).mapToObj(String::valueOf).collect(Collectors.toSet());
    expected.add("3093");
    assertThat(contacts)
        .extracting(row -> row.get("contact_id"))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(contacts.get(0))
        .isEqualTo(
            Map.of(
                "contact_id", "3001",
                "customer_id", "2001",
                "name", "Contact 1",
                "role", "Inkoper",
                "email", "contact1@klant1.example",
                "phone", "010-0000001"));
    assertThat(contacts.get(84)).containsEntry("customer_id", "2001");
  }
}
