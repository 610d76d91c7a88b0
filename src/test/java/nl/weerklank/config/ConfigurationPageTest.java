package nl.weerklank.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The page of settings is made from the types that bind them. After a change of a key run the tests
 * with {@code -Dconfiguration.page=write} and commit the page.
 */
class ConfigurationPageTest {

  private static final Path PAGE = Path.of("src/docs/configuration.md");

  @Test
  void the_page_of_settings_says_what_the_types_say() throws IOException {
    String page = new ConfigurationPage(source()).markdown();
    if ("write".equals(System.getProperty("configuration.page"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("src/docs/configuration.md; write it anew with -Dconfiguration.page=write")
        .isEqualTo(page);
  }

  @Test
  void every_key_is_explained() throws IOException {
    assertThat(new ConfigurationPage(source()).unexplained()).isEmpty();
  }

  private static String source() throws IOException {
    return source("WeerklankProperties")
        + source("OperationKeys")
        + source("AudienceKeys")
        + source("AlertKeys")
        + source("RehearsalKeys")
        + source("SourcesKeys")
        + source("MatchingKeys")
        + source("PrivacyKeys");
  }

  private static String source(String name) throws IOException {
    return Files.readString(Path.of("src/main/java/nl/weerklank/config", name + ".java"));
  }
}
