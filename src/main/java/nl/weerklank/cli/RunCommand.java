package nl.weerklank.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.weerklank.audience.CatchUp;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.job.FailedStart;
import nl.weerklank.job.NightlyRun;
import nl.weerklank.job.Progress;
import nl.weerklank.job.RunOutcome;
import nl.weerklank.job.RunRequest;
import nl.weerklank.survey.Failure;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "The nightly job: reads the sources, replaces the days that changed, draws the reports that are"
          + " due and mails each once."
    })
final class RunCommand implements Callable<Integer> {

  @Mixin private Installation installation;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = {
        "Run as on this day (yyyy-mm-dd). Default: today.",
        "A day before the newest completed run reads no source and mails nothing without --deliver."
      })
  private LocalDate asOf;

  @Option(
      names = "--report",
      paramLabel = "KIND",
      description = "Only this kind: director, department or employee. Repeatable.")
  private Set<ReportKind> reports = new LinkedHashSet<>();

  @Option(
      names = "--unit",
      paramLabel = "ID",
      description = "Only mails with a document about this unit.")
  private String unit;

  @Option(
      names = "--dry-run",
      description = "Everything but mail; documents go to dry-run/ in the output directory.")
  private boolean dryRun;

  @Option(
      names = "--redirect-to",
      paramLabel = "ADDRESS",
      description = "Mail everything to this address; real recipients stay due.")
  private String redirectTo;

  @Option(names = "--deliver", description = "Mail although --as-of lies in the past.")
  private boolean deliver;

  @Option(
      names = "--html",
      paramLabel = "DIR",
      description = "Also write the reports of departments and board as web pages to this folder.")
  private Path html;

  @Option(
      names = "--catch-up",
      paramLabel = "MODE",
      description = {
        "Periods no run came for: newest, all or none. Default: the setting, else newest."
      })
  private String catchUp;

  @Option(
      names = "--max-periods",
      paramLabel = "N",
      description = "With --catch-up all, at most so many of one kind of report. Default: 4.")
  private Integer maximumPeriods;

  @Option(
      names = "--yes",
      description = "Mail kinds of report that were never mailed before; see 'approve'.")
  private boolean yes;

  @Option(names = "--quiet", description = "Print nothing unless something is wrong.")
  private boolean quiet;

  @Override
  public Integer call() {
    try (StopSignal signal = StopSignal.install();
        ConfigurableApplicationContext context = installation.open()) {
      NightlyRun run = nightlyRun(context);
      LocalDate date = asOf == null ? run.today() : asOf;
      RunRequest request =
          new RunRequest(
              date, reports, unit, dryRun, redirectTo, deliver, html, catchUp(run.catchUp()), yes);
      RunOutcome outcome;
      try (Progress progress = progress()) {
        outcome = run.run(request, progress, signal::requested);
      }
      ExitCode code =
          outcome.stopped()
              ? ExitCode.TRY_LATER
              : outcome.partial() ? ExitCode.PARTIAL : ExitCode.OK;
      print(outcome, code);
      return code.code();
    }
  }

  private NightlyRun nightlyRun(ConfigurableApplicationContext context) {
    try {
      return context.getBean(NightlyRun.class);
    } catch (RuntimeException e) {
      if (!dryRun && redirectTo == null) {
        tell(context, e);
      }
      throw e;
    }
  }

  /** With settings nobody can read there is nobody to tell either. */
  private static void tell(ConfigurableApplicationContext context, RuntimeException thrown) {
    try {
      context.getBean(FailedStart.class).tell(thrown);
    } catch (RuntimeException e) {
      thrown.addSuppressed(e);
    }
  }

  /** Null when nothing was asked for. */
  private CatchUp catchUp(CatchUp preset) {
    if (catchUp == null && maximumPeriods == null) {
      return null;
    }
    try {
      return new CatchUp(
          catchUp == null
              ? preset.mode()
              : CatchUp.Mode.valueOf(catchUp.strip().toUpperCase(Locale.ROOT)),
          maximumPeriods == null ? preset.maximumPeriods() : maximumPeriods);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--catch-up is newest, all or none.");
    } catch (Failure e) {
      throw Failure.usage("--" + e.getMessage());
    }
  }

  private Progress progress() {
    if (quiet) {
      return Progress.SILENT;
    }
    return Terminal.attached() ? new TerminalProgress(System.out) : new PlainProgress(System.out);
  }

  private void print(RunOutcome outcome, ExitCode code) {
    if (!quiet) {
      outcome.lines().forEach(System.out::println);
      System.out.println(outcome.summaryLine() + " exit=" + code.code());
    } else if (code != ExitCode.OK && !JsonLog.on()) {
      outcome.trouble().forEach(System.err::println);
      System.err.println(outcome.summaryLine() + " exit=" + code.code());
    }
  }
}
