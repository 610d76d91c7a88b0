package nl.weerklank.config;

import java.nio.file.Path;
import nl.weerklank.job.JobConfiguration;
import nl.weerklank.job.Settings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;

/** The program's one Spring configuration; nothing is scanned and nothing is auto-configured. */
@Configuration(proxyBeanMethods = false)
@Import(JobConfiguration.class)
public class WeerklankConfiguration {

  /** Property with the path of the configuration file; SQL files are relative to it. */
  public static final String FILE = "configuration-file";

  @Bean
  Settings settings(ConfigurableEnvironment environment) {
    Path file = Path.of(environment.getRequiredProperty(FILE));
    Recipes.add(environment, file.toAbsolutePath().getParent());
    return new SettingsReader(file).read(BoundProperties.of(environment));
  }
}
