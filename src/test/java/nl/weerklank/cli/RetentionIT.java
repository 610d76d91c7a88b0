package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import nl.weerklank.cli.TestInstallation.Result;
import nl.weerklank.store.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What was kept long enough goes at the end of a night, and stays away. */
@Tag("thorough")
@ParameterizedClass
@ValueSource(booleans = {false, true})
class RetentionIT {

  @Parameter boolean postgres;

  @TempDir Path directory;
  private TestInstallation installation;

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
    if (postgres) {
      installation.usePostgres(PostgresServer.empty());
    }
    installation.edit(
        "config/application.yml",
        "  delivery:\n",
        "  delivery:\n    archive: \"" + directory.resolve("output/archive") + "\"\n");
    // days are counted from today, whatever the run's own date
    installation.source(
        "UPDATE answer SET given = DATEADD(DAY, DATEDIFF(DAY, DATE '2026-03-07', CURRENT_DATE) - 2, given)");
    installation.source(
        "UPDATE mood SET given = DATEADD(DAY, DATEDIFF(DAY, DATE '2026-03-07', CURRENT_DATE) - 2, given)");
    installation.source("UPDATE answer SET given = DATEADD(DAY, -600, given) WHERE id <= 50");
    Result first = run();
    assertThat(first.exit()).as(first.all()).isZero();
  }

  private Result run() {
    return installation.run("run", "--report", "department");
  }

  private void keep(String keys) {
    installation.edit(
        "config/application.yml", "  guard:\n", "  retention: {" + keys + "}\n  guard:\n");
  }

  private long count(String query) {
    return Long.parseLong(installation.storeRows(query).get(0).get(0));
  }

  @Test
  void nothing_goes_unless_it_is_asked_for() {
    long facts = count("SELECT COUNT(*) FROM fact");
    run();
    assertThat(count("SELECT COUNT(*) FROM fact")).isEqualTo(facts).isEqualTo(1_000);
  }

  @Test
  void old_answers_and_texts_go_and_are_not_read_back() throws Exception {
    long texts = count("SELECT COUNT(*) FROM fact_text WHERE answer IS NOT NULL");
    keep("answers: 550d, texts: 100d, references: 800d, runs: 30d, ledger: 400d, archive: 90d");
    installation.store(
        "UPDATE mail SET changed_at = TIMESTAMP WITH TIME ZONE '2001-01-01 00:00:00+00', period = '2001-W01'"
            + " WHERE recipient = 'person:w2'");
    Path archived =
        directory
            .resolve("output/archive")
            .resolve(
                installation.files("output/archive", ".eml").stream()
                    .filter(name -> !name.contains("person-w2."))
                    .findFirst()
                    .orElseThrow());
    Files.setLastModifiedTime(archived, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));

    Result run = run();

    assertThat(run.exit()).as(run.all()).isZero();
    assertThat(count("SELECT COUNT(*) FROM fact")).isEqualTo(950);
    long left = count("SELECT COUNT(*) FROM fact_text WHERE answer IS NOT NULL");
    assertThat(left).isPositive().isLessThan(texts);
    assertThat(count("SELECT COUNT(*) FROM mail WHERE period = '2001-W01'")).isZero();
    assertThat(archived).doesNotExist();
    assertThat(installation.files("output/archive", ".eml")).isNotEmpty();

    Result next = run();
    assertThat(next.out()).contains(" changed_days=0 ");
    assertThat(count("SELECT COUNT(*) FROM fact")).isEqualTo(950);

    // a late correction of an old day comes in and goes again the same night
    installation.source("UPDATE answer SET nps = '2' WHERE id = 7");
    assertThat(run().out()).doesNotContain(" changed_days=0 ");
    assertThat(count("SELECT COUNT(*) FROM fact")).isEqualTo(950);
  }

  @Test
  void what_would_break_a_promise_is_refused() {
    keep("ledger: 30d");
    assertThat(run().exit()).isEqualTo(78);
    installation.edit("config/application.yml", "ledger: 30d", "references: 100d");
    Result refused = run();
    assertThat(refused.exit()).isEqualTo(78);
    assertThat(refused.err()).contains("weerklank.retention.references");
  }
}
