package nl.weerklank.job;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.audience.AudienceSettings.Subscription;
import nl.weerklank.deliver.AddressBook;
import nl.weerklank.survey.Employee;

/**
 * Addresses as HR and the configuration know them now, not as they were when a mail was planned.
 */
final class CurrentAddresses implements AddressBook {

  private final Map<String, Entry> entries = new HashMap<>();
  private final String redirectTo;

  CurrentAddresses(RunContext run) {
    this.redirectTo = run.request().redirectTo();
    Snapshot newest = run.newest();
    for (Employee employee : newest.reference().employees()) {
      entries.put(
          "person:" + employee.id(),
          new Entry(employee.email(), left(employee, newest.asOf()), false));
    }
    for (Subscription subscription : run.settings().audience().subscriptions()) {
      entries.put(subscription.key(), new Entry(subscription.address(), false, false));
    }
  }

  private static boolean left(Employee employee, LocalDate today) {
    return employee.leftOn() != null && employee.leftOn().isBefore(today);
  }

  @Override
  public Optional<Entry> lookup(String recipientKey) {
    if (recipientKey.startsWith("redirect-")) {
      return Optional.ofNullable(redirectTo).map(address -> new Entry(address, false, false));
    }
    return Optional.ofNullable(entries.get(recipientKey));
  }
}
