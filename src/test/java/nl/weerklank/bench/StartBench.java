package nl.weerklank.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.cli.BenchInstallation;

/**
 * A run with nothing to do, from the unpacked jar with its class archive, against a bare Spring
 * Boot application on the same libraries with an archive of its own (1.0). Needs {@code
 * target/weerklank.jar} from {@code mvn package}. Arguments: {@code --rounds N}, {@code --jar
 * FILE}, {@code --java FILE} of another JDK, {@code --options "-XX:..."} for all JVMs.
 */
public final class StartBench {

  private final Path directory;
  private final Options options;
  private final Path application;
  private final Path log;
  private Path configuration;

  private StartBench(Path directory, Options options) {
    this.directory = directory;
    this.options = options;
    this.application =
        directory
            .resolve("app")
            .resolve(Path.of(options.text("jar", "target/weerklank.jar")).getFileName());
    this.log = directory.resolve("start.log");
  }

  public static void main(String[] arguments) throws Exception {
    run(List.of(arguments));
  }

  public static void run(List<String> arguments) throws Exception {
    Options options = Options.parse(arguments);
    Path jar = Path.of(options.text("jar", "target/weerklank.jar"));
    if (!Files.exists(jar)) {
      System.out.println("Left out: there is no " + jar + "; make it with mvn package.");
      return;
    }
    Path directory = Files.createTempDirectory("weerklank-start-bench");
    try {
      new StartBench(directory, options).measure(jar.toAbsolutePath());
    } finally {
      delete(directory);
    }
  }

  private void measure(Path jar) throws Exception {
    java("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", "app");
    configuration = BenchInstallation.small(directory.resolve("organisation"));
    bareJar();
    run();
    bare();
    run("-XX:ArchiveClassesAtExit=weerklank.jsa");
    bare("-XX:ArchiveClassesAtExit=bare.jsa");
    InTurn turns = new InTurn(options.number("rounds", 7), 1);
    turns.add("bare Spring Boot, archive", 1, () -> bare("-XX:SharedArchiveFile=bare.jsa"));
    turns.add("weerklank run, archive", 1, () -> run("-XX:SharedArchiveFile=weerklank.jsa"));
    turns.add("bare Spring Boot, no archive", 1, () -> bare());
    turns.add("weerklank run, no archive", 1, () -> run());
    System.out.println(turns.run("start"));
  }

  private void run(String... flags) throws Exception {
    List<String> command = new ArrayList<>(List.of(flags));
    command.addAll(List.of("-jar", application.toString(), "run", "--quiet"));
    command.addAll(List.of("--as-of", "2026-03-09", "--config", configuration.toString()));
    java(command.toArray(new String[0]));
  }

  private void bare(String... flags) throws Exception {
    List<String> command = new ArrayList<>(List.of(flags));
    command.addAll(List.of("-cp", classPath(), BareApplication.class.getName()));
    command.add(directory.resolve("bare").toString());
    java(command.toArray(new String[0]));
  }

  private String classPath() throws IOException {
    try (Stream<Path> libraries = Files.list(directory.resolve("app/lib"))) {
      return "bare.jar:" + libraries.map(Path::toString).sorted().collect(Collectors.joining(":"));
    }
  }

  /** A class archive takes classes from jars only. */
  private void bareJar() throws IOException {
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(directory.resolve("bare.jar")))) {
      String name = BareApplication.class.getName().replace('.', '/') + ".class";
      try (InputStream in = BareApplication.class.getResourceAsStream("/" + name)) {
        entry(jar, name, in.readAllBytes());
      }
      String table = "create table bare (id int primary key);";
      entry(jar, "bare/V1__bare.sql", table.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** With its folders, which Flyway and component scanning look for. */
  private static void entry(JarOutputStream jar, String name, byte[] bytes) throws IOException {
    for (int at = name.indexOf('/'); at > 0; at = name.indexOf('/', at + 1)) {
      try {
        jar.putNextEntry(new JarEntry(name.substring(0, at + 1)));
        jar.closeEntry();
      } catch (java.util.zip.ZipException twice) {
        // it is there
      }
    }
    jar.putNextEntry(new JarEntry(name));
    jar.write(bytes);
    jar.closeEntry();
  }

  private void java(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(options.text("java", ProcessHandle.current().info().command().orElse("java")));
    command.add("-Xmx512m");
    command.addAll(
        Stream.of(options.text("options", "").split(" ")).filter(one -> !one.isEmpty()).toList());
    command.addAll(List.of(arguments));
    int exit =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException(
          "Exit " + exit + " of " + String.join(" ", arguments) + "\n" + Files.readString(log));
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
