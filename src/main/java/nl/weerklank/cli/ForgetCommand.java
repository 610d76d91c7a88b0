package nl.weerklank.cli;

import java.util.concurrent.Callable;
import nl.weerklank.job.Forgetting;
import nl.weerklank.store.KeptOut;
import nl.weerklank.survey.Failure;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "forget",
    mixinStandardHelpOptions = true,
    description = {
      "Removes or blanks everything kept about one customer or employee, spool and archive included,"
          + " keeps them out of later runs, and lists what was mailed. Cannot be undone."
    })
final class ForgetCommand implements Callable<Integer> {

  @Mixin private Installation installation;

  @ArgGroup(multiplicity = "1")
  private Whom whom;

  private static final class Whom {
    @Option(names = "--customer", paramLabel = "ID", description = "As CRM knows it.")
    private String customer;

    @Option(names = "--employee", paramLabel = "ID", description = "As HR knows it.")
    private String employee;
  }

  @Option(names = "--yes", description = "Needed, for it cannot be undone.")
  private boolean yes;

  @Override
  public Integer call() {
    boolean customer = whom.customer != null;
    String id = (customer ? whom.customer : whom.employee).strip();
    if (id.isEmpty()) {
      throw Failure.usage("Write the id of a customer or an employee.");
    }
    if (!yes) {
      throw Failure.usage("What is forgotten cannot be brought back; add --yes.");
    }
    try (ConfigurableApplicationContext context = installation.open()) {
      context
          .getBean(Forgetting.class)
          .forget(customer ? KeptOut.Kind.CUSTOMER : KeptOut.Kind.EMPLOYEE, id)
          .forEach(System.out::println);
      return ExitCode.OK.code();
    }
  }
}
