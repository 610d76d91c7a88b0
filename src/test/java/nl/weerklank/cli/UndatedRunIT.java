package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.weerklank.cli.TestInstallation.Result;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers without a date, under each policy. */
class UndatedRunIT {

  private static final String DAYS =
      "SELECT f.response_id, DATEADD(DAY, MOD(f.id / 134217728, 4194304) - 719528, DATE"
          + " '1970-01-01') FROM fact f JOIN name s ON s.kind = 'SURVEY' AND s.number = f.survey"
          + " WHERE s.id = 'contact' AND (LENGTH(f.response_id) = 1 OR f.response_id LIKE '90_')"
          + " ORDER BY CAST(f.response_id AS INT)";

  @TempDir Path directory;
  private TestInstallation installation;
  private Process process;

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
    installation.source(
        "UPDATE answer SET given = NULL WHERE id <= 9; DELETE FROM answer WHERE id BETWEEN 90 AND 99 OR id = 900");
    installation.edit(
        "config/sql/responses.sql",
        "given >= :from AND given < :to",
        "(given >= :from AND given < :to OR given IS NULL)");
  }

  @AfterEach
  void end() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  private void policy(String undated) {
    installation.edit(
        "config/application.yml",
        "contact: {type: responses,",
        "contact: {type: responses, undated: " + undated + ",");
  }

  private Result run(String day) {
    Result run = installation.run("run", "--as-of", day, "--report", "director");
    assertThat(run.exit()).as(run.all()).isZero();
    return run;
  }

  /** Days of answers 1 to 9 and 901 and up, one after the other. */
  private List<String> days() {
    return installation.storeRows(DAYS).stream().map(row -> row.get(0) + " " + row.get(1)).toList();
  }

  private static String[] all(String day) {
    String[] days = new String[9];
    for (int i = 1; i <= 9; i++) {
      days[i - 1] = i + " " + day;
    }
    return days;
  }

  @Tag("thorough")
  @Test
  void an_answer_counts_on_the_day_it_was_first_seen_and_stays_there() {
    policy("first-seen");
    assertThat(run("2026-03-09").out()).contains("DATE_FIRST_SEEN: 9");
    assertThat(days()).containsExactly(all("2026-03-09"));

    installation.source("INSERT INTO answer VALUES (901, NULL, 'c1', 'w9', '9', '7', NULL)");
    assertThat(run("2026-03-10").out()).contains(" changed_days=1 ");
    assertThat(days()).contains(all("2026-03-09")).contains("901 2026-03-10").hasSize(10);
    assertThat(run("2026-03-10").out()).contains(" changed_days=0 ");

    // one gets its date, one goes, one is corrected
    installation.source(
        "UPDATE answer SET given = TIMESTAMP '2026-02-03 10:00:00' WHERE id = 1;"
            + "DELETE FROM answer WHERE id = 2; UPDATE answer SET nps = '2' WHERE id = 3");
    run("2026-03-11");
    assertThat(days())
        .contains("1 2026-02-03", "3 2026-03-09", "9 2026-03-09", "901 2026-03-10")
        .noneMatch(day -> day.startsWith("2 "));

    // and loses it again; nothing of this is new
    installation.source(
        "UPDATE answer SET given = NULL WHERE id = 1;"
            + "INSERT INTO answer VALUES (2, NULL, 'c1', 'w9', '9', '7', NULL)");
    run("2026-03-12");
    assertThat(days()).containsExactly(days("901 2026-03-10"));
    Result past = run("2026-03-09");
    assertThat(past.out()).contains("lies before the newest completed run");
    assertThat(days()).containsExactly(days("901 2026-03-10"));
  }

  private static String[] days(String... more) {
    String[] days = java.util.Arrays.copyOf(all("2026-03-09"), 9 + more.length);
    System.arraycopy(more, 0, days, 9, more.length);
    return days;
  }

  @Test
  void a_declared_day_and_none_are_kept_as_they_are() {
    policy("2026-02-10");
    assertThat(run("2026-03-09").out()).contains("DATE_OF_SURVEY: 9");
    assertThat(days()).containsExactly(all("2026-02-10"));
    assertThat(run("2026-03-10").out()).contains(" changed_days=0 ");

    installation.edit("config/application.yml", "undated: 2026-02-10", "undated: unknown");
    run("2026-03-11");
    assertThat(days()).containsExactly(all("9999-12-31"));
    assertThat(installation.storeRows("SELECT COUNT(*) FROM first_seen"))
        .containsExactly(List.of("0"));
  }

  /** Killed when days are seen and not yet replaced, with an answer that comes in meanwhile. */
  @Tag("thorough")
  @Test
  void a_run_that_is_killed_goes_on_with_the_days_it_saw() throws Exception {
    policy("first-seen");
    Hold.prepare(installation);
    Hold.set(installation, "replace");
    process = installation.start("run", "--as-of", "2026-03-09", "--report", "director");
    Hold.await(installation, "replace", process);
    process.destroyForcibly();
    process.waitFor();
    Hold.letGo(installation, "replace");
    assertThat(installation.storeRows("SELECT COUNT(*) FROM first_seen"))
        .containsExactly(List.of("9"));
    installation.store("DELETE FROM fact; UPDATE run_range SET done = FALSE");
    installation.source("INSERT INTO answer VALUES (901, NULL, 'c1', 'w9', '9', '7', NULL)");

    Result resumed = run("2026-03-09");
    assertThat(resumed.out()).contains("taken up where it stopped");
    assertThat(days()).as("901 waits for a night that saw it").containsExactly(all("2026-03-09"));

    run("2026-03-10");
    assertThat(days()).containsExactly(days("901 2026-03-10"));
    assertThat(run("2026-03-11").out()).contains(" changed_days=0 ");
  }
}
