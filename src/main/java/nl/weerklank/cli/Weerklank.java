package nl.weerklank.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The program: {@code java -jar weerklank.jar COMMAND}. */
@Command(
    name = "weerklank",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Nightly reports of customer and employee feedback, mailed to the people who can act on it.",
    subcommands = {
      RunCommand.class,
      PlanCommand.class,
      PreviewCommand.class,
      CheckCommand.class,
      HistoryCommand.class,
      WhyCommand.class,
      ScoresCommand.class,
      ResolveCommand.class,
      MoveCommand.class,
      DemoCommand.class
    },
    footerHeading = "%nExit codes:%n",
    synopsisSubcommandLabel = "COMMAND")
public final class Weerklank {

  public static void main(String[] arguments) {
    int code = commandLine().execute(arguments);
    System.out.flush();
    System.exit(code);
  }

  static CommandLine commandLine() {
    CommandLine commandLine = new CommandLine(new Weerklank());
    commandLine.getCommandSpec().usageMessage().footer(exitCodes());
    commandLine.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.code());
    for (CommandLine subcommand : commandLine.getSubcommands().values()) {
      subcommand.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.code());
    }
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.registerConverter(LocalDate.class, Weerklank::date);
    commandLine.registerConverter(Duration.class, Weerklank::duration);
    commandLine.setExecutionExceptionHandler(new FailureReporter());
    return commandLine;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "'" + text + "' is no date; write yyyy-mm-dd, such as 2026-11-22.");
    }
  }

  /** As settings write it; a number alone is seconds, as everywhere on a command line. */
  private static Duration duration(String text) {
    try {
      Duration duration = DurationStyle.detectAndParse(text, ChronoUnit.SECONDS);
      if (!duration.isNegative()) {
        return duration;
      }
    } catch (IllegalArgumentException | ArithmeticException e) {
      // told below, like a negative one
    }
    throw new TypeConversionException(
        "'" + text + "' is no duration; write a number with s, m or h, such as 30s.");
  }

  private static String[] exitCodes() {
    return Arrays.stream(ExitCode.values())
        .map(code -> String.format("  %2d  %s", code.code(), code.meaning()))
        .collect(Collectors.toList())
        .toArray(new String[0]);
  }
}
