package nl.weerklank.audience;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.weerklank.audience.AudienceSettings.Subscription;
import nl.weerklank.audience.DueMail.Obstacle;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Reference;

/** The people of one day, as recipients, with what stands in the way of mailing them. */
final class Directory {

  private final LocalDate asOf;
  private final AudienceSettings settings;
  private final Map<String, Employee> employees = new LinkedHashMap<>();
  private final Set<String> shared;

  Directory(LocalDate asOf, AudienceSettings settings, Reference reference) {
    this.asOf = asOf;
    this.settings = settings;
    for (Employee employee : reference.employees()) {
      employees.put(employee.id(), employee);
    }
    this.shared = sharedAddresses();
  }

  /** Addresses of two or more people in service; nobody knows who reads such a mailbox. */
  private Set<String> sharedAddresses() {
    Map<String, String> owner = new HashMap<>();
    Set<String> found = new HashSet<>();
    for (Employee employee : employees.values()) {
      if (employee.email() == null || left(employee)) {
        continue;
      }
      String address = Address.comparable(employee.email());
      if (owner.putIfAbsent(address, employee.id()) != null) {
        found.add(address);
      }
    }
    return found;
  }

  /** A person HR does not know gets no address. */
  Recipient person(String employeeId) {
    Employee employee = employees.get(employeeId);
    String key = "person:" + employeeId;
    if (employee == null) {
      return new Recipient(key, employeeId, null, null, settings.defaultLanguage());
    }
    return new Recipient(
        key, employeeId, employee.name(), employee.email(), language(employee.language()));
  }

  Recipient subscriber(Subscription subscription) {
    return new Recipient(
        subscription.key(), null, null, subscription.address(), language(subscription.language()));
  }

  Recipient fallback(StandInSettings.Fallback fallback) {
    return new Recipient(
        fallback.key(), null, null, fallback.address(), language(fallback.language()));
  }

  /** The same for one kind of report, which its recipient may have stopped. */
  Obstacle obstacle(Recipient recipient, ReportKind kind) {
    Obstacle obstacle = obstacle(recipient);
    return obstacle == null && settings.stopped(recipient.key(), kind, asOf)
        ? Obstacle.STOPPED
        : obstacle;
  }

  /** {@code EN} and {@code en-GB} are {@code en}; what is no language tag is the default. */
  private String language(String known) {
    boolean tag = known != null && known.matches("[A-Za-z]{2}([-_]\\w+)?");
    return tag ? known.substring(0, 2).toLowerCase(Locale.ROOT) : settings.defaultLanguage();
  }

  /** Null when the recipient can be mailed. */
  Obstacle obstacle(Recipient recipient) {
    Employee employee =
        recipient.employeeId() == null ? null : employees.get(recipient.employeeId());
    if (employee != null && left(employee)) {
      return Obstacle.LEFT;
    }
    String address = recipient.address();
    if (address == null || address.isBlank()) {
      return Obstacle.NO_ADDRESS;
    }
    if (!Address.wellFormed(address)) {
      return Obstacle.BAD_ADDRESS;
    }
    if (employee != null && shared.contains(Address.comparable(address))) {
      return Obstacle.DUPLICATE_ADDRESS;
    }
    boolean allowed =
        settings.allowedDomains().isEmpty()
            || settings.allowedDomains().contains(Address.domain(address));
    return allowed ? null : Obstacle.DOMAIN;
  }

  private boolean left(Employee employee) {
    return employee.leftOn() != null && employee.leftOn().isBefore(asOf);
  }
}
