package nl.weerklank.cli;

import java.util.concurrent.Callable;
import nl.weerklank.job.History;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "who",
    mixinStandardHelpOptions = true,
    description = "Everything one recipient was sent, or was not and why; without names.")
final class WhoCommand implements Callable<Integer> {

  @Mixin private Installation installation;

  @Parameters(
      paramLabel = "RECIPIENT",
      description =
          "An employee's id as HR knows it, or what stands last in a mail's key: person:e1,"
              + " subscription:board.")
  private String recipient;

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = installation.open()) {
      context.getBean(History.class).who(recipient).forEach(System.out::println);
      return ExitCode.OK.code();
    }
  }
}
