package nl.weerklank.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import nl.weerklank.job.MailPlan;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description =
        "What a run would send to whom, from the last reading of HR. Sends and draws nothing.")
final class PlanCommand implements Callable<Integer> {

  @Mixin private Installation installation;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Plan as on this day. Default: today.")
  private LocalDate asOf;

  @Option(
      names = "--diff",
      description = {
        "Also what is different from the last run: recipients new, lost and moved, and jumps in the"
            + " number of answers. Takes longer, because answers are counted."
      })
  private boolean diff;

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = installation.open()) {
      context.getBean(MailPlan.class).lines(asOf, diff).forEach(System.out::println);
      return ExitCode.OK.code();
    }
  }
}
