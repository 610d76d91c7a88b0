package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.store.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database whose administrator ends connections while Weerklank reads. */
@Tag("thorough")
class ReconnectRunIT {

  private static final String[] SCORES = {
    "scores",
    "--metric",
    "nps",
    "--by",
    "unit",
    "--own",
    "--period",
    "2025-09-01..2026-03-08",
    "--as-of",
    "2026-03-09"
  };

  @TempDir private Path directory;

  private final Set<Integer> seen = new HashSet<>();
  private volatile boolean over;

  @Test
  void a_feed_whose_connection_is_ended_once_is_read_again_and_twice_is_told() throws Exception {
    TestInstallation twin = TestInstallation.in(directory.resolve("twin"));
    assertThat(twin.run("run", "--as-of", "2026-03-09").exit()).isZero();
    String url = PostgresServer.empty();
    copyAnswers(directory.resolve("twin/source"), url);

    TestInstallation often = onPostgres("often", url);
    Result refused = disturbed(often, url, Set.of(1, 2));
    assertThat(refused.exit()).as(refused.all()).isEqualTo(69);
    assertThat(refused.err()).contains("feed contact", "closed the connection");
    assertThat(seen).hasSize(2);
    assertThat(often.mails()).isEmpty();

    // Once while the days are compared, once while they are read.
    TestInstallation once = onPostgres("once", url);
    Result run = disturbed(once, url, Set.of(1, 3));
    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(run.err()).contains("closed the connection", "It is read again.");
    assertThat(seen).hasSizeGreaterThanOrEqualTo(4);
    assertThat(ScoreRows.of(once.run(SCORES)))
        .isEqualTo(ScoreRows.of(twin.run(SCORES)))
        .hasSizeGreaterThan(5);
    String facts = "SELECT COUNT(*) FROM fact";
    assertThat(once.storeRows(facts)).isEqualTo(twin.storeRows(facts));
    assertThat(once.mails()).hasSameSizeAs(twin.mails());
  }

  private TestInstallation onPostgres(String name, String url) {
    TestInstallation installation = TestInstallation.in(directory.resolve(name));
    installation.edit(
        "config/application.yml",
        "        contact: {type: responses, sql: sql/responses.sql}\n",
        "");
    installation.edit(
        "config/application.yml",
        "  sources:\n",
        "  sources:\n    desk:\n      url: \""
            + url
            + "\"\n      username: postgres\n      password: \"\"\n      feeds:\n"
            + "        contact: {type: responses, sql: sql/responses.sql}\n");
    // Time enough to be found.
    installation.edit(
        "config/sql/responses.sql",
        "FROM answer",
        "FROM (SELECT 1 AS x, pg_sleep(0.6)) p JOIN answer ON p.x = 1");
    return installation;
  }

  private static void copyAnswers(Path h2, String url) throws SQLException {
    try (Connection from = DriverManager.getConnection("jdbc:h2:file:" + h2, "sa", "");
        Connection to = PostgresServer.connect(url);
        Statement statement = to.createStatement();
        ResultSet rows = from.createStatement().executeQuery("select * from answer order by id")) {
      statement.execute(
          "create table answer (id int primary key, given timestamp, client text, worker text, nps"
              + " text, ces text, said text)");
      try (PreparedStatement insert =
          to.prepareStatement("insert into answer values (?, ?, ?, ?, ?, ?, ?)")) {
        while (rows.next()) {
          for (int i = 1; i <= 7; i++) {
            insert.setObject(i, rows.getObject(i));
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  }

  /** Runs while those of the feed's reads are ended that are counted so. */
  private Result disturbed(TestInstallation installation, String url, Set<Integer> ended) {
    seen.clear();
    over = false;
    CompletableFuture<Void> killer = CompletableFuture.runAsync(() -> end(url, ended));
    try {
      return installation.run("run", "--as-of", "2026-03-09");
    } finally {
      over = true;
      killer.join();
    }
  }

  private void end(String url, Set<Integer> ended) {
    try (Connection admin = PostgresServer.connect(url);
        Statement statement = admin.createStatement()) {
      while (!over) {
        for (int pid : reading(statement)) {
          if (seen.add(pid) && ended.contains(seen.size())) {
            statement.execute("select pg_terminate_backend(" + pid + ")");
          }
        }
        Thread.sleep(20);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<Integer> reading(Statement statement) throws SQLException {
    List<Integer> pids = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select pid from pg_stat_activity where state = 'active' and pid <> pg_backend_pid() and"
                + " datname = current_database() and query like '%pg_sleep(0.6)%'")) {
      while (rows.next()) {
        pids.add(rows.getInt(1));
      }
    }
    return pids;
  }
}
