package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

abstract class EspoCrmCases {

  private static Recipe recipe;

  @BeforeAll
  static void fill() {
    recipe = MariaDbServer.recipe("espocrm", "espocrm");
  }

  private static Map<String, Map<String, String>> customers() {
    return recipe.rows("customers").stream()
        .collect(Collectors.toMap(row -> row.get("customer_id"), row -> row));
  }

  @Test
  void customers_are_accounts_that_are_neither_deleted_nor_of_a_type_left_out() {
    Set<String> expected =
        IntStream.rangeClosed(1, 40).mapToObj("a%04d"::formatted).collect(Collectors.toSet());
    expected.addAll(Set.of("a0052", "a0053"));
    assertThat(customers()).containsOnlyKeys(expected);
    assertThat(recipe.rejections()).isEmpty();
  }

  @Test
  void revenue_is_what_was_won_in_the_last_twelve_months_in_the_currency_asked_for() {
    Map<String, Map<String, String>> customers = customers();

    BigDecimal total =
        customers.values().stream()
            .filter(row -> row.containsKey("annual_revenue"))
            .map(row -> new BigDecimal(row.get("annual_revenue")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    // 100 times 1 + 2 + ... + 40, and 0.55 of an import.
    assertThat(total).isEqualByComparingTo("82000.55");
    assertThat(new BigDecimal(customers.get("a0001").get("annual_revenue")))
        .isEqualByComparingTo("100");
    assertThat(customers.get("a0001"))
        .containsEntry("customer_since", LocalDate.now().minusYears(2).toString());
    assertThat(customers.get("a0053")).doesNotContainKey("annual_revenue");
  }

  @Test
  void account_managers_are_known_by_their_primary_address_or_login() {
    Map<String, Map<String, String>> customers = customers();

    for (int n = 1; n <= 40; n++) {
      assertThat(customers.get("a%04d".formatted(n)))
          .containsEntry("account_manager_id", n % 2 == 1 ? "anouk@noordzee.example" : "bram");
    }
    assertThat(customers.get("a0052")).doesNotContainKey("account_manager_id");
  }

  @Test
  void contacts_are_linked_people_once_each_at_their_main_account() {
    List<Map<String, String>> contacts = recipe.rows("contacts");

    // 40 less one unlinked, one inactive and one deleted.
    assertThat(contacts).hasSize(37);
    assertThat(contacts).extracting(row -> row.get("contact_id")).doesNotHaveDuplicates();
    assertThat(contacts.get(0))
        .isEqualTo(
            Map.of(
                "contact_id", "c0001",
                "customer_id", "a0001",
                "name", "Contact 1",
                "role", "Inkoper",
                "email", "c0001@klant.example",
                "phone", "+31 10 c0001"));
    assertThat(contacts.get(1)).containsEntry("contact_id", "c0005").doesNotContainKey("phone");
  }
}
