package nl.weerklank.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.config.WeerklankConfiguration;
import nl.weerklank.survey.Failure;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

/** Options every command has, and the way to the installation they point at. */
final class Installation {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "Configuration file; SQL files are relative to it. Default: config/application.yml.")
  private Path config;

  @Option(
      names = "--lock-wait",
      paramLabel = "DURATION",
      description =
          "How long to wait for a run that is going on, such as 30s. Default: not at all.")
  private Duration lockWait;

  @Option(
      names = "--log-format",
      paramLabel = "FORMAT",
      description = "Of the log on the error stream: text, or json for one object a line.")
  private LogFormat logFormat;

  enum LogFormat {
    text,
    json
  }

  /** The caller closes it. Beans are made when asked for, so a command opens only what it needs. */
  ConfigurableApplicationContext open() {
    if (config != null && !Files.isRegularFile(config)) {
      throw Failure.configuration("There is no configuration file " + config + ".");
    }
    if (Files.isRegularFile(file())) {
      ConfigurationFile.parse(file());
    }
    return new SpringApplicationBuilder(WeerklankConfiguration.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .lazyInitialization(true)
        .run(arguments());
  }

  private String[] arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add("--" + WeerklankConfiguration.FILE + "=" + file());
    // Spring would also read application.yml in the working directory and below config/
    arguments.add("--spring.config.location=optional:classpath:/,optional:" + file().toUri());
    if (lockWait != null) {
      arguments.add("--weerklank.store.lock-wait=" + lockWait);
    }
    if (logFormat != null) {
      arguments.add("--weerklank.logging.format=" + logFormat);
    }
    return arguments.toArray(new String[0]);
  }

  private Path file() {
    return config == null ? Path.of("config", "application.yml") : config;
  }
}
