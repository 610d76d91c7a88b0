package nl.weerklank.insight;

import static nl.weerklank.insight.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Unit;
import nl.weerklank.survey.UnitTree;
import org.junit.jupiter.api.Test;

class UnhappyCustomersTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
  private static final UnitTree TREE =
      UnitTree.on(
          DAY,
          List.of(unit("top", null), unit("north", "top"), unit("south", "top")),
          "Lindewaard");

  private final StoredAnswers store = new StoredAnswers();

  @Test
  void unhappy_customers_without_a_word_are_found_and_nobody_is_found_twice() {
    store
        .add(answer("r1", DAY, "north", null, "c1", 3, "te laat"))
        .add(answer("r2", DAY, "north", null, "c1", 3, null))
        .add(answer("r3", DAY, "south", null, "c2", 0, null))
        .add(answer("r4", DAY, "south", null, "c3", 8, "prima"));
    UnhappyCustomers customers = gather();
    assertThat(customers.of("top"))
        .extracting(Unhappy::customerId, Unhappy::comment)
        .containsExactlyInAnyOrder(tuple("c1", "te laat"), tuple("c1", null), tuple("c2", null));
    assertThat(customers.of("north")).hasSize(2);
    assertThat(customers.answers("top")).isEqualTo(4);
    assertThat(customers.unhappy("top")).isEqualTo(3);
    assertThat(customers.unhappy("south")).isEqualTo(1);
  }

  @Test
  void much_effort_is_unhappy_although_its_number_is_high() {
    store.add(answer("r1", "service", DAY, "north", null, "c1", Map.of("effort", 5), null, false));
    assertThat(gather().of("north")).extracting(Unhappy::metric).containsExactly(Answers.EFFORT);
  }

  @Test
  void an_answer_unhappy_twice_is_one_call() {
    store.add(
        answer("r1", "service", DAY, "north", null, "c1", Map.of("nps", 2, "csat", 1), "hm", true));
    assertThat(gather().of("north")).hasSize(1);
    assertThat(gather().of("north").get(0).complaint()).isTrue();
  }

  @Test
  void an_employees_opinion_of_the_employer_is_no_unhappy_customer() {
    store.add(
        answer("r1", "work", DAY, "north", null, null, Map.of("enps", 0), "mijn baas", false));
    UnhappyCustomers customers = gather();
    assertThat(customers.of(UnitTree.ORGANISATION)).isEmpty();
    assertThat(customers.answers(UnitTree.ORGANISATION)).isZero();
  }

  @Test
  void answers_without_a_known_unit_belong_to_the_organisation() {
    store
        .add(answer("r1", DAY, null, null, "c1", 1, "a"))
        .add(answer("r2", DAY, "closed-long-ago", null, "c2", 1, null));
    assertThat(gather().of(UnitTree.ORGANISATION)).hasSize(2);
    assertThat(gather().of("top")).isEmpty();
  }

  private UnhappyCustomers gather() {
    return UnhappyCustomers.gather(
        store,
        store,
        new Words.Plan(TREE, Answers.METRICS, Answers.SURVEYS, QuoteRule.DEFAULT),
        Period.week(DAY));
  }

  private static Unit unit(String id, String parent) {
    return new Unit(id, parent, "Unit " + id, null, List.of(), null, null, null);
  }
}
