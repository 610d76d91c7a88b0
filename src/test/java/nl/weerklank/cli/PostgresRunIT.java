package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.store.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on PostgreSQL, against a twin that keeps its reports in H2. */
class PostgresRunIT {

  private static final String[] RUN = {"run", "--as-of", "2026-03-09"};
  private static final int MAILS = 27;

  private static final List<String> CONTENT =
      List.of(
          "name",
          "fact",
          "fact_text",
          "fact_reject",
          "feed_day",
          "day_quality",
          "reference_feed",
          "reference_row");

  private static final List<String> HISTORY =
      List.of(
          "run",
          "feed_read",
          "run_range",
          "mail",
          "mail_document",
          "mail_change",
          "batch_job_instance",
          "batch_job_execution",
          "batch_job_execution_params",
          "batch_step_execution",
          "batch_step_execution_context");

  @TempDir static Path twinDirectory;
  private static TestInstallation twin;

  @TempDir Path directory;
  private Process process;

  @BeforeAll
  static void run_the_twin() {
    twin = TestInstallation.in(twinDirectory);
    Result run = twin.run(RUN);
    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(twin.mails()).hasSize(MAILS);
  }

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Tag("thorough")
  @Test
  void killed_in_reconciliation_and_in_delivery_it_completes_as_its_twin_on_h2() throws Exception {
    String url = PostgresServer.empty();
    TestInstallation installation = TestInstallation.in(directory.resolve("here"));
    TestInstallation elsewhere = TestInstallation.in(directory.resolve("there"));
    installation.usePostgres(url);
    elsewhere.usePostgres(url);
    Hold.prepare(installation);
    Hold.set(installation, "replace");
    process = installation.start(RUN);
    Hold.await(installation, "replace", process);

    Result refused = elsewhere.run(RUN);

    assertThat(refused.exit()).as(refused.all()).isEqualTo(75);
    assertThat(refused.err()).contains("process " + process.pid() + " on ", "--lock-wait");

    kill();
    Hold.letGo(installation, "replace");
    Result history = elsewhere.run("history", "--lock-wait", "30s");
    assertThat(history.exit()).as(history.all()).isZero();
    assertThat(history.out()).contains("as-of=2026-03-09");
    // The held range is read while the one before it is stored: that one is whole or not there.
    var open = installation.storeRows("SELECT feed FROM run_range WHERE NOT done");
    assertThat(open).contains(List.of("employer"));
    assertThat(installation.storeRows("SELECT COUNT(*) FROM fact"))
        .containsExactly(List.of(open.size() == 1 ? "900" : "0"));

    process = installation.start(RUN);
    while (installation.mails().size() < 3) {
      assertThat(process.isAlive()).as(Files.readString(installation.path("process.log"))).isTrue();
      Thread.sleep(10);
    }
    kill();
    assertThat(installation.mails()).hasSizeLessThan(MAILS);

    Result last = installation.run("run", "--as-of", "2026-03-09", "--lock-wait", "30s");

    assertThat(last.exit()).as(last.all()).isZero();
    assertThat(last.out()).contains("taken up where it stopped");
    assertThat(tables(installation, CONTENT)).isEqualTo(tables(twin, CONTENT));
    assertThat(mails(installation)).isEqualTo(mails(twin));
    assertNothingIsSentAgain(installation);
  }

  private void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  @Test
  void moved_from_h2_it_knows_what_was_read_and_sent() throws Exception {
    TestInstallation installation = TestInstallation.copyOf(twin, directory);
    Path h2 = installation.path("output/store/weerklank.mv.db");
    byte[] before = Files.readAllBytes(h2);
    installation.usePostgres(PostgresServer.empty());

    Result tooEarly = installation.run(RUN);
    assertThat(tooEarly.exit()).as(tooEarly.all()).isEqualTo(78);
    assertThat(tooEarly.err()).contains("weerklank.mv.db", "'move'");

    Result move = installation.run("move");

    assertThat(move.exit()).as(move.all()).isZero();
    assertThat(move.out()).containsPattern("(?m)^mail +27 rows +digest [0-9a-f]{32}$");
    assertThat(Files.readAllBytes(h2)).isEqualTo(before);
    assertThat(tables(installation, CONTENT)).isEqualTo(tables(twin, CONTENT));
    assertThat(tables(installation, HISTORY)).isEqualTo(tables(twin, HISTORY));

    Result again = installation.run("move");
    assertThat(again.exit()).as(again.all()).isEqualTo(78);
    assertThat(again.err()).contains("not empty");

    assertNothingIsSentAgain(installation);
    assertThat(mails(installation)).isEqualTo(mails(twin));
    Result later = installation.run("run", "--as-of", "2026-03-16");
    assertThat(later.exit()).as(later.all()).isZero();
    assertThat(later.out()).contains("accepted=7").contains("20 already sent");
  }

  private static void assertNothingIsSentAgain(TestInstallation installation) {
    Result again = installation.run(RUN);
    assertThat(again.exit()).as(again.all()).isZero();
    assertThat(again.out())
        .contains("accepted=0")
        .contains("27 already sent")
        .contains("changed_days=0")
        .contains("replaced=0");
    assertThat(
            installation.storeRows(
                "SELECT mail FROM mail_change WHERE state = 'ACCEPTED' GROUP BY mail HAVING"
                    + " COUNT(*) > 1"))
        .isEmpty();
  }

  private static Map<String, String> tables(TestInstallation installation, List<String> names) {
    Map<String, String> tables = new TreeMap<>();
    for (String name : names) {
      tables.put(
          name,
          installation.storeValues("SELECT * FROM " + name).stream()
              .map(Object::toString)
              .sorted()
              .toList()
              .toString());
    }
    return tables;
  }

  private static Map<String, String> mails(TestInstallation installation) throws IOException {
    Map<String, String> mails = new TreeMap<>();
    for (String name : installation.mails()) {
      mails.put(name, Files.readString(installation.path("output/mail").resolve(name)));
    }
    return mails;
  }
}
