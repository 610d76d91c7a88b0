package nl.weerklank.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the administrators' page against the code. */
class FeedsPageTest {

  private static String page() throws IOException {
    return Files.readString(Path.of("src/docs/feeds.md"));
  }

  @ParameterizedTest
  @EnumSource
  void the_page_names_exactly_the_columns_of_a_feed(FeedType type) throws IOException {
    String columns =
        Stream.concat(
                type.required().stream().map(label -> "`" + label + "`*"),
                type.optional().stream().map(label -> "`" + label + "`"))
            .collect(Collectors.joining(", "));

    assertThat(page()).contains("| `" + type.key() + "` | " + columns + " |\n");
  }

  @Test
  void the_page_explains_every_reason() throws IOException {
    assertThat(page())
        .contains(
            Arrays.stream(Rejection.Reason.values())
                .map(reason -> "| `" + reason + "` | ")
                .toArray(String[]::new));
  }
}
