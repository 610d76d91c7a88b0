package nl.weerklank.recipe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Weerklank's commands as an administrator gives them: processes, started in one directory. */
final class Commands {

  private final Path directory;
  private final Map<String, String> environment;
  private String output = "";

  /**
   * @param directory gets the recipes; the commands are started there
   * @param environment passwords of the sources
   */
  Commands(Path directory, Map<String, String> environment) throws IOException {
    this.directory = directory;
    this.environment = environment;
    copy(Path.of("config/recipes"), directory.resolve("config/recipes"));
    copy(Path.of("reports-templates"), directory.resolve("reports-templates"));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  /** What the last command printed. */
  String output() {
    return output;
  }

  /** The exit code. */
  int run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx700m"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("nl.weerklank.cli.Weerklank");
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor();
  }
}
