package nl.weerklank.job;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.audience.AudienceSettings;
import nl.weerklank.audience.AudienceSettings.Subscription;
import nl.weerklank.audience.Recipient;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.audience.Scopes;
import nl.weerklank.audience.StandInSettings.Fallback;
import nl.weerklank.deliver.AddressBook;
import nl.weerklank.store.Ledger;
import nl.weerklank.survey.Employee;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * Addresses as HR and the configuration know them now, not as they were when a mail was planned.
 */
final class CurrentAddresses implements AddressBook {

  private final Map<String, Entry> entries = new HashMap<>();
  private final String redirectTo;
  private final AudienceSettings settings;
  private final LocalDate today;
  private final Scopes scopes;

  CurrentAddresses(RunContext run) {
    this.redirectTo = run.request().redirectTo();
    this.settings = run.settings().audience();
    this.today = run.newest().asOf();
    this.scopes =
        new Scopes(settings, run.asOf(), run.snapshot().reference(), run.snapshot().tree());
    Snapshot newest = run.newest();
    for (Employee employee : newest.reference().employees()) {
      entries.put(
          "person:" + employee.id(),
          new Entry(employee.email(), left(employee, newest.asOf()), false));
    }
    for (Subscription subscription : run.settings().audience().subscriptions()) {
      entries.put(subscription.key(), new Entry(subscription.address(), false, false));
    }
    Fallback fallback = settings.standIns().fallback();
    if (fallback != null) {
      entries.put(fallback.key(), new Entry(fallback.address(), false, false));
    }
  }

  private static boolean left(Employee employee, LocalDate today) {
    return employee.leftOn() != null && employee.leftOn().isBefore(today);
  }

  /** Who may no longer see what the mail is about counts as gone, who stopped it as opted out. */
  @Override
  public Optional<Entry> lookup(Ledger.Mail mail) {
    Optional<Entry> entry = lookup(mail.key().recipient());
    Optional<ReportKind> kind = kind(mail.key().report());
    if (entry.isEmpty() || kind.isEmpty() || mail.key().recipient().startsWith("redirect-")) {
      return entry;
    }
    boolean stopped =
        settings.stops().stream()
            .anyMatch(stop -> stop.covers(mail.key().recipient(), kind.get(), today));
    boolean left = entry.get().left() || !maySee(kind.get(), mail);
    return Optional.of(new Entry(entry.get().address(), left, stopped));
  }

  private boolean maySee(ReportKind kind, Ledger.Mail mail) {
    String key = mail.key().recipient();
    String employee = key.startsWith("person:") ? key.substring("person:".length()) : null;
    Recipient reader = new Recipient(key, employee, null, null, settings.defaultLanguage());
    Set<Subject> subjects =
        mail.documents().stream()
            .map(document -> DueMails.subject(document.subject()))
            .collect(Collectors.toSet());
    return scopes.outside(kind, reader, Period.parse(mail.key().period()), subjects).isEmpty();
  }

  /** Empty for what is no periodic report. */
  private static Optional<ReportKind> kind(String report) {
    return Arrays.stream(ReportKind.values()).filter(one -> one.key().equals(report)).findFirst();
  }

  @Override
  public Optional<Entry> lookup(String recipientKey) {
    if (recipientKey.startsWith("redirect-")) {
      return Optional.ofNullable(redirectTo).map(address -> new Entry(address, false, false));
    }
    return Optional.ofNullable(entries.get(recipientKey));
  }
}
