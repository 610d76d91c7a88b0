package nl.weerklank.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.weerklank.job.Scores;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "scores",
    mixinStandardHelpOptions = true,
    description =
        "Counts and scores as a table, for people and programs. What may not be shown is not.")
final class ScoresCommand implements Callable<Integer> {

  enum Format {
    CSV,
    JSON
  }

  @Mixin private Installation installation;

  @Option(names = "--metric", required = true, paramLabel = "ID", description = "Such as nps.")
  private String metric;

  @Option(
      names = "--by",
      required = true,
      paramLabel = "WHAT",
      description = "unit, employee, location, touchpoint or survey.")
  private Subject.Kind by;

  @Option(
      names = "--period",
      required = true,
      paramLabel = "PERIOD",
      description = "2026-W47, 2026-11, 2026-Q4, FROM..TO, or 90d for the 90 days up to --as-of.")
  private String period;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Whose tree of units and names (yyyy-mm-dd). Default: today.")
  private LocalDate asOf;

  @ArgGroup private Reach reach = new Reach();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "CSV",
      description = "csv (default) or json.")
  private Format format;

  static final class Reach {
    @Option(names = "--own", description = "Units without those below them.")
    private boolean own;

    @Option(names = "--rollup", description = "Units with all below them (default).")
    private boolean rollup;
  }

  @Override
  public Integer call() {
    try (ConfigurableApplicationContext context = installation.open()) {
      Scores scores = context.getBean(Scores.class);
      boolean json = format == Format.JSON;
      System.out.print(
          scores.table(metric.toLowerCase(Locale.ROOT), by, days(scores), !reach.own, asOf, json));
      return ExitCode.OK.code();
    }
  }

  /** A rolling window ends with the as-of date, that day included. */
  private Period days(Scores scores) {
    try {
      if (period.matches("\\d{1,4}d")) {
        return Period.lastDays(
            scores.dayOf(asOf), Integer.parseInt(period.substring(0, period.length() - 1)));
      }
      return Period.parse(period);
    } catch (IllegalArgumentException e) {
      throw Failure.usage("--period: " + e.getMessage());
    }
  }
}
