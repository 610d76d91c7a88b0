package nl.weerklank.cli;

import java.util.concurrent.Callable;
import nl.weerklank.job.History;
import nl.weerklank.survey.Failure;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    description = "The newest runs, and the newest mails with their state and key.")
final class HistoryCommand implements Callable<Integer> {

  @Mixin private Installation installation;

  @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "Default: 20.")
  private int limit;

  @Override
  public Integer call() {
    if (limit < 0) {
      throw Failure.usage("--limit " + limit + " cannot be; write 0 or more.");
    }
    try (ConfigurableApplicationContext context = installation.open()) {
      context.getBean(History.class).lines(limit).forEach(System.out::println);
      return ExitCode.OK.code();
    }
  }
}
