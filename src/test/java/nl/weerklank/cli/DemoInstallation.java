package nl.weerklank.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.demo.DemoFixture;
import nl.weerklank.demo.DemoOrganisation;
import nl.weerklank.demo.OncePerBuild;
import nl.weerklank.demo.Planted;

/**
 * The demo organisation with the product's own configuration, run once. Tests that change something
 * take a copy.
 */
final class DemoInstallation {

  static final String TODAY = DemoFixture.TODAY.toString();

  /** What the name of a touchpoint may be turned into by whoever may write into a source. */
  static final String FORMULA = "=HYPERLINK(\"https://x.example\")";

  static final List<String> TEXTS =
      List.of(
          Planted.EMOJI_ANSWER,
          Planted.HTML_ANSWER,
          Planted.LONG_ANSWER,
          Planted.FORMULA_ANSWER,
          Planted.NAMES_ANSWER);

  private static DemoInstallation shared;

  private final Path directory;
  final TestInstallation commands;

  private DemoInstallation(Path directory) {
    this.directory = directory;
    this.commands = TestInstallation.at(directory);
  }

  /** After a first run that mailed directors and departments. Only for reading. */
  static synchronized DemoInstallation shared() {
    if (shared == null) {
      Path directory = OncePerBuild.copy("demo-run", DemoInstallation::installAndRun);
      shared = moved(OncePerBuild.made("demo-run"), directory);
    }
    return shared;
  }

  private static void installAndRun(Path directory) {
    DemoInstallation made = install(directory);
    Result first = made.run("--report", "director", "--report", "department");
    made.commands.write("first.exit", String.valueOf(first.exit()));
    made.commands.write("first.out", first.out());
    made.commands.write("first.err", first.err());
  }

  static Result firstRun() {
    TestInstallation commands = shared().commands;
    return new Result(
        Integer.parseInt(commands.read("first.exit")),
        commands.read("first.out"),
        commands.read("first.err"));
  }

  private static DemoInstallation install(Path directory) {
    DemoInstallation installation = new DemoInstallation(directory);
    try {
      TestInstallation.copy(Path.of("config"), directory.resolve("config"));
      TestInstallation.copy(Path.of("reports-templates"), directory.resolve("reports-templates"));
      DemoFixture.copyTo(Files.createDirectories(installation.demo()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    TestInstallation commands = installation.commands;
    commands.edit("config/application.yml", "file:./output/", "file:" + directory + "/output/");
    commands.edit(
        "config/application.yml",
        "\nweerklank:\n",
        "\nweerklank:\n  output: "
            + directory.resolve("output")
            + "\n  templates: "
            + directory.resolve("reports-templates")
            + "\n  privacy: {individuals: true}\n");
    installation.showTexts();
    return installation;
  }

  /**
   * Gives the planted texts to an employee with hardly any other answers, as complaints, so that
   * quotes and the list of calls show them, in the week that the first run reports; and one of them
   * a touchpoint that is a formula.
   */
  private void showTexts() {
    String answers = "('" + String.join("', '", TEXTS) + "')";
    change(
        DemoOrganisation.OPERATIONAL,
        "UPDATE ticket SET agent_no = '"
            + Planted.HINDSIGHT
            + "' WHERE ticket_no IN (SELECT ticket_no FROM survey_contact WHERE answer_no IN "
            + answers
            + "); UPDATE survey_contact SET complaint = 'J',"
            + " submitted_at = DATEADD(DAY, 7, submitted_at) WHERE answer_no IN "
            + answers
            + "; UPDATE ticket SET process_name = '"
            + FORMULA
            + "' WHERE ticket_no IN (SELECT ticket_no FROM survey_contact WHERE answer_no = '"
            + Planted.FORMULA_ANSWER
            + "')");
  }

  /** All of it, as after the first run, in another directory. */
  static DemoInstallation copyTo(Path target) {
    Path source = shared().directory;
    try {
      TestInstallation.copy(source, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return moved(source, target);
  }

  /** Files that were copied, with the paths in them of the place where they are now. */
  private static DemoInstallation moved(Path from, Path to) {
    DemoInstallation moved = new DemoInstallation(to);
    moved.commands.edit("config/application.yml", from.toString(), to.toString());
    return moved;
  }

  Path demo() {
    return directory.resolve("output/demo");
  }

  Path path(String name) {
    return directory.resolve(name);
  }

  Result run(String... options) {
    List<String> arguments = new ArrayList<>(List.of("run", "--as-of", TODAY));
    arguments.addAll(List.of(options));
    return commands.run(arguments.toArray(new String[0]));
  }

  void change(String database, String script) {
    try (Connection connection = DemoFixture.open(demo(), database);
        Statement statement = connection.createStatement()) {
      statement.execute(script);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  List<List<String>> source(String database, String query) {
    try (Connection connection = DemoFixture.open(demo(), database);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row(result));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A hash of the facts, texts and rejects of each feed and day. */
  Map<String, Integer> days() {
    Map<Integer, String> feeds = new HashMap<>();
    commands
        .storeRows("SELECT number, id FROM name WHERE kind = 'FEED'")
        .forEach(row -> feeds.put(Integer.valueOf(row.get(0)), row.get(1)));
    Map<String, Integer> hashes = new TreeMap<>();
    for (String table : List.of("fact", "fact_text", "fact_reject")) {
      add(hashes, "SELECT RSHIFT(t.id, 27), t.* FROM " + table + " t ORDER BY t.id");
    }
    Map<String, Integer> days = new TreeMap<>();
    hashes.forEach((key, hash) -> days.put(day(feeds, Long.parseLong(key)), hash));
    return days;
  }

  /** Feed and days since the year 0, as in a fact's key. */
  private static String day(Map<Integer, String> feeds, long key) {
    LocalDate day = LocalDate.ofEpochDay((key & (1 << 22) - 1) - 719_528);
    return feeds.get((int) (key >> 22)) + "/" + day;
  }

  /** A hash of each table that a run must leave alone when nothing changed. */
  Map<String, Integer> tables() {
    Map<String, Integer> tables = new TreeMap<>();
    for (List<String> table :
        commands.storeRows(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' AND"
                + " UPPER(table_name) NOT LIKE 'BATCH%' AND UPPER(table_name) NOT LIKE 'RUN%'"
                + " AND UPPER(table_name) <> 'FEED_READ'")) {
      String name = table.get(0);
      add(tables, "SELECT '" + name + "', t.* FROM \"" + name + "\" t ORDER BY 2, 3, 4");
      tables.putIfAbsent(name, 0);
    }
    return tables;
  }

  /** Row by row, because two years of answers do not fit in the heap as text. */
  private void add(Map<String, Integer> hashes, String query) {
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:" + path("output/store/weerklank"), "weerklank", "");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        List<String> row = row(result);
        hashes.merge(row.get(0), row.hashCode(), (before, one) -> 31 * before + one);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> row(ResultSet result) throws SQLException {
    List<String> row = new ArrayList<>();
    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
      row.add(result.getString(i));
    }
    return row;
  }

  static List<String> differing(Map<String, Integer> before, Map<String, Integer> after) {
    Map<String, Integer> keys = new TreeMap<>(before);
    keys.putAll(after);
    return keys.keySet().stream()
        .filter(key -> !Objects.equals(before.get(key), after.get(key)))
        .toList();
  }
}
