package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.deliver.ScriptedServer;
import nl.weerklank.deliver.ScriptedServer.Stage;
import nl.weerklank.notice.LocalServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets that work, and secrets that are refused, are found in nothing a command leaves behind.
 */
@Tag("thorough")
class CanaryIT {

  private static final String CANARY = "Kanarie";

  @TempDir Path directory;
  private TestInstallation installation;
  private final StringBuilder told = new StringBuilder();

  @BeforeEach
  void install() throws IOException {
    installation = TestInstallation.in(directory);
    Files.createDirectory(directory.resolve("secrets"));
    installation.source("ALTER USER sa SET PASSWORD '" + CANARY + "Source'");
  }

  private void secret(String name, String text) throws IOException {
    Path file = directory.resolve("secrets").resolve(name);
    Files.writeString(file, text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private void command(int exit, String... arguments) {
    Result result = installation.run(arguments);
    assertThat(result.exit()).as(result.all()).isEqualTo(exit);
    told.append(result.all());
  }

  private void run(int exit) {
    command(exit, "run", "--as-of", "2026-03-09", "--report", "department");
  }

  @Test
  void no_secret_is_told_written_or_stored() throws Exception {
    try (ScriptedServer server = new ScriptedServer().offering("AUTH PLAIN LOGIN");
        ScriptedServer own = new ScriptedServer();
        LocalServer monitor = new LocalServer()) {
      configure(server, own, monitor);
      server.always(Stage.RCPT, "451 4.2.1 later");
      monitor.answer(500);

      run(3);
      assertThat(monitor.asked()).containsExactly("/KanariePing/start", "/KanariePing");
      assertThat(directory.resolve("output/spool")).isNotEmptyDirectory();

      secret("smtp", CANARY + "Wrong");
      server.always(Stage.AUTH, "535 5.7.8 no " + CANARY.toLowerCase(java.util.Locale.ROOT));
      run(77);
      secret("source", CANARY + "Wrong");
      run(77);
      command(77, "check");
      command(77, "run", "--as-of", "2026-03-09", "--log-format", "json");
      for (String[] read : List.of(new String[] {"history"}, new String[] {"who", "w2"})) {
        command(0, read);
      }
      secret("store", CANARY + "Wrong");
      run(77);
      monitor.close();
      run(77);
      command(0, "--help");

      assertThat(told.toString()).contains("refused").doesNotContain(CANARY);
      assertThat(holding(CANARY)).isEmpty();
      // what is looked through is what there is to look through
      assertThat(holding("department/2026-W10/person:w2")).isNotEmpty();
      assertThat(own.received())
          .hasSizeGreaterThan(4)
          .noneMatch(mail -> mail.text().contains(CANARY));
      assertThat(holding("weerklank_last_run_exit_code 77")).isNotEmpty();
    }
    command(77, "history", "--log-format", "text");
  }

  private void configure(ScriptedServer server, ScriptedServer own, LocalServer monitor)
      throws IOException {
    secret("source", CANARY + "Source");
    secret("store", CANARY + "Store");
    secret("smtp", CANARY + "Smtp");
    secret("ping", monitor.address() + "/" + CANARY + "Ping");
    installation.edit(
        "config/application.yml", "password: \"\"", "password-file: ../secrets/source");
    RestartIT.smtp(installation, server.port(), "none");
    installation.edit(
        "config/application.yml",
        "port: " + server.port(),
        "port: " + server.port() + ", username: weerklank, password-file: ../secrets/smtp");
    installation.edit(
        "config/application.yml",
        "  guard:\n",
        "  store: {password-file: ../secrets/store}\n"
            + "  administrators: {addresses: [beheer@klein.example], when: always, smtp: {host:"
            + " localhost, port: "
            + own.port()
            + ", security: none}}\n"
            + "  monitoring: {textfile: \""
            + directory.resolve("output/weerklank.prom")
            + "\", ping-file: ../secrets/ping}\n  guard:\n");
  }

  /** Files below the output directory, that of the database too, with a text in them. */
  private List<Path> holding(String text) throws IOException {
    try (Stream<Path> files = Files.walk(directory.resolve("output"))) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return new String(bytes, StandardCharsets.ISO_8859_1).contains(text)
          || new String(bytes, StandardCharsets.UTF_16BE).contains(text)
          || new String(bytes, StandardCharsets.UTF_16LE).contains(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
