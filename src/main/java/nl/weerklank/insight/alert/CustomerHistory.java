package nl.weerklank.insight.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.insight.CustomerAnswers;
import nl.weerklank.survey.Metric;

/** What a customer answered before. */
public final class CustomerHistory {

  /** Answers shown. */
  private static final int MOST = 5;

  public record Earlier(LocalDate day, Metric metric, int score) {}

  private final Map<String, List<Earlier>> byCustomer = new HashMap<>();

  /**
   * @param answers of the customers, in no order
   */
  public CustomerHistory(CustomerAnswers answers, Set<String> customers) {
    answers.forEach(
        customers,
        (customer, day, metric, score) ->
            byCustomer
                .computeIfAbsent(customer, id -> new ArrayList<>())
                .add(new Earlier(day, metric, score)));
    byCustomer
        .values()
        .forEach(
            all ->
                all.sort(
                    Comparator.comparing(Earlier::day)
                        .reversed()
                        .thenComparing(one -> one.metric().id())
                        .thenComparingInt(Earlier::score)));
  }

  /**
   * The newest answers before a day.
   *
   * @param customerId null: nobody knows
   */
  public List<Earlier> before(String customerId, LocalDate day) {
    return byCustomer.getOrDefault(customerId == null ? "" : customerId, List.of()).stream()
        .filter(one -> one.day().isBefore(day))
        .limit(MOST)
        .toList();
  }
}
