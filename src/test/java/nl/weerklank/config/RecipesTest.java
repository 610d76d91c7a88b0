package nl.weerklank.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.weerklank.extract.FeedSettings;
import nl.weerklank.job.Settings;
import nl.weerklank.survey.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

class RecipesTest {

  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    Path recipe = Files.createDirectories(directory.resolve("recipes/desk"));
    Files.writeString(recipe.resolve("answers.sql"), "select ${columns} from ${table} -- ${note}");
    Files.writeString(recipe.resolve("answers.postgresql.sql"), "select 1 -- of PostgreSQL");
    Files.writeString(recipe.resolve("other.sql"), "select 2 -- another of the recipe");
    Files.writeString(
        recipe.resolve("recipe.yml"),
        """
        about: a desk
        question: "{source}"
        hints: ["employee_id: agent"]
        alternatives: {responses: [other.sql]}
        zone: UTC
        values: {note: from the recipe, prefix: desk_}
        feeds:
          responses:
            sql: answers.sql
            tables: ["{prefix}{survey}", "{prefix}old_{survey}_*"]
            columns:
              response_id: id
              answered_at: {column: made, epoch: millis}
        """);
  }

  private Settings settings(String source) throws IOException {
    Path file = directory.resolve("application.yml");
    Files.writeString(
        file,
        """
        weerklank:
          organisation: {name: Klein, zone: Europe/Amsterdam, contact: x@klein.example}
          metrics:
            nps: {scale: 0-10, direction: high, formula: net, top: 9-10, bottom: 0-6}
          surveys:
            service: {metrics: [nps]}
          delivery: {from: x@klein.example}
          sources:
            desk:
              recipe: desk
        """
            + source.indent(6));
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("file", Map.of("configuration-file", file.toString())));
    new YamlPropertySourceLoader()
        .load("application", new FileSystemResource(file))
        .forEach(environment.getPropertySources()::addLast);
    return new WeerklankConfiguration().settings(environment);
  }

  private FeedSettings feed(String source) throws IOException {
    return settings(source).sources().get(0).feeds().get(0);
  }

  @Test
  void a_source_is_what_its_recipe_says_and_a_survey_a_feed_of_its_own() throws IOException {
    Settings settings =
        settings(
            """
            url: jdbc:h2:mem:desk
            surveys:
              "9": {survey: service, columns: {nps: {column: Q1, codes: ["A1..A11 = 0..10"]}}}
              "12": {survey: service, columns: {nps: Q7}, values: {note: mine}}
            """);

    assertThat(settings.sources().get(0).zone()).hasToString("UTC");
    FeedSettings nine = settings.sources().get(0).feeds().get(0);
    assertThat(nine.name()).isEqualTo("desk-9");
    assertThat(nine.sql()).isEqualTo("select ${columns} from ${table} -- from the recipe");
    assertThat(nine.mapping().tables()).containsExactly("desk_9", "desk_old_9_*");
    assertThat(nine.mapping().columns())
        .containsOnlyKeys("response_id", "answered_at", "survey", "nps");
    assertThat(nine.codes().get("nps")).hasSize(11).containsEntry("A11", "10");
    FeedSettings twelve = settings.sources().get(0).feeds().get(1);
    assertThat(twelve.name()).isEqualTo("desk-12");
    assertThat(twelve.sql()).endsWith("-- mine");
    assertThat(twelve.codes()).isEmpty();
  }

  @Test
  void whatever_the_source_sets_wins_lists_and_columns_as_a_whole() throws IOException {
    FeedSettings feed =
        feed(
            """
            url: jdbc:h2:mem:desk
            zone: Europe/Amsterdam
            values: {prefix: my_}
            feeds:
              responses:
                tables: ["{prefix}answers"]
                columns: {answered_at: at, nps: Q1, survey: {value: service}}
            """);

    assertThat(feed.name()).isEqualTo("responses");
    assertThat(feed.mapping().tables()).containsExactly("my_answers");
    assertThat(feed.mapping().columns().get("answered_at").columns()).containsExactly("at");
    assertThat(feed.mapping().columns().get("answered_at").epoch()).isNull();
    assertThat(feed.mapping().columns().get("response_id").columns()).containsExactly("id");
  }

  @Test
  void a_statement_may_be_another_of_the_recipe_or_of_the_kind_of_database() throws IOException {
    String survey = "surveys: {\"9\": {survey: service, columns: {nps: Q1}%s}}";

    assertThat(feed("url: jdbc:postgresql://localhost/x\n" + survey.formatted("")).sql())
        .isEqualTo("select 1 -- of PostgreSQL");
    assertThat(feed("url: jdbc:h2:mem:x\n" + survey.formatted(", sql: other.sql")).sql())
        .isEqualTo("select 2 -- another of the recipe");
    Files.writeString(directory.resolve("other.sql"), "select 3 -- beside the configuration");
    assertThat(feed("url: jdbc:h2:mem:x\n" + survey.formatted(", sql: other.sql")).sql())
        .isEqualTo("select 3 -- beside the configuration");
  }

  @Test
  void a_recipe_that_is_not_there_or_misspells_a_key_is_told_with_its_file() throws IOException {
    String survey = "url: jdbc:h2:mem:x\nsurveys: {\"9\": {survey: service, columns: {nps: Q1}}}";
    Path recipe = directory.resolve("recipes/desk/recipe.yml");
    Files.writeString(recipe, Files.readString(recipe).replace("tables:", "tabels:"));

    assertThatThrownBy(() -> settings(survey))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("tabels")
        .hasMessageContaining("recipe.yml, line 10");

    Files.delete(recipe);
    assertThatThrownBy(() -> settings(survey))
        .hasMessageContaining("weerklank.sources.desk.recipe: There is no recipe 'desk'; there are")
        .hasMessageContaining("limesurvey");
  }

  @Test
  void a_feed_of_a_recipe_can_be_switched_off() throws IOException {
    String units =
        """
        url: jdbc:h2:mem:x
        surveys:
          "9": {survey: service, columns: {nps: Q1}}
        feeds:
          units: {sql: other.sql, enabled: %s}
        """;

    assertThat(settings(units.formatted(true)).sources().get(0).feeds())
        .extracting(FeedSettings::name)
        .contains("units");
    assertThat(settings(units.formatted(false)).sources().get(0).feeds())
        .extracting(FeedSettings::name)
        .containsExactly("desk-9");
  }
}
