package nl.weerklank.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.Customer;

/** The versions of each customer. */
final class Customers {

  private final Map<String, List<Customer>> versions = new HashMap<>();

  Customers(List<Customer> customers) {
    for (Customer customer : customers) {
      versions.merge(customer.id(), List.of(customer), Customers::both);
    }
  }

  private static List<Customer> both(List<Customer> known, List<Customer> further) {
    List<Customer> all = new ArrayList<>(known);
    all.addAll(further);
    return all;
  }

  /**
   * The version that held on a day; between or outside the versions the nearest one, of two equally
   * near the earlier. Null for an unknown customer.
   */
  Customer on(String customerId, int day) {
    List<Customer> all = versions.get(customerId);
    if (all == null) {
      return null;
    }
    Customer best = null;
    long nearest = Long.MAX_VALUE;
    for (int i = 0; i < all.size() && nearest > 0; i++) {
      Customer version = all.get(i);
      long distance = distance(version, day);
      if (distance < nearest || (distance == nearest && earlier(version, best))) {
        best = version;
        nearest = distance;
      }
    }
    return best;
  }

  private static long distance(Customer version, int day) {
    long before = (long) Days.from(version.knownFrom()) - day;
    long after = (long) day - Days.to(version.knownTo());
    return Math.max(0, Math.max(before, after));
  }

  private static boolean earlier(Customer one, Customer other) {
    return Days.from(one.knownFrom()) < Days.from(other.knownFrom());
  }
}
