package nl.weerklank.job;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.weerklank.deliver.DeliverySettings;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.store.RunLog;

/**
 * What the steps of one run share inside one process. Nothing here is needed to restart: what a
 * step hands to the next one lies in tables, and what it needs in memory is loaded when asked for.
 */
final class RunContext {

  private final Settings settings;
  private final ReportingStore store;
  private final RunRequest request;
  private final RunLog.Run run;
  private final Clock clock;
  private final Progress progress;
  private final Map<String, Long> counts = new TreeMap<>();
  private final BooleanSupplier stopRequested;
  private final Supplier<FeedReaders> feeds;
  private final Snapshot snapshot;
  private final Snapshot newest;
  private final Supplier<DueMails> due;
  private final Supplier<Reports> reports;
  private final Sources sources;

  /** What stands between the reports and who draws them: nothing, but in a test. */
  @FunctionalInterface
  interface Sources {
    Reports.Source of(Reports.Source reports);
  }

  RunContext(
      Settings settings,
      ReportingStore store,
      RunRequest request,
      RunLog.Run run,
      Clock clock,
      Progress progress,
      BooleanSupplier stopRequested,
      Sources sources) {
    this.sources = sources;
    this.settings = settings;
    this.store = store;
    this.request = request;
    this.run = run;
    this.clock = clock;
    this.progress = progress;
    this.stopRequested = stopRequested;
    this.feeds = Lazy.of(() -> new FeedReaders(settings, request.asOf()));
    this.snapshot = new Snapshot(settings, store, request.asOf());
    this.newest = snapshot.newest(LocalDate.now(clock));
    this.due =
        Lazy.of(
            () ->
                DueMails.of(
                    settings,
                    store,
                    snapshot,
                    newest,
                    request,
                    run.id(),
                    EditionsDue.moment(request.asOf(), clock)));
    this.reports = Lazy.of(() -> new Reports(settings, store, snapshot, due.get().editions()));
  }

  Settings settings() {
    return settings;
  }

  ReportingStore store() {
    return store;
  }

  RunRequest request() {
    return request;
  }

  long id() {
    return run.id();
  }

  int attempt() {
    return run.attempt();
  }

  String owner() {
    return run.owner();
  }

  /** True when another process began this run and did not get to its end. */
  boolean adopted(Instant started) {
    return run.startedAt().isBefore(started.truncatedTo(ChronoUnit.MILLIS));
  }

  LocalDate asOf() {
    return request.asOf();
  }

  Clock clock() {
    return clock;
  }

  Progress progress() {
    return progress;
  }

  FeedReaders feeds() {
    return feeds.get();
  }

  Snapshot snapshot() {
    return snapshot;
  }

  /** HR and CRM as known today, whatever the run's date: for addresses and for who left. */
  Snapshot newest() {
    return newest;
  }

  /** How this run's mail leaves, redirected when it was asked for. */
  DeliverySettings delivery() {
    return settings.delivery().redirectedTo(request.redirectTo());
  }

  DueMails due() {
    return due.get();
  }

  /** The folds of the run; each made when the first document asks for it. */
  Reports reports() {
    return reports.get();
  }

  /** Where the content of documents comes from. */
  Reports.Source source() {
    return sources.of(reports()::model);
  }

  /** Nothing is mailed today but to who tries it out. */
  boolean quiet() {
    return request.redirectTo() == null
        && settings.audience().timing().quiet().on(LocalDate.now(clock));
  }

  boolean stopRequested() {
    return stopRequested.getAsBoolean();
  }

  /**
   * @throws StopRequested when it was; open transactions roll back
   */
  void stopIfRequested() {
    if (stopRequested()) {
      throw new StopRequested();
    }
  }

  /** Adds to a key of the summary line. */
  synchronized void count(String key, long more) {
    counts.merge(key, more, Long::sum);
  }

  synchronized Map<String, Long> counts() {
    return new TreeMap<>(counts);
  }
}
