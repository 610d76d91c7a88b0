package nl.weerklank.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import nl.weerklank.audience.CatchUp;
import nl.weerklank.deliver.DropRecovery;
import nl.weerklank.deliver.Spool;
import nl.weerklank.notice.RunNotices;
import nl.weerklank.publish.PublishSettings;
import nl.weerklank.publish.WebFolder;
import nl.weerklank.render.ReportRenderer;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.store.RunLog;
import nl.weerklank.store.StoreFailure;
import nl.weerklank.survey.Failure;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;

/** The main job: begins or takes up a run, launches its Spring Batch job, and says how it ended. */
public final class NightlyRun {

  /** Exit code of a run that was told to stop: try again later. */
  private static final int STOPPED = 75;

  /** Exit code of a run that got to its end without every mail. */
  private static final int PARTIAL = 3;

  private final Settings settings;
  private final ReportingStore store;
  private final JobRepository repository;
  private final JobOperator operator;
  private final Steps steps;
  private final ReportRenderer renderer;
  private final DemoSources demo;
  private final Clock clock;
  private final RunTelling telling;
  private final RunContext.Sources sources;

  NightlyRun(
      Settings settings,
      ReportingStore store,
      JobRepository repository,
      JobOperator operator,
      PlatformTransactionManager transactions,
      ReportRenderer renderer,
      DemoSources demo,
      Clock clock,
      RunNotices notices,
      RunContext.Sources sources) {
    this.sources = sources;
    this.settings = settings;
    this.store = store;
    this.repository = repository;
    this.operator = operator;
    this.steps = new Steps(repository, transactions);
    this.renderer = renderer;
    this.demo = demo;
    this.clock = clock;
    this.telling = new RunTelling(notices, store);
  }

  /** Today in the organisation's zone. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** What the settings say about missed periods. */
  public CatchUp catchUp() {
    return settings.audience().timing().catchUp();
  }

  /**
   * @param stopRequested asked between pieces of work
   * @throws Failure USAGE when the request cannot be; see {@link RunRequest#orRefuse}
   * @throws Failure when the run cannot go on; the next one takes it up where it stopped
   */
  public RunOutcome run(RunRequest request, Progress progress, BooleanSupplier stopRequested) {
    request.orRefuse(today());
    try {
      return runOnce(request, progress, stopRequested);
    } catch (Failure e) {
      throw e;
    } catch (RuntimeException e) {
      throw StoreFailure.of(e).map(RuntimeException.class::cast).orElse(e);
    }
  }

  private RunOutcome runOnce(RunRequest request, Progress progress, BooleanSupplier stopRequested) {
    boolean past =
        store
            .runs()
            .newestCompleted()
            .filter(run -> request.asOf().isBefore(run.asOf()))
            .isPresent();
    boolean mails =
        !request.dryRun() && (!past || request.deliver() || request.redirectTo() != null);
    Path pages = pages(request, mails);
    demo.createWhenMissing(progress);
    Instant started = clock.instant();
    RunLog.Run run = store.runs().begin(request.asOf(), Owner.ofThisProcess(), started);
    RunContext context =
        new RunContext(settings, store, request, run, clock, progress, stopRequested, sources);
    boolean told = mails && request.redirectTo() == null;
    if (told) {
      telling.started();
    }
    try {
      new RunEvents(context).begun();
      store.deliveries().origin(run.id(), RunOrigin.of(settings));
      recover(run, started);
      boolean stopped;
      try (NightlyJob job = job(context, pages)) {
        stopped = launch(context, job.build(!past, mails));
      }
      if (!past) {
        context.count("rejected", Rejections.of(store.facts()).total());
      }
      RunSummary summary = new RunSummary(context, mails, past, pages);
      Instant finished = clock.instant();
      RunOutcome outcome = summary.outcome(started, finished, stopped);
      int exitCode = stopped ? STOPPED : outcome.partial() ? PARTIAL : 0;
      if (stopped) {
        store.runs().stopped(run.id(), STOPPED);
      } else {
        store.runs().finish(run.id(), finished, exitCode, context.counts());
        store.plans().completed(run.id());
      }
      new RunEvents(context).ended(exitCode);
      if (told) {
        telling.ended(context, started, finished, exitCode, summary.mails());
      }
      return outcome;
    } catch (RuntimeException | Error e) {
      noteWhy(run, e);
      new RunEvents(context).ended(Causes.kind(e).exitCode());
      if (told) {
        telling.failed(context, started, clock.instant(), e);
      }
      throw e;
    }
  }

  /** For the history; where that cannot be written, what went wrong first is what counts. */
  private void noteWhy(RunLog.Run run, Throwable thrown) {
    try {
      store.runs().stopped(run.id(), Causes.kind(thrown).exitCode());
    } catch (RuntimeException e) {
      thrown.addSuppressed(e);
    }
  }

  /** What a dead run had claimed is due again; what it was sending is in doubt, or finished. */
  private void recover(RunLog.Run run, Instant now) {
    List<Ledger.Mail> recovered = store.ledger().recover(run.owner(), now);
    new DropRecovery(settings.delivery(), store.ledger()).finish(recovered, now);
  }

  private NightlyJob job(RunContext context, Path pages) {
    Spool spool = new Spool(settings.delivery().spool());
    return new NightlyJob(repository, steps, context, renderer, spool, pages);
  }

  /**
   * Where web pages go; null for nowhere. The folder of the settings is only for what real readers
   * get by mail: a rehearsal's pages lie with its documents.
   */
  private Path pages(RunRequest request, boolean mails) {
    if (request.html() == null && settings.publishing().directory() == null) {
      return null;
    }
    boolean real = mails && request.redirectTo() == null;
    Path directory =
        request.html() != null
            ? request.html()
            : real
                ? settings.publishing().directory()
                : DrawOnly.directory(settings, request.asOf()).resolve("html");
    WebFolder.orRefuse(directory, request.html() == null ? PublishSettings.KEY : "--html");
    return directory;
  }

  /**
   * @return true when the run was told to stop
   */
  private boolean launch(RunContext context, Job job) {
    JobParameters parameters = parameters(context);
    if (!new JobRecovery(repository, clock).startable(NightlyJob.NAME, parameters)) {
      return false;
    }
    try {
      JobExecution execution = operator.start(job, parameters);
      return stopped(execution);
    } catch (JobExecutionException e) {
      throw new Failure(
          Failure.Kind.INTERNAL, "The job could not be started: " + e.getMessage(), e);
    }
  }

  /** The narrowing options belong to the identity: another question is another set of steps. */
  private static JobParameters parameters(RunContext context) {
    return new JobParametersBuilder()
        .addLocalDate("asOf", context.asOf())
        .addLong("attempt", (long) context.attempt())
        .addString(
            "shape",
            Sha256.hex(context.request().shape().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .substring(0, 12))
        .toJobParameters();
  }

  private static boolean stopped(JobExecution execution) {
    for (Throwable thrown : execution.getAllFailureExceptions()) {
      for (Throwable step = thrown; step != null; step = step.getCause()) {
        if (step instanceof StopRequested) {
          return true;
        }
        if (step instanceof Failure failure) {
          throw failure;
        }
      }
      throw new IllegalStateException("A step failed.", thrown);
    }
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw new IllegalStateException("The job ended " + execution.getStatus() + ".");
    }
    return false;
  }
}
