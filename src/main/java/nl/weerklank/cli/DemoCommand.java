package nl.weerklank.cli;

import java.util.concurrent.Callable;
import nl.weerklank.job.DemoSources;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Makes the demo organisation's three databases anew.")
final class DemoCommand implements Callable<Integer> {

  @Mixin private Installation installation;

  @Option(
      names = "--seed",
      paramLabel = "NUMBER",
      description = "Same seed and date, same organisation. Default: weerklank.demo.seed.")
  private Long seed;

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = installation.open()) {
      System.out.println(context.getBean(DemoSources.class).create(seed));
      return ExitCode.OK.code();
    }
  }
}
