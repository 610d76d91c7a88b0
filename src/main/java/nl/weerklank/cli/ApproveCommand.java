package nl.weerklank.cli;

import java.util.concurrent.Callable;
import nl.weerklank.job.Approval;
import nl.weerklank.survey.Failure;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "approve",
    mixinStandardHelpOptions = true,
    description = {
      "Your word that a kind of report may be mailed for the first time, after a look at 'run"
          + " --dry-run' or 'run --redirect-to'. Kinds that were mailed before need none."
    })
final class ApproveCommand implements Callable<Integer> {

  @Mixin private Installation installation;

  @ArgGroup(multiplicity = "1")
  private What what;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      description = "What you looked at; kept with the approval.")
  private String reason;

  static final class What {
    @Parameters(paramLabel = "REPORT", description = "director, department or employee.")
    private String report;

    @Option(names = "--list", description = "What is approved, was sent before, or waits.")
    private boolean list;
  }

  @Override
  public Integer call() {
    if (what.list && reason != null) {
      throw Failure.usage("--reason goes with a report, not with --list.");
    }
    try (ConfigurableApplicationContext context = installation.open()) {
      Approval approval = context.getBean(Approval.class);
      if (what.list) {
        approval.lines().forEach(System.out::println);
      } else {
        System.out.println(approval.approve(what.report, reason));
      }
      return ExitCode.OK.code();
    }
  }
}
