package nl.weerklank.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.weerklank.cli.TestInstallation.Result;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings an administrator changes between two runs decide what is stored, not only new rows. */
class ChangedSettingsIT {

  private static final String SETTINGS = "config/application.yml";

  @TempDir Path directory;
  private TestInstallation installation;

  @BeforeEach
  void install() {
    installation = TestInstallation.in(directory);
  }

  private Result run() {
    Result result = installation.run("run", "--as-of", "2026-03-09");
    assertThat(result.exit()).as(result.all()).isZero();
    return result;
  }

  private String count(String table, String condition) {
    return installation
        .storeRows("SELECT COUNT(*) FROM " + table + " WHERE " + condition)
        .get(0)
        .get(0);
  }

  @Test
  void answers_of_a_renamed_feed_do_not_count_twice() {
    run();
    String facts = count("fact", "true");
    String days = count("feed_day", "true");
    installation.edit(SETTINGS, "contact: {type: responses", "desk: {type: responses");

    run();

    assertThat(count("fact", "true")).isEqualTo(facts);
    assertThat(count("feed_day", "true")).isEqualTo(days);
    assertThat(count("fact_text", "id NOT IN (SELECT id FROM fact)")).isEqualTo("0");
  }

  @Test
  void rows_are_combined_from_the_run_on_that_first_asks_for_it() {
    installation.edit(
        "config/sql/responses.sql",
        "FROM answer",
        "FROM (SELECT * FROM answer UNION ALL SELECT * FROM answer WHERE id = 100) answer");
    run();
    String rejects = count("fact_reject", "reason = 'DUPLICATE_RESPONSE_ID'");
    assertThat(rejects).isNotEqualTo("0");
    installation.edit(SETTINGS, "sql/responses.sql", "sql/responses.sql, combine-rows: true");

    run();

    assertThat(count("fact_reject", "reason = 'DUPLICATE_RESPONSE_ID'")).isEqualTo("0");
  }
}
