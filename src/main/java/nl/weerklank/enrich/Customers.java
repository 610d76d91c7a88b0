package nl.weerklank.enrich;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.Customer;

/** The versions of each customer. */
final class Customers {

  /**
   * What an answer asks of a version, in one object.
   *
   * @param next the version listed after it; null after the last
   */
  record Version(
      String segment, String accountManagerId, int from, int to, int since, Version next) {

    private long distance(int day) {
      return Math.max(0, Math.max((long) from - day, (long) day - to));
    }
  }

  private final Map<String, Version> firstById = new HashMap<>();

  Customers(List<Customer> customers) {
    for (int i = customers.size() - 1; i >= 0; i--) {
      Customer customer = customers.get(i);
      firstById.merge(
          customer.id(), version(customer, null), (later, none) -> version(customer, later));
    }
  }

  private static Version version(Customer customer, Version next) {
    return new Version(
        customer.segment(),
        customer.accountManagerId(),
        Days.from(customer.knownFrom()),
        Days.to(customer.knownTo()),
        Days.from(customer.customerSince()),
        next);
  }

  /**
   * The version that held on a day; between or outside the versions the nearest one, of two equally
   * near the earlier. Null for an unknown customer.
   */
  Version on(String customerId, int day) {
    Version best = firstById.get(customerId);
    if (best == null) {
      return null;
    }
    for (Version version = best.next;
        version != null && best.distance(day) > 0;
        version = version.next) {
      long nearer = best.distance(day) - version.distance(day);
      if (nearer > 0 || (nearer == 0 && version.from < best.from)) {
        best = version;
      }
    }
    return best;
  }
}
