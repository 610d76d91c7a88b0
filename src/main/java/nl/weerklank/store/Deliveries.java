package nl.weerklank.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about the ledger and the runs behind it, for those who look after an installation. */
public interface Deliveries {

  /**
   * With what a run worked; a taken-up run has what it had when it was last taken up.
   *
   * @param configuration first 16 hex digits of the SHA-256 of the configuration file
   * @param templates likewise, of all files in the template folder with their names
   */
  record Origin(String program, String configuration, String templates) {}

  /**
   * What a run read, over all feeds it got through.
   *
   * @param rejected rows that could not be used, values not counted
   */
  record RowsRead(long rows, long rejected) {}

  /** Every mail to one recipient, newest first; the key without a redirection's mark. */
  List<Ledger.Mail> to(String recipient);

  /** Mails by state, real recipients only; a state no mail is in is absent. */
  Map<Ledger.State, Long> states();

  /** When the oldest mail that still waits to be sent was planned; empty when none waits. */
  Optional<Instant> oldestUnsent();

  /** When a run last got to its end, whatever became of single mails. */
  Optional<Instant> lastSuccess();

  RowsRead rowsRead(long runId);

  void origin(long runId, Origin origin);

  /** Empty for runs of before this was kept. */
  Optional<Origin> origin(long runId);
}
