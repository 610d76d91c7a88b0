package nl.weerklank.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import nl.weerklank.survey.Contact;
import nl.weerklank.survey.Customer;
import nl.weerklank.survey.Reference;

/** Customers and contacts by id, in sorted lists: half a million of them take no map. */
final class Accounts {

  private final LocalDate asOf;
  private final List<Customer> customers;
  private final List<Contact> contacts;

  Accounts(Reference reference, LocalDate asOf) {
    this.asOf = asOf;
    this.customers = new ArrayList<>(reference.customers());
    customers.sort(Comparator.comparing(Customer::id));
    this.contacts = new ArrayList<>(reference.contacts());
    contacts.sort(Comparator.comparing(Contact::id));
  }

  /** The customer as CRM knows it on the as-of date, else as last known; null when it does not. */
  Customer customer(String id) {
    Customer found = null;
    for (int i = first(customers, Customer::id, id);
        i < customers.size() && customers.get(i).id().equals(id);
        i++) {
      Customer version = customers.get(i);
      if (version.knownFrom() != null && version.knownFrom().isAfter(asOf)) {
        continue;
      }
      boolean later =
          found == null
              || found.knownFrom() == null
              || (version.knownFrom() != null && !version.knownFrom().isBefore(found.knownFrom()));
      found = later ? version : found;
    }
    return found;
  }

  /** Null when unknown, and when CRM places the contact at another customer. */
  Contact contact(String id, String customerId) {
    int i = first(contacts, Contact::id, id);
    if (i >= contacts.size() || !contacts.get(i).id().equals(id)) {
      return null;
    }
    Contact contact = contacts.get(i);
    boolean elsewhere = customerId != null && !customerId.equals(contact.customerId());
    return elsewhere ? null : contact;
  }

  /** Index of the first entry at or after an id; the size when the id is null. */
  private static <T> int first(List<T> sorted, Function<T, String> idOf, String id) {
    int low = 0;
    int high = sorted.size();
    while (id != null && low < high) {
      int middle = (low + high) >>> 1;
      if (idOf.apply(sorted.get(middle)).compareTo(id) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return id == null ? sorted.size() : low;
  }
}
