package nl.weerklank.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import nl.weerklank.deliver.DeliverySettings.Retry;
import nl.weerklank.deliver.Outcome.Trouble;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.Mail;
import nl.weerklank.store.Ledger.State;
import nl.weerklank.survey.Failure;

/** What the threads of one delivery share: claims, waiting, the circuit breaker, the count. */
final class Round {

  private static final Duration SLICE = Duration.ofSeconds(1);

  private final Ledger ledger;
  private final DeliverySettings settings;
  private final Clock clock;
  private final Pause pause;
  private final String owner;
  private final Ledger.Claims claims;
  private final BooleanSupplier stopRequested;
  private final Progress listener;
  private final Instant deadline;
  private final Map<Long, Integer> tries = new ConcurrentHashMap<>();
  private final Map<State, Integer> moved = new EnumMap<>(State.class);
  private final Map<Ledger.Skip, Integer> skipped = new EnumMap<>(Ledger.Skip.class);
  private final Object claiming = new Object();
  private final int atOnce;
  private final Deque<Mail> ahead = new ArrayDeque<>();
  private boolean closed;
  private long sizeLimit;
  private Trouble lastTrouble;
  private int sameTrouble;
  private volatile boolean capReached;
  private volatile boolean stopped;
  private volatile Failure failure;
  private volatile Throwable defect;

  /**
   * @param atOnce how many mails are claimed together, to be sent one after the other
   */
  Round(
      Ledger ledger,
      DeliverySettings settings,
      Clock clock,
      Pause pause,
      String owner,
      Ledger.Claims claims,
      int atOnce,
      BooleanSupplier stopRequested,
      Progress listener) {
    this.ledger = ledger;
    this.settings = settings;
    this.clock = clock;
    this.pause = pause;
    this.owner = owner;
    this.claims = claims;
    this.atOnce = atOnce;
    this.stopRequested = stopRequested;
    this.listener = listener;
    this.deadline = clock.instant().plus(retry().deadline());
  }

  private Retry retry() {
    return settings.retry();
  }

  Instant now() {
    return clock.instant();
  }

  /** Nothing is waited for after this. */
  Instant deadline() {
    return deadline;
  }

  boolean over() {
    if (stopRequested.getAsBoolean()) {
      stopped = true;
    }
    return stopped || capReached || failure != null || defect != null;
  }

  Optional<Mail> claim() {
    synchronized (claiming) {
      if (ahead.isEmpty() && !closed) {
        ahead.addAll(ledger.claim(owner, now(), claims, atOnce));
      }
      return Optional.ofNullable(ahead.poll());
    }
  }

  /** Gives back what is claimed and not begun; nothing is claimed after this. */
  void close() {
    synchronized (claiming) {
      closed = true;
      for (Mail mail = ahead.poll(); mail != null; mail = ahead.poll()) {
        ledger.release(mail.id(), now());
      }
    }
  }

  /** Nobody may claim the row between its release and its way back to PLANNED. */
  void renderAgain(Mail mail) {
    synchronized (claiming) {
      ledger.release(mail.id(), now());
      ledger.renderAgain(mail.id(), now());
    }
    count(mail, State.PLANNED);
  }

  /** As above, to be drawn with no more bytes than that. */
  void drawSmaller(Mail mail, long most) {
    synchronized (moved) {
      sizeLimit = sizeLimit == 0 ? most : Math.min(sizeLimit, most);
    }
    renderAgain(mail);
  }

  /**
   * The server announced no size and refused this one: to be drawn without documents. The refusal
   * is written down first, so that a mail is never both sent and drawn anew.
   */
  void refusedForSize(Mail mail, String reply, long bytes) {
    synchronized (moved) {
      sizeLimit = sizeLimit == 0 ? bytes - 1 : Math.min(sizeLimit, bytes - 1);
    }
    synchronized (claiming) {
      ledger.deferred(mail.id(), reply, now(), now());
      ledger.renderAgain(mail.id(), now());
    }
    count(mail, State.PLANNED);
  }

  /** The daily cap is reached: this row and all others due wait for the next run. */
  void holdBack(Mail mail) {
    capReached = true;
    synchronized (claiming) {
      List<Mail> waiting = new ArrayList<>(List.of(mail));
      for (Optional<Mail> next = claim(); next.isPresent(); next = claim()) {
        waiting.add(next.get());
      }
      // due at once, but only the next run asks
      for (Mail held : waiting) {
        ledger.deferred(held.id(), "held back, the daily cap is reached", now(), now());
        count(held, State.DEFERRED);
      }
    }
  }

  Instant nextTry(Mail mail) {
    int attempt = tries.merge(mail.id(), 1, Integer::sum);
    return now().plus(Backoff.after(retry(), mail.key().toString(), attempt));
  }

  void skip(Mail mail, Ledger.Skip reason, String detail) {
    ledger.skip(mail.id(), reason, detail, now());
    synchronized (moved) {
      skipped.merge(reason, 1, Integer::sum);
    }
    count(mail, State.SKIPPED);
  }

  void purged(Mail mail) {
    ledger.spoolPurged(mail.id());
  }

  void count(Mail mail, State state) {
    synchronized (moved) {
      moved.merge(state, 1, Integer::sum);
      listener.moved(mail.key(), state);
    }
  }

  /** Waits in slices; false when the run ended meanwhile. */
  boolean sleep(Duration duration) {
    Instant until = now().plus(duration);
    for (Instant now = now(); now.isBefore(until); now = now()) {
      if (over()) {
        return false;
      }
      Duration left = Duration.between(now, until);
      try {
        pause.sleep(left.compareTo(SLICE) < 0 ? left : SLICE);
      } catch (InterruptedException ex) {
        Thread.currentThread().interrupt();
        stopped = true;
      }
    }
    return !over();
  }

  /** Waits for the next deferred row; false when there is none before the deadline. */
  boolean sleepUntilDue() {
    Optional<Instant> due =
        ledger.inState(State.DEFERRED).stream()
            .filter(claims::cover)
            .map(mail -> mail.dueAt() == null ? now() : mail.dueAt())
            .min(Comparator.naturalOrder());
    if (due.isEmpty() || due.get().isAfter(deadline) || !now().isBefore(deadline)) {
      return false;
    }
    Duration left = Duration.between(now(), due.get());
    return sleep(left.compareTo(SLICE) < 0 ? SLICE : left);
  }

  synchronized void serverAnswered() {
    lastTrouble = null;
    sameTrouble = 0;
  }

  /** Counts towards the circuit breaker; waits where only waiting can help. */
  void trouble(Trouble trouble, String reply) {
    if (over()) {
      return; // a connection cut because of a stop is no fault of the server
    }
    Duration wait;
    synchronized (this) {
      sameTrouble = trouble == lastTrouble ? sameTrouble + 1 : 1;
      lastTrouble = trouble;
      wait =
          trouble.withMessage()
              ? Duration.ZERO
              : Backoff.after(retry(), trouble.name(), sameTrouble);
      boolean late = now().plus(wait).isAfter(deadline);
      boolean broken = sameTrouble >= Math.max(1, retry().breaker());
      if (trouble.stopsTheRun() || broken || late && !trouble.withMessage()) {
        failure = MailServerCheck.failure(settings.smtp(), trouble, reply);
        return;
      }
    }
    sleep(wait);
  }

  void broke(Throwable thrown) {
    synchronized (this) {
      if (defect == null) {
        defect = thrown;
      }
    }
  }

  Throwable defect() {
    return defect;
  }

  DeliverySummary summary() {
    synchronized (moved) {
      return new DeliverySummary(
          moved.getOrDefault(State.ACCEPTED, 0),
          ledger.inState(State.DEFERRED).size(),
          moved.getOrDefault(State.REJECTED, 0),
          moved.getOrDefault(State.IN_DOUBT, 0),
          skipped,
          moved.getOrDefault(State.PLANNED, 0),
          sizeLimit,
          capReached,
          stopped,
          failure);
    }
  }
}
