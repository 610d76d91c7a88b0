package nl.weerklank.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.store.Ledger;
import org.springframework.boot.convert.DurationStyle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The program: {@code java -jar weerklank.jar COMMAND}. */
@Command(
    name = "weerklank",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Nightly reports of customer and employee feedback, mailed to the people who can act on it.",
    footerHeading = "%nExit codes:%n",
    synopsisSubcommandLabel = "COMMAND")
public final class Weerklank {

  /** In the order help lists them. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          RunCommand.class,
          PlanCommand.class,
          PreviewCommand.class,
          CheckCommand.class,
          HistoryCommand.class,
          WhyCommand.class,
          WhoCommand.class,
          ScoresCommand.class,
          ResolveCommand.class,
          ApproveCommand.class,
          ResendCommand.class,
          ForgetCommand.class,
          MoveCommand.class,
          InitCommand.class,
          DemoCommand.class);

  public static void main(String[] arguments) {
    int code = ExitCode.INTERNAL.code();
    try {
      code = commandLine(arguments).execute(arguments);
      System.out.flush();
    } finally {
      // also when there was no memory left to tell what happened
      System.exit(code);
    }
  }

  /**
   * With the command the arguments begin with, or with all when they begin otherwise: reading the
   * options of all commands takes longer than the rest of the command line.
   */
  static CommandLine commandLine(String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    List<Class<?>> asked =
        COMMANDS.stream().filter(command -> name(command).equals(first)).toList();
    CommandLine commandLine = new CommandLine(new Weerklank());
    (asked.isEmpty() ? COMMANDS : asked).forEach(commandLine::addSubcommand);
    commandLine.getCommandSpec().usageMessage().footer(exitCodes());
    commandLine.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.code());
    for (CommandLine subcommand : commandLine.getSubcommands().values()) {
      subcommand.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.code());
    }
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.registerConverter(LocalDate.class, Weerklank::date);
    commandLine.registerConverter(Duration.class, Weerklank::duration);
    commandLine.registerConverter(ReportKind.class, told(ReportKind::of));
    commandLine.registerConverter(Ledger.Key.class, told(Ledger.Key::parse));
    FailureReporter reporter = new FailureReporter();
    commandLine.setParameterExceptionHandler(reporter);
    commandLine.setExecutionExceptionHandler(reporter);
    commandLine.setExecutionStrategy(reporter::execute);
    return commandLine;
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
  }

  /** The words of who refuses the text, which picocli would leave out. */
  private static <T> ITypeConverter<T> told(Function<String, T> parser) {
    return text -> {
      try {
        return parser.apply(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    };
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
