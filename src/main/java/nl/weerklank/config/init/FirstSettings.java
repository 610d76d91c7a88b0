package nl.weerklank.config.init;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import nl.weerklank.config.init.SurveyFinder.Found;
import nl.weerklank.extract.SourceConnections;
import nl.weerklank.extract.SourceSettings;
import nl.weerklank.survey.Failure;

/**
 * Writes a first configuration file from live sources and their recipes. Nothing is written before
 * every source answered, and no file is replaced.
 */
public final class FirstSettings {

  private final Path file;
  private final Consumer<String> out;
  private final Map<String, String> declared = new HashMap<>();

  /**
   * @param file to be written; one that is there gets further sources at its end
   * @param out gets one line at a time
   */
  public FirstSettings(Path file, Consumer<String> out) {
    this.file = file;
    this.out = out;
  }

  /**
   * @param domain of the organisation's mail addresses
   * @throws Failure USAGE when a survey is missing or the file cannot be added to, and as reading a
   *     source does
   */
  public void write(List<SourceRequest> requests, String organisation, ZoneId zone, String domain) {
    boolean there = Files.exists(file);
    SettingsText text = new SettingsText();
    boolean surveys = false;
    for (SourceRequest request : requests) {
      RecipeFile recipe = RecipeFile.of(request.recipe(), file.toAbsolutePath().getParent());
      SourceSettings source = source(request, zone);
      List<Found> found = found(recipe, request, source);
      surveys |= !found.isEmpty();
      tell(request, found);
      text.add(
          request,
          recipe,
          found,
          new StatementFinder(recipe, source, request.values(), out).find());
    }
    if (there) {
      append(text, surveys);
    } else if (surveys) {
      store(text.whole(organisation, zone.getId(), domain), StandardOpenOption.CREATE_NEW);
    } else {
      throw Failure.usage(
          "There is no "
              + file
              + " yet, and none of these sources has surveys; begin with the survey system, or name"
              + " all systems in one command.");
    }
    out.accept("Next: look at " + file + ", then run `check --config " + file + "`.");
  }

  private List<Found> found(RecipeFile recipe, SourceRequest request, SourceSettings source) {
    tryOpen(source);
    if (!recipe.hasSurveys()) {
      return List.of();
    }
    SurveyFinder finder = new SurveyFinder(recipe, source, request.values(), declared);
    List<Found> found = new ArrayList<>();
    request.surveys().forEach(id -> found.add(finder.find(id, false)));
    request.employerSurveys().forEach(id -> found.add(finder.find(id, true)));
    if (found.isEmpty()) {
      throw Failure.usage(
          "Name the surveys of source "
              + request.name()
              + " with --survey, those about the employer with --employer-survey."
              + finder.surveys());
    }
    return found;
  }

  private static void tryOpen(SourceSettings source) {
    try {
      SourceConnections.open(source).close();
    } catch (SQLException e) {
      throw new Failure(
          Failure.Kind.UNREACHABLE, "Source " + source.name() + " closed the connection at once.");
    }
  }

  private static SourceSettings source(SourceRequest request, ZoneId zone) {
    return new SourceSettings(
        request.name(),
        request.url(),
        request.username(),
        request.password(),
        zone,
        Locale.forLanguageTag("nl-NL"),
        Map.of(),
        1_000,
        Duration.ofMinutes(1),
        true,
        List.of());
  }

  private void tell(SourceRequest request, List<Found> found) {
    out.accept("source     " + request.name() + ": answers");
    if (request.password() == null && request.username() != null) {
      out.accept("           " + request.variable() + " is not set: tried without a password");
    }
    for (Found survey : found) {
      Proposal proposal = survey.proposal();
      out.accept(
          "survey     "
              + survey.id()
              + ": "
              + survey.questions()
              + " questions, "
              + proposal.columns().size()
              + " mapped ("
              + String.join(", ", proposal.columns().keySet())
              + ")");
      if (proposal.metrics().isEmpty()) {
        throw Failure.usage(
            "Survey "
                + survey.id()
                + " has no question with a scale that is known (0-10, 1-5, 1-7, 1-10); write its"
                + " columns by hand, as src/docs/recipes.md shows.");
      }
    }
  }

  private void append(SettingsText text, boolean surveys) {
    if (surveys || !endsWithSources()) {
      throw Failure.usage(
          file
              + " is there already. "
              + (surveys
                  ? "Surveys are added by hand, or name another file with --config."
                  : "It does not end with 'sources'; put these lines under it:\n"
                      + text.sources()));
    }
    store(text.sources(), StandardOpenOption.APPEND);
  }

  private boolean endsWithSources() {
    try {
      List<String> keys =
          Files.readAllLines(file).stream().filter(line -> line.matches(" {0,2}\\S.*:.*")).toList();
      return !keys.isEmpty() && keys.get(keys.size() - 1).matches(" {2}sources:\\s*");
    } catch (IOException e) {
      throw Failure.configuration(file + " cannot be read; check its rights.");
    }
  }

  private void store(String text, StandardOpenOption option) {
    try {
      Path directory = file.toAbsolutePath().getParent();
      Files.createDirectories(directory);
      Files.writeString(file, text, option, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new Failure(
          Failure.Kind.INTERNAL, file + " cannot be written; check who owns its directory.", e);
    }
  }
}
