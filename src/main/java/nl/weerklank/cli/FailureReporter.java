package nl.weerklank.cli;

import java.io.PrintWriter;
import java.util.Locale;
import nl.weerklank.survey.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** One message on the error stream and an exit code from the table. */
final class FailureReporter implements IExecutionExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FailureReporter.class);

  @Override
  public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
    Failure failure = failureIn(e);
    PrintWriter err = commandLine.getErr();
    if (failure != null) {
      ExitCode code = ExitCode.of(failure.kind());
      err.println("weerklank: " + failure.getMessage());
      err.println("exit=" + code.code() + " (" + code.meaning() + ")");
      LOG.debug("Cause", e);
      return code.code();
    }
    if (e instanceof IllegalArgumentException) {
      err.println("weerklank: " + e.getMessage());
      commandLine.usage(err);
      return ExitCode.USAGE.code();
    }
    LOG.error("This is a defect in Weerklank; please report it with the lines below", e);
    err.println(
        "weerklank: unexpected "
            + e.getClass().getSimpleName().toLowerCase(Locale.ROOT)
            + "; the log has the details. exit="
            + ExitCode.INTERNAL.code());
    return ExitCode.INTERNAL.code();
  }

  static Failure failureIn(Throwable thrown) {
    for (Throwable step = thrown; step != null; step = step.getCause()) {
      if (step instanceof Failure failure) {
        return failure;
      }
    }
    return ConfigurationFile.failureIn(thrown);
  }
}
