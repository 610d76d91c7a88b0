package nl.weerklank.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weerklank.deliver.DeliverySettings;
import nl.weerklank.store.Approvals;
import nl.weerklank.store.Ledger;

/** Kinds of report that are drawn but not mailed before somebody looked at them. */
final class HeldReports {

  private final RunContext run;

  HeldReports(RunContext run) {
    this.run = run;
  }

  /** What this run may send now. */
  Ledger.Claims claims() {
    return run.due().claims(run.request()).holding(kinds());
  }

  /** Those with waiting mails; asked anew each time, for mails are planned and sent meanwhile. */
  Set<String> kinds() {
    return open().stream()
        .filter(kind -> !confirmed(kind))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** With {@code --yes}: what waits of the kinds the run is about is approved for good. */
  void confirm() {
    for (String kind : open()) {
      if (confirmed(kind)) {
        run.store().approvals().approve(kind, "run --yes", run.clock().instant());
      }
    }
  }

  private boolean confirmed(String kind) {
    RunRequest request = run.request();
    return request.yes() && (request.reports().isEmpty() || request.reportKeys().contains(kind));
  }

  private List<String> open() {
    if (!asks()) {
      return List.of();
    }
    Approvals approvals = run.store().approvals();
    return approvals.waiting().stream()
        .filter(kind -> approvals.find(kind).isEmpty() && !approvals.sentBefore(kind))
        .toList();
  }

  /**
   * One line per kind, for thousands of mails wait for the same word, and what to type.
   *
   * @param mails how many wait, by kind
   */
  static List<String> lines(Map<String, Long> mails) {
    if (mails.isEmpty()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    mails.forEach(
        (kind, count) ->
            lines.add(
                "  held back  "
                    + kind
                    + ": "
                    + Counted.of(count, "mail")
                    + ", never mailed before"));
    lines.add(
        "  Look at them with 'run --dry-run', or in your own mailbox with 'run --redirect-to"
            + " ADDRESS'; then:");
    mails.keySet().forEach(kind -> lines.add("  java -jar weerklank.jar approve " + kind));
    lines.add("  The next run sends them as they were drawn.");
    return lines;
  }

  private boolean asks() {
    return asks(run.settings()) && !run.request().dryRun() && run.request().redirectTo() == null;
  }

  /** A directory reaches nobody by itself, and the people of the demo do not exist. */
  static boolean asks(Settings settings) {
    return settings.rehearsal().approval() == RehearsalSettings.Approval.ASK
        && settings.demo() == null
        && settings.delivery().mode() == DeliverySettings.Mode.SMTP;
  }
}
