package nl.weerklank.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.job.Preview;
import nl.weerklank.survey.Subject;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = "Draws one report and its mail into a directory, from the facts last read.")
final class PreviewCommand implements Callable<Integer> {

  @Mixin private Installation installation;

  @Option(
      names = "--report",
      required = true,
      paramLabel = "KIND",
      description = "director, department or employee.")
  private ReportKind report;

  @ArgGroup private Whom whom = new Whom();

  @Option(names = "--as-of", paramLabel = "DATE", description = "Default: today.")
  private LocalDate asOf;

  @Option(names = "--language", paramLabel = "CODE", description = "Default: the reader's own.")
  private String language;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Made when missing.")
  private Path directory;

  @Option(
      names = "--watch",
      description = "Draw again whenever a template changes, without reading the facts again.")
  private boolean watch;

  static final class Whom {
    @Option(names = "--unit", paramLabel = "ID", description = "The department to report on.")
    private String unit;

    @Option(names = "--employee", paramLabel = "ID", description = "The employee to report on.")
    private String employee;

    Subject subject() {
      if (unit != null) {
        return Subject.unit(unit);
      }
      return employee == null ? null : Subject.employee(employee);
    }
  }

  @Override
  public Integer call() {
    try (StopSignal signal = StopSignal.install();
        ConfigurableApplicationContext context = installation.open()) {
      Preview preview = context.getBean(Preview.class);
      Preview.Drawing drawing = preview.prepare(report, whom.subject(), asOf, language);
      drawing.write(directory).forEach(System.out::println);
      if (watch) {
        drawing.watch(directory, System.out::println, signal::requested);
      }
      return ExitCode.OK.code();
    }
  }
}
