package nl.weerklank.deliver;

import java.time.Clock;
import java.time.Duration;
import nl.weerklank.store.Ledger;

/** At most so many recipients in any 24 hours, over all runs: the ledger counts. */
final class DailyCap {

  private static final Duration WINDOW = Duration.ofDays(1);

  private final int perDay;
  private final Ledger ledger;
  private final Clock clock;
  private int left;
  private int underWay;

  /**
   * @param perDay 0: no cap
   */
  DailyCap(int perDay, Ledger ledger, Clock clock) {
    this.perDay = perDay;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** True when one more may be sent; every true is followed by one {@link #done}. */
  synchronized boolean take() {
    if (perDay <= 0) {
      return true;
    }
    if (left <= 0) {
      left = perDay - ledger.acceptedSince(clock.instant().minus(WINDOW)) - underWay;
    }
    if (left <= 0) {
      return false;
    }
    left--;
    underWay++;
    return true;
  }

  /**
   * @param used false gives the place back
   */
  synchronized void done(boolean used) {
    if (perDay <= 0) {
      return;
    }
    underWay--;
    if (!used) {
      left++;
    }
  }
}
