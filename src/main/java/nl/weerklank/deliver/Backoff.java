package nl.weerklank.deliver;

import java.time.Duration;
import java.util.SplittableRandom;
import nl.weerklank.deliver.DeliverySettings.Retry;

/** How long to wait before the next try: doubled each time, up to a most, less a jitter. */
final class Backoff {

  private Backoff() {}

  /**
   * @param seed spreads the tries of different mails; the same seed and attempt wait equally long
   * @param attempt 1 for the wait after the first try
   * @return between half and all of the doubled wait
   */
  static Duration after(Retry retry, String seed, int attempt) {
    long first = Math.max(1, retry.first().toMillis());
    long most = Math.max(first, retry.most().toMillis());
    int doublings = Math.min(30, Math.max(0, attempt - 1));
    long wait = Math.min(most, first << Math.min(doublings, Long.numberOfLeadingZeros(first) - 1));
    long random =
        Long.parseUnsignedLong(MessageIds.hash(seed + "#" + attempt).substring(0, 16), 16);
    double share = 0.5 + new SplittableRandom(random).nextDouble() / 2;
    return Duration.ofMillis(Math.max(1, Math.round(wait * share)));
  }
}
