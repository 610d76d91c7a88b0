package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Rejection.Reason;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

abstract class SuiteCrmCases {

  private static Recipe recipe;

  @BeforeAll
  static void fill() {
    recipe = MariaDbServer.recipe("suitecrm", "suitecrm");
  }

  private static String id(String kind, int number) {
    return kind + "00000-0000-4000-8000-" + "%012d".formatted(number);
  }

  private static Map<String, Map<String, String>> customers(String file) {
    return recipe.rows("customers", file).stream()
        .collect(Collectors.toMap(row -> row.get("customer_id"), row -> row));
  }

  @Test
  void customers_are_accounts_that_are_neither_deleted_nor_of_a_type_left_out() {
    Set<String> expected =
        IntStream.rangeClosed(1, 84).mapToObj(n -> id("acc", n)).collect(Collectors.toSet());
    expected.addAll(Set.of(id("acc", 93), id("acc", 94), id("acc", 95)));

    for (String file : List.of("customers.sql", "customers-annual-revenue.sql")) {
      assertThat(recipe.rows("customers", file))
          .extracting(row -> row.get("customer_id"))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void revenue_is_what_was_won_in_the_last_twelve_months_in_the_base_currency() {
    Map<String, Map<String, String>> customers = customers("customers.sql");

    BigDecimal total =
        customers.values().stream()
            .filter(row -> row.containsKey("annual_revenue"))
            .map(row -> new BigDecimal(row.get("annual_revenue")))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    // 1,000 times 1 + 2 + ... + 84, the import of 500 and 90.15 of another currency.
    assertThat(total).isEqualByComparingTo("3570590.15");
    assertThat(new BigDecimal(customers.get(id("acc", 1)).get("annual_revenue")))
        .isEqualByComparingTo("1000");
    assertThat(new BigDecimal(customers.get(id("acc", 2)).get("annual_revenue")))
        .isEqualByComparingTo("2590.15");
    assertThat(customers.get(id("acc", 95))).doesNotContainKeys("annual_revenue", "segment");
    assertThat(customers.values()).extracting(row -> row.get("currency")).containsOnly("EUR");
    assertThat(customers.get(id("acc", 1)).get("customer_since"))
        .isEqualTo(LocalDate.now().minusYears(3).toString());
  }

  @Test
  void a_signed_contract_that_ends_next_tells_the_renewal() {
    Map<String, Map<String, String>> customers = customers("customers.sql");

    assertThat(customers.values().stream().filter(row -> row.containsKey("renewal_on")))
        .extracting(row -> row.get("customer_id"), row -> row.get("renewal_on"))
        .containsExactly(tuple(id("acc", 3), LocalDate.now().plusDays(40).toString()));
  }

  @Test
  void account_managers_are_known_by_the_address_hr_knows_too() {
    Map<String, Map<String, String>> customers = customers("customers.sql");

    for (int n = 1; n <= 84; n++) {
      assertThat(customers.get(id("acc", n)))
          .containsEntry("account_manager_id", People.address(People.manager(n)));
    }
    assertThat(customers.get(id("acc", 93))).doesNotContainKey("account_manager_id");
    assertThat(customers.get(id("acc", 94))).containsEntry("account_manager_id", "login81");
    assertThat(customers.get(id("acc", 95))).doesNotContainKey("account_manager_id");
    customers("customers-annual-revenue.sql")
        .forEach(
            (id, row) ->
                assertThat(row.get("account_manager_id"))
                    .isEqualTo(customers.get(id).get("account_manager_id")));
  }

  @Test
  void names_lose_their_entities_and_none_is_made_up() {
    Map<String, Map<String, String>> customers = customers("customers.sql");

    assertThat(customers.get(id("acc", 93))).containsEntry("name", "O'Brien & Zn <schepen>");
    assertThat(customers.get(id("acc", 94))).doesNotContainKey("name");
  }

  @Test
  void the_text_field_of_the_revenue_is_read_by_locale_and_words_are_counted() {
    Map<String, Map<String, String>> customers = customers("customers-annual-revenue.sql");

    assertThat(customers.get(id("acc", 4))).containsEntry("annual_revenue", "4000");
    assertThat(new BigDecimal(customers.get(id("acc", 5)).get("annual_revenue")))
        .isEqualByComparingTo("5000");
    assertThat(customers.get(id("acc", 6))).doesNotContainKey("annual_revenue");
    assertThat(new BigDecimal(customers.get(id("acc", 7)).get("annual_revenue")))
        .isEqualByComparingTo("7000.5");
    assertThat(recipe.rejections())
        .extracting(Rejection::responseId, Rejection::reason, Rejection::column)
        .contains(tuple(id("acc", 93), Reason.UNREADABLE_VALUE, "annual_revenue"));
  }

  @Test
  void contacts_are_linked_people_once_each() {
    List<Map<String, String>> contacts = recipe.rows("contacts");

    // 84 less one that was unlinked and one that was deleted.
    assertThat(contacts).hasSize(82);
    assertThat(contacts).extracting(row -> row.get("contact_id")).doesNotHaveDuplicates();
    assertThat(contacts.get(0))
        .isEqualTo(
            Map.of(
                "contact_id", id("con", 1),
                "customer_id", id("acc", 5),
                "name", "Contact 1",
                "role", "Inkoper",
                "email", "contact1@klant1.example",
                "phone", "010-0000001"));
    assertThat(contacts.get(1).get("contact_id")).isEqualTo(id("con", 4));
    assertThat(contacts.get(1)).containsEntry("name", "d'Hond").doesNotContainKey("phone");
    assertThat(contacts.get(2)).containsEntry("phone", "06-12345678");
  }
}
