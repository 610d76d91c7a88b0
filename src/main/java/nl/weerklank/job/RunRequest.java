package nl.weerklank.job;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.weerklank.audience.ReportKind;

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
 */
public record RunRequest(
    LocalDate asOf,
    Set<ReportKind> reports,
    String unit,
    boolean dryRun,
    String redirectTo,
    boolean deliver) {

  public RunRequest {
    // Sorted, because the text of a request is part of the job's identity over processes.
    reports = Collections.unmodifiableSet(new TreeSet<>(reports));
  }

  /** As ledger keys write them. */
  Set<String> reportKeys() {
    return reports.stream().map(ReportKind::key).collect(Collectors.toSet());
  }

  boolean wants(ReportKind kind) {
    return reports.isEmpty() || reports.contains(kind);
  }
}
