package nl.weerklank.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * At most so many messages in any sixty seconds, counting those of a run that ended just before.
 */
final class Throttle {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final int perMinute;
  private final Clock clock;
  private final Deque<Instant> sent = new ArrayDeque<>();

  /**
   * @param perMinute 0: no throttle
   * @param already accepted within the last minute, by an earlier run
   */
  Throttle(int perMinute, int already, Clock clock) {
    this.perMinute = perMinute;
    this.clock = clock;
    for (int i = 0; i < Math.min(already, perMinute); i++) {
      sent.add(clock.instant());
    }
  }

  /** Zero when the caller may send now, which is then counted; otherwise how long to wait. */
  synchronized Duration take() {
    if (perMinute <= 0) {
      return Duration.ZERO;
    }
    Instant now = clock.instant();
    while (!sent.isEmpty() && !sent.peek().plus(WINDOW).isAfter(now)) {
      sent.poll();
    }
    if (sent.size() < perMinute) {
      sent.add(now);
      return Duration.ZERO;
    }
    return Duration.between(now, sent.peek().plus(WINDOW));
  }
}
