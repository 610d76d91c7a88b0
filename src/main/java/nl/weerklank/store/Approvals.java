package nl.weerklank.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which kinds of report may go to real recipients for the first time. */
public interface Approvals {

  /**
   * @param report kind of report as in the ledger
   * @param reason one line without addresses; null when none was given
   */
  record Approval(String report, Instant at, String reason) {}

  /**
   * @return false when it was approved before; the first approval stays as it is
   */
  boolean approve(String report, String reason, Instant now);

  Optional<Approval> find(String report);

  /** By kind. */
  List<Approval> all();

  /** True when a mail server ever took a mail of this kind to a real recipient. */
  boolean sentBefore(String report);

  /** Kinds with a mail in the ledger that can still be sent to a real recipient. */
  Set<String> waiting();

  /** Kinds a real recipient has any mail of in the ledger. */
  Set<String> known();
}
