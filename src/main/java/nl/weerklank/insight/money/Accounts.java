package nl.weerklank.insight.money;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.survey.Customer;

/** The CRM on one day: of each customer the version of that day, else the last one before. */
final class Accounts {

  private final LocalDate asOf;
  private final Map<String, Customer> byId = new HashMap<>();

  Accounts(List<Customer> versions, LocalDate asOf) {
    this.asOf = asOf;
    for (Customer version : versions) {
      if (version.knownFrom() == null || !version.knownFrom().isAfter(asOf)) {
        byId.merge(version.id(), version, Accounts::later);
      }
    }
  }

  /** Of two the one that holds longer; of equally long ones the one the feed gives last. */
  private static Customer later(Customer one, Customer other) {
    if (one.knownTo() == null || other.knownTo() == null) {
      return other.knownTo() == null ? other : one;
    }
    return other.knownTo().isBefore(one.knownTo()) ? one : other;
  }

  /** Null when the CRM never had it. */
  Customer find(String id) {
    return byId.get(id);
  }

  /** True for a customer that is still one on the day. */
  boolean stays(Customer customer) {
    return !removed(customer)
        && (customer.churnedOn() == null || customer.churnedOn().isAfter(asOf));
  }

  /** True when the CRM no longer has it and does not say why. */
  boolean removed(Customer customer) {
    return customer.knownTo() != null
        && customer.knownTo().isBefore(asOf)
        && customer.churnedOn() == null;
  }
}
