package nl.weerklank.bench;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The peer of the start-up benchmark: Spring Boot with the product's starters, auto-configured, an
 * H2 database on disk and one migration. It starts and ends; it does nothing.
 */
@SpringBootApplication
public class BareApplication {

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(BareApplication.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setLogStartupInfo(false);
    application.setDefaultProperties(
        Map.of(
            "spring.main.banner-mode", "off",
            "logging.level.root", "ERROR",
            "spring.datasource.url", "jdbc:h2:file:" + arguments[0] + "/bare",
            "spring.datasource.username", "sa",
            "spring.flyway.locations", "classpath:bare",
            "spring.batch.jdbc.initialize-schema", "always",
            "spring.mail.host", "localhost"));
    System.exit(SpringApplication.exit(application.run()));
  }
}
