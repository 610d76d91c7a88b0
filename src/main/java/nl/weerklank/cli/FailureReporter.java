package nl.weerklank.cli;

import java.io.PrintWriter;
import java.util.Locale;
import nl.weerklank.survey.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.UnmatchedArgumentException;

/** One message on the error stream and an exit code from the table. */
final class FailureReporter implements IExecutionExceptionHandler, IParameterExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(FailureReporter.class);

  /** Runs the command; an {@link Error} would leave the JVM with a code of its own. */
  int execute(ParseResult parsed) {
    try {
      return new RunLast().execute(parsed);
    } catch (Error e) {
      return defect(e, parsed.commandSpec().commandLine().getErr());
    }
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult parsed) {
    Failure failure = failureIn(e);
    if (failure == null) {
      return defect(e, commandLine.getErr());
    }
    LOG.debug("Cause", e);
    return told(failure.getMessage(), ExitCode.of(failure.kind()), commandLine);
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine commandLine = e.getCommandLine();
    int code = told(e.getMessage(), ExitCode.USAGE, commandLine);
    UnmatchedArgumentException.printSuggestions(e, commandLine.getErr());
    return code;
  }

  private static int told(String message, ExitCode code, CommandLine commandLine) {
    if (JsonLog.on()) {
      LOG.atError().addKeyValue("exit", code.code()).log(message);
      return code.code();
    }
    PrintWriter err = commandLine.getErr();
    err.println("weerklank: " + message);
    if (code == ExitCode.USAGE) {
      String command = commandLine.getCommandSpec().qualifiedName();
      err.println("See '" + command + " --help'.");
    }
    err.println("exit=" + code.code() + " (" + code.meaning() + ")");
    return code.code();
  }

  private static int defect(Throwable thrown, PrintWriter err) {
    LOG.error("This is a defect in Weerklank; please report it with the lines below", thrown);
    if (JsonLog.on()) {
      return ExitCode.INTERNAL.code();
    }
    err.println(
        "weerklank: unexpected "
            + thrown.getClass().getSimpleName().toLowerCase(Locale.ROOT)
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
