package nl.weerklank.deliver;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.weerklank.deliver.DeliverySettings.Mode;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.State;

/**
 * Works the ledger until nothing is due: claims the most urgent mail, sends it or writes it to the
 * directory, and notes what came of it. The caller holds the run lock and has called {@link
 * Ledger#recover} first.
 */
public final class DeliveryWorker {

  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final Duration LAST_GRACE = Duration.ofSeconds(10);

  /** Enough to make a claim's commit cheap, few enough to leave the order of priority as it is. */
  private static final int CLAIMED_AT_ONCE = 16;

  private final Ledger ledger;
  private final Spool spool;
  private final DeliverySettings settings;
  private final AddressBook addresses;
  private final Clock clock;
  private final Pause pause;
  private final Supplier<Transport> transports;
  private final Duration grace;

  public DeliveryWorker(
      Ledger ledger,
      Spool spool,
      DeliverySettings settings,
      AddressBook addresses,
      Clock clock,
      Pause pause) {
    this(ledger, spool, settings, addresses, clock, pause, transports(settings), GRACE);
  }

  /**
   * @param grace for the message under way when a stop is requested; then its connection is cut
   */
  DeliveryWorker(
      Ledger ledger,
      Spool spool,
      DeliverySettings settings,
      AddressBook addresses,
      Clock clock,
      Pause pause,
      Supplier<Transport> transports,
      Duration grace) {
    this.ledger = ledger;
    this.spool = spool;
    this.settings = settings;
    this.addresses = addresses;
    this.clock = clock;
    this.pause = pause;
    this.transports = transports;
    this.grace = grace;
  }

  private static Supplier<Transport> transports(DeliverySettings settings) {
    return settings.mode() == Mode.DIRECTORY
        ? () -> new DirectoryDrop(settings.directory())
        : () -> new SmtpTransport(settings.smtp());
  }

  /**
   * @param owner as {@link Ledger#claim} writes it
   * @param stopRequested asked often; once true, the message under way is finished within 15
   *     seconds or its connection cut (IN_DOUBT when its content had left), and nothing more is
   *     claimed
   * @return also when the mail server stopped the run: see {@link DeliverySummary#failure}
   * @throws nl.weerklank.survey.Failure INTERNAL, when spool, directory or archive cannot be
   *     written
   * @throws RuntimeException of the ledger; a mail it could not note stays SENDING
   */
  public DeliverySummary deliver(String owner, BooleanSupplier stopRequested, Progress listener) {
    return deliver(owner, Ledger.Claims.ALL, stopRequested, listener);
  }

  /**
   * As above.
   *
   * @param claims the mails this run is about
   */
  public DeliverySummary deliver(
      String owner, Ledger.Claims claims, BooleanSupplier stopRequested, Progress listener) {
    Archive archive = new Archive(settings.archive());
    archive.check();
    Round round =
        new Round(ledger, settings, clock, pause, owner, claims, atOnce(), stopRequested, listener);
    List<Transport> open = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(connections(), DeliveryWorker::thread);
    Checks checks = new Checks(settings, spool, addresses);
    Throttle throttle = new Throttle(perMinute(), sentLastMinute(), clock);
    DailyCap cap = new DailyCap(perDay(), ledger, clock, round.deadline());
    for (int i = 0; i < connections(); i++) {
      Transport transport = transports.get();
      open.add(transport);
      pool.execute(new Sender(round, ledger, transport, checks, throttle, cap, spool, archive));
    }
    pool.shutdown();
    await(pool, stopRequested, open);
    return finished(round);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "delivery");
    // one that hangs on a dead server must not keep the process alive
    thread.setDaemon(true);
    return thread;
  }

  private DeliverySummary finished(Round round) {
    close(round);
    if (round.defect() instanceof RuntimeException defect) {
      throw defect;
    }
    if (round.defect() instanceof Error error) {
      throw error;
    }
    DeliverySummary summary = round.summary();
    if (!summary.stopped() && summary.failure() == null) {
      sweepSpool();
    }
    return summary;
  }

  private static void close(Round round) {
    try {
      round.close();
    } catch (RuntimeException ex) {
      // what is not given back now is released at recovery; the first defect says more
      round.broke(ex);
    }
  }

  private void await(ExecutorService pool, BooleanSupplier stopRequested, List<Transport> open) {
    try {
      while (!pool.awaitTermination(100, TimeUnit.MILLISECONDS)) {
        if (stopRequested.getAsBoolean()) {
          settle(pool, open);
          return;
        }
      }
    } catch (InterruptedException ex) {
      open.forEach(Transport::abort);
      Thread.currentThread().interrupt();
    }
  }

  private void settle(ExecutorService pool, List<Transport> open) throws InterruptedException {
    if (!pool.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
      open.forEach(Transport::abort);
      pool.awaitTermination(LAST_GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** A run killed between acceptance and purge leaves a file behind; no unfinished row names it. */
  private void sweepSpool() {
    Set<String> needed = new HashSet<>();
    for (State state :
        List.of(State.RENDERED, State.CLAIMED, State.SENDING, State.DEFERRED, State.IN_DOUBT)) {
      ledger.inState(state).forEach(mail -> needed.add(mail.spoolFile()));
    }
    spool.retain(needed);
  }

  private boolean smtp() {
    return settings.mode() == Mode.SMTP;
  }

  private int connections() {
    return smtp() ? Math.max(1, settings.smtp().connections()) : 1;
  }

  /** A mail that waits for its turn under a throttle is left to whoever is next. */
  private int atOnce() {
    return perMinute() == 0 ? CLAIMED_AT_ONCE : 1;
  }

  private int perMinute() {
    return smtp() ? settings.smtp().perMinute() : 0;
  }

  private int perDay() {
    return smtp() ? settings.smtp().perDay() : 0;
  }

  private int sentLastMinute() {
    return perMinute() == 0
        ? 0
        : ledger.transmittedSince(clock.instant().minus(Duration.ofMinutes(1)));
  }
}
