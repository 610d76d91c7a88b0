package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.store.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Forgetting and retention in a process of their own on PostgreSQL, killed while they wait for a
 * table the test has locked, and done again.
 */
@Tag("thorough")
@Timeout(600)
class KilledErasureIT {

  private static final String[] FORGET = {"forget", "--employee", "w9", "--yes"};

  @TempDir Path directory;
  private TestInstallation installation;
  private String url;
  private Process process;

  @BeforeEach
  void install() {
    url = PostgresServer.empty();
    installation = TestInstallation.in(directory);
    installation.usePostgres(url);
    installation.edit(
        "config/application.yml",
        "  delivery:\n",
        "  delivery:\n    archive: \"" + directory.resolve("output/archive") + "\"\n");
  }

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private long count(String query) {
    return Long.parseLong(installation.storeRows(query).get(0).get(0));
  }

  /** Starts a command, kills it where it first wants to write a table, and lets that table go. */
  private void killedAt(String table, String... command) throws Exception {
    try (Connection lock = DriverManager.getConnection(url, "postgres", "");
        Statement statement = lock.createStatement()) {
      lock.setAutoCommit(false);
      statement.execute("LOCK TABLE " + table + " IN SHARE MODE");
      process = installation.start(command);
      while (waiting() == 0) {
        if (!process.isAlive()) {
          throw new IllegalStateException(Files.readString(installation.path("process.log")));
        }
        Thread.sleep(50);
      }
      process.destroyForcibly();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      lock.rollback();
    }
    while (sessions() > 1) {
      Thread.sleep(50);
    }
  }

  private long waiting() throws SQLException {
    return asked("SELECT COUNT(*) FROM pg_locks WHERE NOT granted");
  }

  /** Of this database; the server ends one when it finds its client gone. */
  private long sessions() throws SQLException {
    return asked("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()");
  }

  private long asked(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, "postgres", "");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** Every row of every table a person may stand in. */
  private List<Object> everything() {
    List<Object> all = new ArrayList<>();
    for (String table :
        List.of(
            "name", "fact", "fact_text", "reference_row", "kept_out", "mail", "mail_document")) {
      all.add(installation.storeValues("SELECT t::text FROM " + table + " t ORDER BY 1"));
    }
    return all;
  }

  private long holding(String text) {
    long holding = 0;
    for (List<String> table :
        installation.storeRows(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")) {
      holding +=
          count("SELECT COUNT(*) FROM " + table.get(0) + " t WHERE t::text LIKE '%" + text + "%'");
    }
    return holding;
  }

  @ParameterizedTest
  @ValueSource(strings = {"kept_out", "fact", "mail_document", "mail"})
  void forgetting_that_dies_leaves_the_database_whole_and_is_done_by_doing_it_again(String table)
      throws Exception {
    installation.source("UPDATE worker SET name = 'Kanarie Jansen' WHERE id = 'w9'");
    Result run = installation.run("run", "--as-of", "2026-03-09", "--report", "employee");
    assertThat(run.exit()).as(run.all()).isZero();
    List<Object> before = everything();
    assertThat(holding("Kanarie Jansen")).isPositive();
    assertThat(installation.files("output/archive", ".eml")).isNotEmpty();

    killedAt(table, FORGET);

    assertThat(everything()).isEqualTo(before);
    assertThat(installation.files("output/archive", ".eml")).as("files go first").isEmpty();

    Result again = installation.run(FORGET);

    assertThat(again.exit()).as(again.all()).isZero();
    assertThat(holding("Kanarie Jansen")).isZero();
    assertThat(holding("person:w9")).isZero();
    assertThat(holding("employee:w9")).isZero();
    assertThat(count("SELECT COUNT(*) FROM fact")).isEqualTo(1_000);
    Result next = installation.run("run", "--as-of", "2026-03-10", "--report", "employee");
    assertThat(next.exit()).as(next.all()).isZero();
    assertThat(holding("Kanarie Jansen")).isZero();
  }

  @Test
  void retention_that_dies_between_two_steps_is_finished_by_the_next_run() throws Exception {
    installation.source(
        "UPDATE answer SET given = DATEADD(DAY, DATEDIFF(DAY, DATE '2026-03-07', CURRENT_DATE) - 2, given)");
    installation.source(
        "UPDATE mood SET given = DATEADD(DAY, DATEDIFF(DAY, DATE '2026-03-07', CURRENT_DATE) - 2, given)");
    installation.source("UPDATE answer SET given = DATEADD(DAY, -600, given) WHERE id <= 50");
    String[] run = {"run", "--report", "department"};
    assertThat(installation.run(run).exit()).isZero();
    long texts = count("SELECT COUNT(*) FROM fact_text");
    long quality = count("SELECT COUNT(*) FROM day_quality");
    long mails = count("SELECT COUNT(*) FROM mail");
    installation.store(
        "UPDATE mail SET changed_at = TIMESTAMP WITH TIME ZONE '2001-01-01 00:00:00+00', period ="
            + " '2001-W01' WHERE recipient = 'person:w2'");
    installation.edit(
        "config/application.yml",
        "  guard:\n",
        "  retention: {answers: 550d, texts: 100d, ledger: 400d}\n  guard:\n");

    killedAt("fact", run);

    long left = count("SELECT COUNT(*) FROM fact_text");
    assertThat(left).as("a step before it was done").isPositive().isLessThan(texts);
    assertThat(count("SELECT COUNT(*) FROM fact")).isEqualTo(1_000);
    assertThat(count("SELECT COUNT(*) FROM day_quality")).as("half a step").isEqualTo(quality);
    assertThat(count("SELECT COUNT(*) FROM mail WHERE period = '2001-W01'")).isEqualTo(1);

    Result next = installation.run(run);

    assertThat(next.exit()).as(next.all()).isZero();
    assertThat(count("SELECT COUNT(*) FROM fact")).isEqualTo(950);
    assertThat(count("SELECT COUNT(*) FROM fact_text")).isEqualTo(left);
    assertThat(count("SELECT COUNT(*) FROM mail WHERE period = '2001-W01'")).isZero();
    assertThat(count("SELECT COUNT(*) FROM mail")).isGreaterThanOrEqualTo(mails - 1);
    assertThat(installation.run(run).out()).contains("accepted=0");
  }
}
