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

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = installation.open()) {
      context.getBean(MailPlan.class).lines(asOf).forEach(System.out::println);
      return ExitCode.OK.code();
    }
  }
}
