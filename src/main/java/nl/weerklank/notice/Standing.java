package nl.weerklank.notice;

import java.time.Instant;
import java.util.Map;
import nl.weerklank.store.Deliveries;
import nl.weerklank.store.Ledger;

/**
 * What the reporting database says after a run.
 *
 * @param oldestUnsent when the oldest mail still waiting was planned; null when none waits
 * @param lastSuccess null when no run ever got to its end
 */
public record Standing(
    Map<Ledger.State, Long> states,
    Instant oldestUnsent,
    Instant lastSuccess,
    Deliveries.RowsRead rows) {

  public static Standing of(Deliveries deliveries, long run) {
    return new Standing(
        deliveries.states(),
        deliveries.oldestUnsent().orElse(null),
        deliveries.lastSuccess().orElse(null),
        deliveries.rowsRead(run));
  }
}
