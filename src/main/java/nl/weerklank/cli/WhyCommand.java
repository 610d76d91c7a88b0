package nl.weerklank.cli;

import java.util.concurrent.Callable;
import nl.weerklank.job.History;
import nl.weerklank.store.Ledger;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    description =
        "Everything known about one mail: states with times, the server's reply, digests.")
final class WhyCommand implements Callable<Integer> {

  @Mixin private Installation installation;

  @Parameters(
      paramLabel = "KEY",
      description = "As 'history' prints it: director/2026-W47/person:e1.")
  private Ledger.Key key;

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = installation.open()) {
      context.getBean(History.class).why(key).forEach(System.out::println);
      return ExitCode.OK.code();
    }
  }
}
