package nl.weerklank.recipe;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.config.WeerklankConfiguration;
import nl.weerklank.extract.FeedCheck;
import nl.weerklank.extract.FeedSettings;
import nl.weerklank.extract.ReadRow;
import nl.weerklank.extract.SourceReader;
import nl.weerklank.extract.SourceSettings;
import nl.weerklank.job.Settings;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The sources of a configuration file and its recipes, loaded as every command loads them. */
final class Configured {

  private final Settings settings;
  private final LocalDate today;

  private Configured(Settings settings, LocalDate today) {
    this.settings = settings;
    this.today = today;
  }

  /**
   * @param variables as {@code NAME=value}
   */
  static Configured load(Path file, LocalDate today, String... variables) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--" + WeerklankConfiguration.FILE + "=" + file);
    arguments.add("--spring.config.location=optional:classpath:/,optional:" + file.toUri());
    List.of(variables).forEach(variable -> arguments.add("--" + variable));
    try (ConfigurableApplicationContext context =
        new SpringApplicationBuilder(WeerklankConfiguration.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .registerShutdownHook(false)
            .lazyInitialization(true)
            .run(arguments.toArray(String[]::new))) {
      return new Configured(context.getBean(Settings.class), today);
    }
  }

  Settings settings() {
    return settings;
  }

  /** All rows of a feed. */
  List<ReadRow> responses(String feed) {
    List<ReadRow> rows = new ArrayList<>();
    SourceSettings source = source(feed);
    reader(source).readResponses(feed(source, feed), null, rows::add);
    return rows;
  }

  FeedCheck check(String feed) {
    SourceSettings source = source(feed);
    return reader(source).check(feed(source, feed));
  }

  private SourceReader reader(SourceSettings source) {
    return new SourceReader(source, settings.catalog(), ZoneId.of("Europe/Amsterdam"), today);
  }

  private SourceSettings source(String feed) {
    return settings.sources().stream()
        .filter(source -> source.feeds().stream().anyMatch(own -> own.name().equals(feed)))
        .findFirst()
        .orElseThrow();
  }

  private static FeedSettings feed(SourceSettings source, String name) {
    return source.feeds().stream().filter(feed -> feed.name().equals(name)).findFirst().get();
  }
}
