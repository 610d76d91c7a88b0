package nl.weerklank.cli;

import java.util.concurrent.Callable;
import nl.weerklank.job.Resending;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "resend",
    mixinStandardHelpOptions = true,
    description = {
      "Has mails sent once more that were refused, or accepted and lost. The next run sends them. No"
          + " mail is ever sent twice without this."
    })
final class ResendCommand implements Callable<Integer> {

  @Mixin private Installation installation;

  @ArgGroup(multiplicity = "1")
  private Which which;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "Why; kept in the ledger. Name nobody in it.")
  private String reason;

  static final class Which {
    @Option(
        names = "--failed",
        description = "Every refused mail that is still the newest edition.")
    private boolean failed;

    @Option(
        names = "--to",
        paramLabel = "RECIPIENT",
        description = "The newest mails of a recipient, as 'history' names it: person:00120.")
    private String recipient;
  }

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = installation.open()) {
      Resending resending = context.getBean(Resending.class);
      Resending.Outcome outcome =
          which.failed ? resending.failed(reason) : resending.to(which.recipient, reason);
      outcome.lines().forEach(System.out::println);
      return (outcome.partial() ? ExitCode.PARTIAL : ExitCode.OK).code();
    }
  }
}
