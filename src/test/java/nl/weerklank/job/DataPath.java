package nl.weerklank.job;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.audience.DuePeriods;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.config.WeerklankConfiguration;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.Window;
import nl.weerklank.report.ReportWindows;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.store.RunLog;
import nl.weerklank.survey.Subject;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of a run one by one, without Spring Batch between them, for the benchmark. */
public final class DataPath implements AutoCloseable {

  private final ConfigurableApplicationContext context;
  private final Settings settings;
  private final ReportingStore store;
  private final TransactionTemplate transaction;
  private final LocalDate asOf;
  private RunContext run;

  /**
   * @param arguments further settings as {@code --key=value}
   */
  public DataPath(Path configuration, LocalDate asOf, List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.add("--" + WeerklankConfiguration.FILE + "=" + configuration);
    all.add("--spring.config.location=optional:classpath:/," + configuration.toUri());
    this.context =
        new SpringApplicationBuilder(WeerklankConfiguration.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .lazyInitialization(true)
            .run(all.toArray(new String[0]));
    this.settings = context.getBean(Settings.class);
    this.store = context.getBean(ReportingStore.class);
    this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    this.asOf = asOf;
  }

  public void begin() {
    RunRequest request =
        new RunRequest(asOf, Set.of(ReportKind.DIRECTOR), null, true, null, false, null);
    RunLog.Run begun = store.runs().begin(asOf, Owner.ofThisProcess(), Instant.now());
    run =
        new RunContext(
            settings,
            store,
            request,
            begun,
            context.getBean(Clock.class),
            Progress.SILENT,
            () -> false,
            reports -> reports);
  }

  /** Rows of HR and CRM. */
  public long references() {
    transaction.executeWithoutResult(status -> new ReadReferences(run).read());
    return run.counts().get("reference_rows");
  }

  /** Loads HR and CRM for the join, which a run does at its first answer. */
  public long join() {
    return run.snapshot().reference().customers().size();
  }

  /** Rows of answers. */
  public long digest() {
    transaction.executeWithoutResult(status -> new DigestFeeds(run).digest());
    return run.counts().get("read");
  }

  /** Answers written. */
  public long replace() {
    try (ReplaceRange replacement = new ReplaceRange(run)) {
      for (RunLog.Range range : store.runs().openRanges(run.id())) {
        transaction.executeWithoutResult(status -> replacement.replace(range));
      }
    }
    return run.counts().getOrDefault("replaced", 0L);
  }

  public Map<String, Long> finish() {
    store.runs().finish(run.id(), Instant.now(), 0, run.counts());
    return run.counts();
  }

  /** Every window of the weekly and the monthly reports: units and employees over 65 weeks. */
  public List<Window> windows() {
    List<Window> windows = new ArrayList<>();
    for (ReportKind kind : ReportKind.values()) {
      windows.addAll(ReportWindows.of(kind, DuePeriods.newestClosed(kind, asOf)).windows());
    }
    return ReportWindows.union(windows);
  }

  public Figures fold(List<Window> windows) {
    return run.snapshot().fold(windows);
  }

  /** Folds and gathers words for reports of every kind, as the step that renders does. */
  public Object reporting() {
    Set<Reporting.Edition> editions = new java.util.LinkedHashSet<>();
    for (ReportKind kind : ReportKind.values()) {
      editions.add(new Reporting.Edition(kind, DuePeriods.newestClosed(kind, asOf)));
    }
    return Reporting.of(settings, store, run.snapshot(), editions);
  }

  /** Draws the director's report, the first of a new process. */
  public Preview.Drawing preview() {
    return context.getBean(Preview.class).prepare(ReportKind.DIRECTOR, null, asOf, null);
  }

  public Preview.Drawing preview(Subject unit) {
    return context.getBean(Preview.class).prepare(ReportKind.DEPARTMENT, unit, asOf, null);
  }

  @Override
  public void close() {
    context.close();
  }
}
