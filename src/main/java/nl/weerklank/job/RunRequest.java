package nl.weerklank.job;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weerklank.audience.CatchUp;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.deliver.Addresses;
import nl.weerklank.survey.Failure;

/**
 * What one run was asked to do.
 *
 * @param asOf fixes every clock of the run; today for a nightly run
 * @param reports kinds to make; empty: all that are enabled
 * @param unit only mails with a document about this unit; null: all
 * @param dryRun everything but mail: documents are drawn into the output directory, the ledger is
 *     not touched
 * @param redirectTo every mail goes to this address and leaves the real ledger rows alone; null for
 *     real delivery
 * @param deliver mail although the date lies before the newest completed run
 * @param catchUp what of missed periods; null for what the settings say
 * @param html where the reports are written as web pages; null for where the settings say
 * @param yes kinds of report that were never mailed are approved by asking for this run
 */
public record RunRequest(
    LocalDate asOf,
    Set<ReportKind> reports,
    String unit,
    boolean dryRun,
    String redirectTo,
    boolean deliver,
    Path html,
    CatchUp catchUp,
    boolean yes) {

  public RunRequest(
      LocalDate asOf,
      Set<ReportKind> reports,
      String unit,
      boolean dryRun,
      String redirectTo,
      boolean deliver,
      Path html) {
    this(asOf, reports, unit, dryRun, redirectTo, deliver, html, null, false);
  }

  public RunRequest {
    // Sorted, because the text of a request is part of the job's identity over processes.
    reports = Collections.unmodifiableSet(new TreeSet<>(reports));
  }

  /**
   * Before anything is opened or read.
   *
   * @throws Failure USAGE for a date in the future (every run until then would count as past, read
   *     no source and mail nothing), an address nobody can mail to, or mailing without mail
   */
  void orRefuse(LocalDate today) {
    if (asOf.isAfter(today)) {
      throw Failure.usage("--as-of " + asOf + " lies in the future; today is " + today + ".");
    }
    if (yes && (dryRun || redirectTo != null)) {
      throw Failure.usage(
          "--yes is about mail to its readers; leave it out with --dry-run and --redirect-to.");
    }
    if (redirectTo == null) {
      return;
    }
    if (dryRun) {
      throw Failure.usage(
          "--dry-run mails nothing and --redirect-to mails everything; leave one of them out.");
    }
    if (!Addresses.usable(redirectTo)) {
      throw Failure.usage(
          "--redirect-to holds no usable mail address; write it as name@example.org.");
    }
  }

  /** As ledger keys write them. */
  Set<String> reportKeys() {
    return reports.stream().map(ReportKind::key).collect(Collectors.toSet());
  }

  /** Only some of the mails that are due. */
  boolean narrowed() {
    return !reports.isEmpty() || unit != null;
  }

  /** The request as a job knows it: a run that was killed goes on where it was, also with a yes. */
  String shape() {
    return new RunRequest(asOf, reports, unit, dryRun, redirectTo, deliver, html, catchUp, false)
        .toString();
  }

  boolean wants(ReportKind kind) {
    return reports.isEmpty() || reports.contains(kind);
  }
}
