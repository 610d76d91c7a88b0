package nl.weerklank.job;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.audience.Audience;
import nl.weerklank.audience.AudienceFinding;
import nl.weerklank.audience.DueMail;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.ReportingStore;

/** What a run would send to whom; ids and states only, no names and no addresses. */
public final class MailPlan {

  private final Settings settings;
  private final ReportingStore store;
  private final Clock clock;

  MailPlan(Settings settings, ReportingStore store, Clock clock) {
    this.settings = settings;
    this.store = store;
    this.clock = clock;
  }

  /**
   * @param asOf null for today
   * @param compared also with the last run, which reads all answers of the reports' windows
   */
  public List<String> lines(LocalDate asOf, boolean compared) {
    LocalDate today = LocalDate.now(clock);
    LocalDate date = asOf == null ? today : asOf;
    Snapshot snapshot = new Snapshot(settings, store, date);
    Snapshot newest = snapshot.newest(today);
    RunRequest request = new RunRequest(date, Set.of(), null, true, null, false, null);
    DueMails due =
        DueMails.of(settings, store, snapshot, newest, request, 0, EditionsDue.moment(date, clock));
    List<String> lines = new ArrayList<>();
    lines.add(
        "As of " + date + ": " + Counted.of(due.mails().size(), "mail") + " for the periods due");
    for (DueMail mail : due.mails()) {
      lines.add("  " + due.key(mail) + "  " + state(due.key(mail), mail) + "  " + subjects(mail));
    }
    List<AudienceFinding> findings =
        new ArrayList<>(new Audience(settings.audience()).findings(due.mails(), snapshot.tree()));
    findings.addAll(due.findings());
    if (!findings.isEmpty()) {
      lines.add("To mend in HR");
      findings.forEach(finding -> lines.add("  " + finding.kind() + "  " + finding.key()));
    }
    if (compared) {
      lines.addAll(new Rehearsal(settings, store, snapshot, due).lines(request));
    }
    return lines;
  }

  private String state(Ledger.Key key, DueMail mail) {
    Optional<Ledger.Mail> row = store.ledger().find(key);
    if (row.isPresent()) {
      return row.get().state().name()
          + (row.get().skip() == null ? "" : "(" + row.get().skip() + ")");
    }
    return mail.obstacle() == null ? "due" : "cannot be sent: " + mail.obstacle();
  }

  private static String subjects(DueMail mail) {
    return mail.subjects().stream().map(DueMails::subject).collect(Collectors.joining(", "));
  }
}
