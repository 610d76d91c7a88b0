package nl.weerklank.cli;

import java.util.concurrent.Callable;
import nl.weerklank.job.StoreMove;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "move",
    mixinStandardHelpOptions = true,
    description = {
      "Copies the H2 reporting database, ledger and history included, into the PostgreSQL database"
          + " that weerklank.store.url names by now. All or nothing; H2 is only read."
    })
final class MoveCommand implements Callable<Integer> {

  @Mixin private Installation installation;

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = installation.open()) {
      context.getBean(StoreMove.class).run(System.out::println);
      return ExitCode.OK.code();
    }
  }
}
