package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.deliver.ScriptedServer;
import nl.weerklank.deliver.ScriptedServer.Stage;
import nl.weerklank.deliver.TestTls;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs that are killed or stopped at every stage, in a process of their own, against a twin that
 * nobody disturbed.
 */
class RestartIT {

  private static final String[] RUN = {"run", "--as-of", "2026-03-09"};
  private static final String OK = "250 2.0.0 queued";
  private static final int MAILS = 27;

  @TempDir static Path twinDirectory;
  private static Map<String, String> twinTables;
  private static Map<String, String> twinMails;

  @TempDir Path directory;
  private TestInstallation installation;
  private Process process;

  @BeforeAll
  static void run_the_twin() throws IOException {
    TestInstallation twin = TestInstallation.in(twinDirectory);
    assertThat(twin.run(RUN).exit()).isZero();
    twinTables = tables(twin);
    twinMails = contents(twin);
    assertThat(twinMails.keySet()).filteredOn(name -> name.endsWith(".eml")).hasSize(MAILS);
  }

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
  }

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Tag("thorough")
  @Test
  void killed_at_every_stage_it_completes_as_if_nothing_had_happened() throws Exception {
    Hold.prepare(installation);
    Hold.set(installation, "references");
    process = installation.start(RUN);
    Hold.await(installation, "references", process);
    kill();
    Hold.letGo(installation, "references");
    assertThat(steps()).isEqualTo(Map.of("references", "STARTED"));
    assertThat(count("SELECT COUNT(*) FROM reference_row")).isZero();

    Hold.set(installation, "digest");
    process = installation.start(RUN);
    Hold.await(installation, "digest", process);
    kill();
    assertThat(steps()).containsEntry("references", "COMPLETED");
    Hold.letGo(installation, "digest");
    assertThat(count("SELECT COUNT(*) FROM fact")).isZero();
    assertThat(count("SELECT COUNT(*) FROM run_range")).isZero();

    Hold.set(installation, "replace");
    process = installation.start(RUN);
    Hold.await(installation, "replace", process);
    // The second range is read while the first is stored, which takes less than that.
    Thread.sleep(2_000);
    kill();
    Hold.letGo(installation, "replace");
    List<List<String>> open =
        installation.storeRows("SELECT feed FROM run_range WHERE done = FALSE ORDER BY number");
    // On a slow machine it takes more: then nothing of it is there.
    assertThat(open)
        .isIn(List.of(List.of("employer")), List.of(List.of("contact"), List.of("employer")));
    assertThat(count("SELECT COUNT(*) FROM fact")).isEqualTo(open.size() == 1 ? 900 : 0);

    process = installation.start(RUN);
    awaitFiles("output/spool", 3);
    kill();
    assertThat(states()).containsOnlyKeys("PLANNED", "RENDERED");

    process = installation.start(RUN);
    awaitFiles("output/mail", 3);
    kill();
    assertThat(installation.mails()).hasSizeLessThan(MAILS);

    Result last = installation.run(RUN);

    assertThat(last.exit()).as(last.all()).isZero();
    assertThat(last.out()).contains("taken up where it stopped");
    assertComplete();
    leaveHalf();
    Result again = installation.run(RUN);
    assertThat(again.exit()).as(again.all()).isZero();
    assertThat(again.out()).contains("accepted=0").contains("27 already sent");
    assertComplete();
  }

  /** As a kill leaves it between the two inserts that begin a job, and after its last step. */
  private void leaveHalf() {
    installation.store("UPDATE run SET finished_at = NULL, exit_code = NULL");
    Result ended = installation.run(RUN);
    assertThat(ended.exit()).as(ended.all()).isZero();
    assertThat(installation.storeRows("SELECT * FROM run WHERE finished_at IS NULL")).isEmpty();
    installation.store(
        "UPDATE run SET finished_at = NULL, exit_code = NULL;"
            + "DELETE FROM batch_step_execution_context; DELETE FROM batch_step_execution;"
            + "DELETE FROM batch_job_execution_context; DELETE FROM batch_job_execution_params;"
            + "DELETE FROM batch_job_execution");
  }

  @Tag("thorough")
  @Test
  void a_stopped_run_ends_with_75_and_another_one_waits_for_it() throws Exception {
    Hold.prepare(installation);
    Hold.set(installation, "digest");
    process = installation.start(RUN);
    Hold.await(installation, "digest", process);

    Result locked = installation.run(RUN);

    assertThat(locked.exit()).isEqualTo(75);
    assertThat(locked.err()).contains("process " + process.pid()).contains("--lock-wait");

    Hold.letGo(installation, "digest");
    awaitFiles("output/spool", 2);
    process.destroy();
    Result history = installation.run("history", "--lock-wait", "60s");
    Result directors =
        installation.run(
            "run", "--as-of", "2026-03-09", "--report", "director", "--lock-wait", "60s");

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(log()).isEqualTo(75);
    assertThat(log()).contains("stopped on request").contains("exit=75");
    assertThat(history.out()).as(history.all()).contains("finished=no exit=75  (stopped;");
    assertThat(directors.exit()).as(directors.all()).isZero();
    assertThat(installation.mails()).containsExactly("2026-W10/director_2026-W10_person-w1.eml");

    Result all = installation.run(RUN);

    assertThat(all.exit()).as(all.all()).isZero();
    assertComplete();
  }

  @Tag("thorough")
  @Test
  void nobody_gets_a_mail_twice_when_a_run_dies_with_content_under_way() throws Exception {
    TestTls tls = TestTls.of("localhost");
    tls.writeTrustStore(directory.resolve("trust.p12"));
    try (ScriptedServer server = new ScriptedServer().startTls(tls.server())) {
      smtp(installation, server.port(), "starttls");
      server.on(Stage.DOT, OK, OK, OK, ScriptedServer.HOLD + OK);
      process = startTrusting();
      server.awaitHold();
      process.destroy();
      Thread.sleep(500);
      server.letGo();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).as(log()).isEqualTo(75);
      int sent = server.received().size();
      assertThat(sent).isBetween(4, MAILS - 5);
      assertThat(states()).isEqualTo(Map.of("ACCEPTED", sent, "RENDERED", MAILS - sent));

      server.on(Stage.DOT, OK, OK, ScriptedServer.SILENCE);
      process = startTrusting();
      server.awaitSilence();
      kill();
      installation.edit("config/application.yml", "security: starttls", "security: none");
      Result next = installation.run(RUN);

      assertThat(next.exit()).as(next.all()).isEqualTo(3);
      assertThat(states()).isEqualTo(Map.of("ACCEPTED", MAILS - 1, "IN_DOUBT", 1));
      assertThat(server.received()).hasSize(MAILS);
      assertThat(server.received().stream().map(ScriptedServer.Received::messageId))
          .doesNotHaveDuplicates();
      assertThat(server.received()).allSatisfy(mail -> assertThat(mail.recipients()).hasSize(1));
      resend(server, next, server.received().get(sent + 2));
    }
  }

  @Tag("thorough")
  @Test
  void killed_with_content_under_way_on_two_connections_leaves_one_mail_of_each_in_doubt()
      throws Exception {
    String[] departments = {"run", "--as-of", "2026-03-09", "--report", "department"};
    try (ScriptedServer server = new ScriptedServer()) {
      smtp(installation, server.port(), "none");
      installation.edit("config/application.yml", "per-minute: 0", "per-minute: 0, connections: 2");
      server.on(Stage.DOT, OK, OK).always(Stage.DOT, ScriptedServer.SILENCE);
      process = installation.start(departments);
      while (server.received().size() < 4) {
        assertThat(process.isAlive()).as(log()).isTrue();
        Thread.sleep(10);
      }
      kill();
      assertThat(states()).containsEntry("ACCEPTED", 2).containsEntry("SENDING", 2);

      server.always(Stage.DOT, OK);
      Result next = installation.run(departments);

      assertThat(next.exit()).as(next.all()).isEqualTo(3);
      assertThat(states()).isEqualTo(Map.of("ACCEPTED", 4, "IN_DOUBT", 2));
      assertThat(server.received()).hasSize(6);
      assertThat(server.received().stream().map(ScriptedServer.Received::messageId))
          .doesNotHaveDuplicates();
    }
  }

  private void resend(ScriptedServer server, Result doubt, ScriptedServer.Received lost) {
    String key =
        doubt
            .out()
            .lines()
            .filter(line -> line.contains("IN_DOUBT"))
            .map(line -> line.strip().split(" +")[1])
            .findFirst()
            .orElseThrow();
    assertThat(installation.run("resolve", key, "--resend", "--reason", "not in the log").exit())
        .isZero();
    Result next = installation.run(RUN);

    assertThat(next.exit()).as(next.all()).isZero();
    assertThat(server.received()).hasSize(MAILS + 1);
    ScriptedServer.Received again = server.received().get(MAILS);
    assertThat(again.recipients()).isEqualTo(lost.recipients());
    assertThat(again.messageId()).isEqualTo(lost.messageId().replace("@", "-r2@"));
    assertThat(states()).isEqualTo(Map.of("ACCEPTED", MAILS));
  }

  private Process startTrusting() {
    return installation.start(
        List.of(
            "-Djavax.net.ssl.trustStore=" + directory.resolve("trust.p12"),
            "-Djavax.net.ssl.trustStorePassword=" + TestTls.STORE_PASSWORD),
        RUN);
  }

  static void smtp(TestInstallation installation, int port, String security) {
    installation.edit(
        "config/application.yml",
        "  delivery:\n",
        "  delivery:\n    mode: smtp\n    smtp: {host: localhost, port: "
            + port
            + ", security: "
            + security
            + ", per-minute: 0}\n"
            + "    retry: {first: 300ms, most: 300ms, deadline: 2s, breaker: 3}\n");
  }

  private void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  private void awaitFiles(String folder, int count) throws InterruptedException, IOException {
    while (filesSoFar(folder) < count) {
      assertThat(process.isAlive()).as(log()).isTrue();
      Thread.sleep(10);
    }
  }

  /** The process renames its files while they are counted. */
  private int filesSoFar(String folder) throws IOException {
    try {
      return installation.files(folder, ".eml").size();
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  /** The stored facts, the ledger and the drop are the twin's. */
  private void assertComplete() throws IOException {
    assertThat(states()).isEqualTo(Map.of("ACCEPTED", MAILS));
    assertThat(
            installation.storeRows(
                "SELECT mail FROM mail_change WHERE state = 'ACCEPTED' GROUP BY mail HAVING"
                    + " COUNT(*) > 1"))
        .isEmpty();
    assertThat(tables(installation)).isEqualTo(twinTables);
    assertThat(contents(installation)).isEqualTo(twinMails);
    assertThat(installation.files("output/spool", "")).containsExactly("");
    assertThat(installation.storeRows("SELECT * FROM run WHERE finished_at IS NULL")).isEmpty();
  }

  private Map<String, Integer> states() {
    Map<String, Integer> states = new TreeMap<>();
    installation
        .storeRows("SELECT state, COUNT(*) FROM mail GROUP BY state")
        .forEach(row -> states.put(row.get(0), Integer.valueOf(row.get(1))));
    return states;
  }

  /** The last state of each step. */
  private Map<String, String> steps() {
    Map<String, String> steps = new TreeMap<>();
    installation
        .storeRows("SELECT step_name, status FROM batch_step_execution ORDER BY step_execution_id")
        .forEach(row -> steps.put(row.get(0), row.get(1)));
    return steps;
  }

  private int count(String query) {
    return Integer.parseInt(installation.storeRows(query).get(0).get(0));
  }

  private String log() throws IOException {
    return Files.readString(installation.path("process.log"));
  }

  private static Map<String, String> tables(TestInstallation installation) {
    Map<String, String> tables = new TreeMap<>();
    for (String table :
        List.of(
            "name",
            "fact",
            "fact_text",
            "fact_reject",
            "feed_day",
            "day_quality",
            "reference_feed",
            "reference_row")) {
      tables.put(
          table, installation.storeRows("SELECT * FROM " + table + " ORDER BY 1, 2").toString());
    }
    return tables;
  }

  private static Map<String, String> contents(TestInstallation installation) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (String file : installation.files("output/mail", "")) {
      Path path = installation.path("output/mail").resolve(file);
      if (Files.isRegularFile(path)) {
        contents.put(file, java.util.HexFormat.of().formatHex(sha256(Files.readAllBytes(path))));
      }
    }
    return contents;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
