package nl.weerklank.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A small organisation in a directory of its own: one source database, a configuration, and the
 * product's own templates. Commands run as an administrator would run them.
 */
final class TestInstallation {

  /** What one command did. */
  record Result(int exit, String out, String err) {
    String all() {
      return out + err;
    }
  }

  private final Path directory;
  private String postgres;

  private TestInstallation(Path directory) {
    this.directory = directory;
  }

  /** One that stands there already. */
  static TestInstallation at(Path directory) {
    return new TestInstallation(directory);
  }

  static TestInstallation in(Path directory) {
    TestInstallation installation = new TestInstallation(directory);
    try {
      Files.createDirectories(directory.resolve("config/sql"));
      for (String file :
          List.of(
              "responses",
              "employer",
              "units",
              "employees",
              "assignments",
              "customers",
              "contacts")) {
        installation.write("config/sql/" + file + ".sql", resource(file + ".sql"));
      }
      installation.write("config/application.yml", installation.configuration());
      copy(Path.of("reports-templates"), directory.resolve("reports-templates"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    installation.source(resource("organisation.sql"));
    return installation;
  }

  /** The same as it stands now, in another directory. */
  static TestInstallation copyOf(TestInstallation original, Path directory) throws IOException {
    TestInstallation installation = new TestInstallation(directory);
    try (Stream<Path> files = Files.list(original.directory)) {
      for (Path file : files.toList()) {
        copy(file, directory.resolve(file.getFileName()));
      }
    }
    installation.edit(
        "config/application.yml",
        original.directory.toAbsolutePath().toString(),
        directory.toAbsolutePath().toString());
    return installation;
  }

  /** Keeps the reports there from now on; the account is {@code postgres}. */
  void usePostgres(String url) {
    edit(
        "config/application.yml",
        "  metrics:\n",
        "  store: {url: \"" + url + "\", username: postgres}\n  metrics:\n");
    postgres = url;
  }

  /** A recipe as it lies in the repository, writing into the directory. */
  static TestInstallation recipe(String name, Path directory) {
    TestInstallation installation = new TestInstallation(directory);
    try {
      copy(Path.of("config/recipes", name), directory.resolve("config"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    installation.edit(
        "config/application.yml",
        "output: output/" + name,
        "output: " + directory.toAbsolutePath().resolve("output"));
    return installation;
  }

  private String configuration() {
    return resource("application.yml")
        .replace("@DIRECTORY@", directory.toAbsolutePath().toString());
  }

  private static String resource(String name) {
    try (var stream = TestInstallation.class.getResourceAsStream("/nl/weerklank/cli/" + name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder with all in it. */
  static void copy(Path source, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(source.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  Path path(String name) {
    return directory.resolve(name);
  }

  void write(String name, String text) {
    try {
      Files.writeString(directory.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String read(String name) {
    try {
      return Files.readString(directory.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces text in a file; the text must be there. */
  void edit(String name, String old, String text) {
    String content = read(name);
    if (!content.contains(old)) {
      throw new IllegalArgumentException(name + " does not contain: " + old);
    }
    write(name, content.replace(old, text));
  }

  /** The job's beans over this configuration; to be closed before anything runs. */
  ConfigurableApplicationContext open() {
    Installation installation = new Installation();
    new CommandLine(
            CommandSpec.create().addMixin("i", CommandSpec.forAnnotatedObject(installation)))
        .parseArgs("--config", path("config/application.yml").toString());
    return installation.open();
  }

  /** Runs a command inside this JVM. */
  Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream realOut = System.out;
    PrintStream realErr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      int exit =
          Weerklank.commandLine()
              .setOut(new PrintWriter(System.out, true))
              .setErr(new PrintWriter(System.err, true))
              .execute(arguments(arguments).toArray(new String[0]));
      return new Result(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(realOut);
      System.setErr(realErr);
    }
  }

  /** Starts a command in a JVM of its own, so that it can be killed; output goes to a file. */
  Process start(String... arguments) {
    return start(List.of(), arguments);
  }

  /**
   * @param properties of the JVM: {@code -Dname=value}
   */
  Process start(List<String> properties, String... arguments) {
    return start(List.of(), properties, arguments);
  }

  /**
   * The same on a disk that is full: no file of the process may grow beyond a size, and writing
   * more fails as it does without space.
   */
  Process startWithFullDisk(int kilobytes, String... arguments) {
    String limit = "ulimit -f " + kilobytes + " && exec \"$@\"";
    return start(List.of("bash", "-c", limit, "bash"), List.of(), arguments);
  }

  private Process start(List<String> wrapper, List<String> properties, String... arguments) {
    List<String> command = new ArrayList<>(wrapper);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    command.addAll(properties);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("nl.weerklank.cli.Weerklank");
    command.addAll(arguments(arguments));
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(directory.resolve("process.log").toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> arguments(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.add("--config");
    all.add(directory.resolve("config/application.yml").toString());
    return all;
  }

  /** Runs statements on the source database. */
  void source(String script) {
    execute("source", "sa", "", script);
  }

  List<List<String>> sourceRows(String query) {
    return rows("source", "sa", "", query);
  }

  /** Reads the reporting database; nothing may be running. */
  List<List<String>> storeRows(String query) {
    return rows("output/store/weerklank", "weerklank", "", query);
  }

  /** The same as Java values, which look alike whatever database they come from. */
  List<List<Object>> storeValues(String query) {
    List<List<Object>> rows = new ArrayList<>();
    try (Connection connection = open("output/store/weerklank", "weerklank", "");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(value(result, i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object value(ResultSet row, int column) throws SQLException {
    return switch (row.getMetaData().getColumnType(column)) {
      case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> time(row, column);
      case Types.CLOB -> row.getString(column);
      default -> row.getObject(column);
    };
  }

  private static Object time(ResultSet row, int column) throws SQLException {
    if (row.getMetaData().getColumnTypeName(column).matches("timestamptz|.*WITH TIME ZONE")) {
      OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
      return time == null ? null : time.toInstant();
    }
    return row.getObject(column, LocalDateTime.class);
  }

  void store(String script) {
    execute("output/store/weerklank", "weerklank", "", script);
  }

  private void execute(String database, String user, String password, String script) {
    try (Connection connection = open(database, user, password);
        Statement statement = connection.createStatement()) {
      statement.execute(script);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<List<String>> rows(String database, String user, String password, String query) {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = open(database, user, password);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection open(String database, String user, String password) throws SQLException {
    if (postgres != null && !database.equals("source")) {
      return DriverManager.getConnection(postgres, "postgres", "");
    }
    return DriverManager.getConnection(
        "jdbc:h2:file:" + directory.toAbsolutePath().resolve(database), user, password);
  }

  /** Names of the mails in the drop, sorted. */
  List<String> mails() {
    return files("output/mail", ".eml");
  }

  List<String> files(String folder, String ending) {
    Path root = directory.resolve(folder);
    if (!Files.exists(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
