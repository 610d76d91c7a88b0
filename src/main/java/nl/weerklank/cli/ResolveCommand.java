package nl.weerklank.cli;

import java.util.concurrent.Callable;
import nl.weerklank.job.Resolution;
import nl.weerklank.store.Ledger;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    description = {
      "Your word on a mail that is IN_DOUBT: the connection was lost after its last byte, so only you"
          + " can find out whether it arrived (ask the reader, or the mail server's log)."
    })
final class ResolveCommand implements Callable<Integer> {

  @Mixin private Installation installation;

  @Parameters(paramLabel = "KEY", description = "As 'history' prints it.")
  private Ledger.Key key;

  @ArgGroup(multiplicity = "1")
  private Word word;

  @Option(
      names = "--reason",
      required = true,
      paramLabel = "TEXT",
      description = "How you know; kept in the ledger.")
  private String reason;

  static final class Word {
    @Option(names = "--sent", description = "It arrived; never send it again.")
    private boolean sent;

    @Option(names = "--resend", description = "It did not arrive; the next run sends it again.")
    private boolean resend;
  }

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = installation.open()) {
      Resolution resolution = context.getBean(Resolution.class);
      System.out.println(word.sent ? resolution.sent(key, reason) : resolution.resend(key, reason));
      return ExitCode.OK.code();
    }
  }
}
