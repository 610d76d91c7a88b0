package nl.weerklank.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.weerklank.config.init.FirstSettings;
import nl.weerklank.config.init.SourceRequest;
import nl.weerklank.survey.Failure;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a first configuration file from live sources, each by a recipe: asks the survey system"
          + " what its surveys ask, and maps what it recognises.",
      "Passwords are taken from the environment: of a source crm from CRM_PASSWORD."
    })
final class InitCommand implements Callable<Integer> {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      defaultValue = "config/application.yml",
      description =
          "File to write; sources without surveys are added to one that is there. Default:"
              + " config/application.yml.")
  private Path config;

  @Option(
      names = "--organisation",
      paramLabel = "NAME",
      defaultValue = "Our organisation",
      description = "As reports print it.")
  private String organisation;

  @Option(
      names = "--mail-domain",
      paramLabel = "DOMAIN",
      defaultValue = "example.org",
      description = "Of the organisation's mail addresses; nobody else is mailed.")
  private String domain;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Europe/Amsterdam",
      description =
          "In which a day is a day, and of times without a zone. Default: Europe/Amsterdam.")
  private ZoneId zone;

  @ArgGroup(exclusive = false, multiplicity = "1..*", heading = "A source, as often as needed:%n")
  private List<Source> sources;

  static final class Source {
    @Option(
        names = "--recipe",
        required = true,
        paramLabel = "NAME",
        description = "Folder of the system under config/recipes, such as limesurvey.")
    private String recipe;

    @Option(names = "--url", required = true, paramLabel = "URL", description = "JDBC URL.")
    private String url;

    @Option(names = "--username", paramLabel = "NAME", description = "Of an account that can read.")
    private String username;

    @Option(
        names = "--name",
        paramLabel = "NAME",
        description = "Of the source in the settings. Default: the recipe's.")
    private String name;

    @Option(
        names = "--survey",
        paramLabel = "ID",
        description = "A survey about service, by its id in the system; may be repeated.")
    private List<String> surveys = new ArrayList<>();

    @Option(
        names = "--employer-survey",
        paramLabel = "ID",
        description = "The same for a survey about the employer, such as eNPS.")
    private List<String> employerSurveys = new ArrayList<>();

    @Option(
        names = "--value",
        paramLabel = "KEY=VALUE",
        description = "Fills a placeholder of the recipe's SQL; may be repeated.")
    private Map<String, String> values = new LinkedHashMap<>();

    SourceRequest request() {
      String own = name == null ? recipe : name;
      if (!own.matches("[a-z][a-z0-9-]*")) {
        throw Failure.usage(
            "'" + own + "' cannot be a source's name; write small letters, digits and hyphens.");
      }
      if (!url.startsWith("jdbc:") || url.split(":").length < 3) {
        throw Failure.usage("The URL of source " + own + " is no JDBC URL; it begins with jdbc:.");
      }
      String variable = own.toUpperCase(Locale.ROOT).replace('-', '_') + "_PASSWORD";
      return new SourceRequest(
          recipe,
          own,
          url,
          username,
          System.getenv(variable),
          variable,
          surveys,
          employerSurveys,
          values);
    }
  }

  @Override
  public Integer call() {
    List<SourceRequest> requests = sources.stream().map(Source::request).toList();
    if (requests.stream().map(SourceRequest::name).distinct().count() < requests.size()) {
      throw Failure.usage("Two sources have one name; give one another with --name.");
    }
    new FirstSettings(config, System.out::println).write(requests, organisation, zone, domain);
    return ExitCode.OK.code();
  }
}
