package nl.weerklank.job;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.store.Approvals;
import nl.weerklank.survey.Failure;

/** The operator's word that a kind of report may be mailed for the first time. */
public final class Approval {

  private final Settings settings;
  private final Approvals approvals;
  private final Clock clock;
  private final DateTimeFormatter time;

  Approval(Settings settings, Approvals approvals, Clock clock) {
    ZoneId zone = settings.reports().zone();
    this.settings = settings;
    this.approvals = approvals;
    this.clock = clock;
    this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
  }

  /**
   * @param reason null for none
   * @return what to tell; approving twice changes nothing
   * @throws Failure USAGE when there is no such kind of report
   */
  public String approve(String report, String reason) {
    if (!kinds().contains(report)) {
      throw Failure.usage(
          "'" + report + "' is no report; there are " + String.join(", ", kinds()) + ".");
    }
    Instant now = clock.instant();
    if (approvals.approve(report, reason, now)) {
      return report + " is approved; the next run mails what waits, as it was drawn.";
    }
    return report + " " + state(report) + "; nothing changed.";
  }

  /** A line for each kind of report. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!HeldReports.asks(settings)) {
      lines.add("No report waits for an approval here: " + why() + ".");
    }
    for (String kind : kinds()) {
      lines.add("  " + kind + "  " + state(kind));
    }
    return lines;
  }

  private String why() {
    if (settings.rehearsal().approval() == RehearsalSettings.Approval.NONE) {
      return "weerklank.rehearsal.approval is none";
    }
    return settings.demo() == null
        ? "weerklank.delivery.mode is directory"
        : "this is the demo organisation";
  }

  private String state(String kind) {
    Optional<Approvals.Approval> approved = approvals.find(kind);
    if (approved.isPresent()) {
      String reason = approved.get().reason();
      return "approved " + time.format(approved.get().at()) + (reason == null ? "" : "  " + reason);
    }
    return approvals.sentBefore(kind) ? "sent before" : "not approved";
  }

  private Set<String> kinds() {
    Set<String> kinds = new TreeSet<>(approvals.known());
    Arrays.stream(ReportKind.values()).map(ReportKind::key).forEach(kinds::add);
    return kinds;
  }
}
