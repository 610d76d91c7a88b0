package nl.weerklank.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.weerklank.deliver.DeliverySettings.Retry;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private static final Retry RETRY =
      new Retry(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), 5);

  @Test
  void each_wait_doubles_up_to_the_longest_less_a_jitter() {
    long[] minutes = {1, 2, 4, 8, 10, 10};
    for (int attempt = 1; attempt <= minutes.length; attempt++) {
      Duration whole = Duration.ofMinutes(minutes[attempt - 1]);
      assertThat(Backoff.after(RETRY, "k", attempt)).isBetween(whole.dividedBy(2), whole);
    }
    assertThat(Backoff.after(RETRY, "k", 1000)).isLessThanOrEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void the_same_key_waits_equally_long_and_another_one_differently() {
    assertThat(Backoff.after(RETRY, "a", 1)).isEqualTo(Backoff.after(RETRY, "a", 1));
    assertThat(Backoff.after(RETRY, "a", 1)).isNotEqualTo(Backoff.after(RETRY, "b", 1));
  }

  @Test
  void a_zero_wait_is_no_fault() {
    Retry none = new Retry(Duration.ZERO, Duration.ZERO, Duration.ZERO, 1);

    assertThat(Backoff.after(none, "a", 3)).isLessThanOrEqualTo(Duration.ofMillis(1));
  }
}
