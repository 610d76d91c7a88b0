package nl.weerklank.cli;

import java.util.concurrent.Callable;
import nl.weerklank.job.InstallationCheck;
import nl.weerklank.survey.Failure;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Tries everything a run needs: settings, every source and statement with masked sample rows,"
          + " templates, fonts, directories and the mail server. Reads little, sends nothing."
    })
final class CheckCommand implements Callable<Integer> {

  @Mixin private Installation installation;

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = installation.open()) {
      InstallationCheck check = context.getBean(InstallationCheck.class);
      Failure.Kind worst = check.run(System.out::println);
      return worst == null ? ExitCode.OK.code() : ExitCode.of(worst).code();
    }
  }
}
