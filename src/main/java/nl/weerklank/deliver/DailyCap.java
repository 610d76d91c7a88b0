package nl.weerklank.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.weerklank.store.Ledger;

/**
 * At most so many recipients in any 24 hours, over all runs: the ledger counts. Places free
 * themselves as what was sent a day ago falls out of the window, so a run may wait for them.
 */
final class DailyCap {

  /** How a request for a place is answered. */
  enum Place {
    /** Taken; followed by one {@link #done}. */
    FREE,
    /** Some free themselves before the deadline. */
    LATER,
    NONE
  }

  private static final Duration WINDOW = Duration.ofDays(1);

  private final int perDay;
  private final Ledger ledger;
  private final Clock clock;
  private final Instant deadline;
  private int left;
  private int underWay;

  /**
   * @param perDay 0: no cap
   */
  DailyCap(int perDay, Ledger ledger, Clock clock, Instant deadline) {
    this.perDay = perDay;
    this.ledger = ledger;
    this.clock = clock;
    this.deadline = deadline;
  }

  synchronized Place take() {
    if (perDay <= 0) {
      return Place.FREE;
    }
    if (left <= 0) {
      left = places(clock.instant());
    }
    if (left <= 0) {
      boolean worthWaiting = clock.instant().isBefore(deadline) && places(deadline) > 0;
      return worthWaiting ? Place.LATER : Place.NONE;
    }
    left--;
    underWay++;
    return Place.FREE;
  }

  private int places(Instant at) {
    return perDay - ledger.transmittedSince(at.minus(WINDOW)) - underWay;
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
