package nl.weerklank.enrich;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.Customer;

/** The versions of each customer. */
final class Customers {

  /** A version with its days as numbers. */
  record Version(Customer customer, int from, int to, int since) {

    private static Version of(Customer customer) {
      return new Version(
          customer,
          Days.from(customer.knownFrom()),
          Days.to(customer.knownTo()),
          Days.from(customer.customerSince()));
    }

    private long distance(int day) {
      return Math.max(0, Math.max((long) from - day, (long) day - to));
    }
  }

  private final Map<String, List<Version>> versions = new HashMap<>();

  Customers(List<Customer> customers) {
    for (Customer customer : customers) {
      versions.merge(customer.id(), List.of(Version.of(customer)), Customers::both);
    }
  }

  private static List<Version> both(List<Version> known, List<Version> further) {
    List<Version> all = new ArrayList<>(known);
    all.addAll(further);
    return all;
  }

  /**
   * The version that held on a day; between or outside the versions the nearest one, of two equally
   * near the earlier. Null for an unknown customer.
   */
  Version on(String customerId, int day) {
    List<Version> all = versions.get(customerId);
    if (all == null) {
      return null;
    }
    Version best = all.get(0);
    for (int i = 1; i < all.size() && best.distance(day) > 0; i++) {
      Version version = all.get(i);
      long nearer = best.distance(day) - version.distance(day);
      if (nearer > 0 || (nearer == 0 && version.from < best.from)) {
        best = version;
      }
    }
    return best;
  }
}
