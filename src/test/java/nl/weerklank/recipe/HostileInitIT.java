package nl.weerklank.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.weerklank.config.init.FirstSettings;
import nl.weerklank.config.init.SourceRequest;
import nl.weerklank.job.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a survey's author wrote, the settings `init` writes stay the settings. */
class HostileInitIT {

  private static final String URL = "jdbc:h2:mem:hostile";

  @TempDir private Path directory;

  private Connection database;

  @BeforeEach
  void open() throws SQLException, IOException {
    database = DriverManager.getConnection(URL, "sa", "");
    try (Statement statement = database.createStatement()) {
      statement.execute(
          "create table asked (survey varchar, survey_title varchar, source varchar, kind varchar,"
              + " lowest int, highest int, name varchar, question varchar, code varchar, label"
              + " varchar)");
    }
    Path recipe = directory.resolve("recipes/hostile");
    Files.createDirectories(recipe);
    Files.writeString(
        recipe.resolve("recipe.yml"), "about: test\nfeeds: {responses: {sql: responses.sql}}\n");
    Files.writeString(recipe.resolve("responses.sql"), "SELECT ${columns} FROM answer");
    Files.writeString(
        recipe.resolve("questions.sql"), "SELECT * FROM asked WHERE survey = '${survey}'");
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  private void asked(
      String title, String source, String kind, String name, String text, String code, String label)
      throws SQLException {
    boolean scale = kind.equals("scale") && code == null;
    try (PreparedStatement insert =
        database.prepareStatement("insert into asked values ('9', ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, title);
      insert.setString(2, source);
      insert.setString(3, kind);
      insert.setObject(4, scale ? 0 : null);
      insert.setObject(5, scale ? 10 : null);
      insert.setString(6, name);
      insert.setString(7, text);
      insert.setString(8, code);
      insert.setString(9, label);
      insert.execute();
    }
  }

  /** Settings as a run would load what init wrote. */
  private Settings settings() {
    Path file = directory.resolve("application.yml");
    SourceRequest request =
        new SourceRequest(
            "hostile", "desk", URL, "sa", "", "DESK_PASSWORD", List.of("9"), List.of(), Map.of());
    new FirstSettings(file, line -> {})
        .write(List.of(request), "Noordzee", ZoneId.of("Europe/Amsterdam"), "noordzee.example");
    return Configured.load(file, LocalDate.of(2026, 11, 20), "DESK_PASSWORD=x").settings();
  }

  private static List<String> columns(Settings settings) {
    return List.copyOf(
        settings.sources().get(0).feeds().get(0).mapping().columns().keySet().stream()
            .sorted()
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Goed?\n  output: /tmp/elsewhere\n",
        "a: b # c",
        "\"quoted\" 'single' \\ back",
        "${HOME} #{x} {{y}}",
        "${NOWHERE}",
        "a\u0085b\u2028c\u2029d\u0000e\r\nf\tg",
        "- *anchor &ref !tag %dir @at `tick",
        "--- \n...\n---",
        "\ud83d\ude42\ud83d\ude42\ud83d\ude42 \ufeff\u202e",
        "null",
        "Yes"
      })
  void a_title_and_a_question_are_comments_and_nothing_else(String text) throws SQLException {
    asked(text, "q1", "scale", text, text, null, null);
    asked(text, "q2", "text", text, text, null, null);
    asked(text, "q3", "text", text, text, null, null);
    asked(text, "q4", "scale", text, text, "1", text);
    asked(text, "q5", "scale", text, text, "A1", "1");
    asked(text, "q5", "scale", text, text, "A2", "2");
    asked(text, "q5", "scale", text, text, "A3", "3");
    asked(text, "q5", "scale", text, text, "A4", "4");
    asked(text, "q5", "scale", text, text, "say " + text, "5");

    Settings settings = settings();

    assertThat(settings.output()).isEqualTo(Path.of("output"));
    assertThat(settings.sources()).hasSize(1);
    assertThat(settings.catalog().surveys()).hasSize(1);
    assertThat(settings.catalog().metrics()).containsKey("nps");
    assertThat(columns(settings)).contains("nps", "comment", "survey");
    Map<String, String> codes = settings.sources().get(0).feeds().get(0).codes().get("csat");
    if (text.contains("${")) {
      assertThat(codes).isNull();
    } else {
      assertThat(codes).hasSize(5).containsEntry("A4", "4").containsValue("5");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {86, 87, 88, 89, 90, 91, 300})
  void a_long_question_is_shortened_and_no_sign_of_it_cut_in_two(int length) throws SQLException {
    String text = "x".repeat(length) + "\ud83d\ude42".repeat(5);
    asked("t".repeat(300), "q1", "scale", "n".repeat(300), text, null, null);
    asked("t".repeat(300), "q2", "text", "n".repeat(300), text, null, null);
    asked("t".repeat(300), "q3", "text", "n".repeat(300), text, null, null);

    assertThat(columns(settings())).contains("nps", "comment");
  }

  /** Names of questions are codes such as NPS in many systems. */
  @Test
  void a_name_that_is_a_word_of_weerklank_does_not_take_its_place() throws SQLException {
    asked("Survey", "q0", "text", "COMMENT", "Eerst", null, null);
    asked("Survey", "q1", "text", "NPS", "Waarom dit cijfer?", null, null);
    asked("Survey", "q2", "text", "LOCATION", "Waar was u?", null, null);
    asked("Survey", "q3", "text", "survey", "Welke?", null, null);
    asked("Survey", "q4", "text", "NO", "Nee", null, null);
    asked("Survey", "q5", "scale", "x", "Cijfer", null, null);

    Settings settings = settings();

    assertThat(columns(settings))
        .containsExactly("comment", "nps", "q-location", "q-no", "q-nps", "q-survey", "survey");
    assertThat(settings.sources().get(0).feeds().get(0).mapping().columns().get("nps").columns())
        .containsExactly("q5");
    assertThat(settings.sources().get(0).feeds().get(0).followUps())
        .containsExactlyInAnyOrder("q-location", "q-no", "q-nps", "q-survey");
  }
}
