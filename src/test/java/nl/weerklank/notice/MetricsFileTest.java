package nl.weerklank.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.weerklank.store.Deliveries;
import nl.weerklank.store.Ledger.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {

  private static final Instant BEGUN = Instant.parse("2026-11-22T01:10:00Z");

  @TempDir Path directory;

  @Test
  void a_run_that_got_to_its_end_is_the_last_success() throws Exception {
    Map<String, Double> metrics = written(3, standing(BEGUN.minusSeconds(86_400)));

    assertThat(metrics)
        .containsEntry("weerklank_last_run_exit_code", 3.0)
        .containsEntry("weerklank_last_run_duration_seconds", 90.5)
        .containsEntry("weerklank_last_run_timestamp_seconds", seconds(BEGUN.plusSeconds(90)))
        .containsEntry("weerklank_last_success_timestamp_seconds", seconds(BEGUN.plusSeconds(90)))
        .containsEntry("weerklank_mails{state=\"accepted\"}", 118.0)
        .containsEntry("weerklank_mails{state=\"deferred\"}", 0.0)
        .containsEntry("weerklank_mails_in_doubt", 2.0)
        .containsEntry("weerklank_oldest_unsent_age_seconds", 690.0)
        .containsEntry("weerklank_last_run_rows_read", 40_000_000_000.0)
        .containsEntry("weerklank_last_run_rows_rejected", 7.0);
    assertThat(metrics.keySet().stream().filter(name -> name.startsWith("weerklank_mails{")))
        .hasSize(State.values().length);
  }

  @Test
  void a_failed_run_keeps_the_time_of_the_last_success() throws Exception {
    Instant before = BEGUN.minusSeconds(86_400);

    assertThat(written(69, standing(before)))
        .containsEntry("weerklank_last_run_exit_code", 69.0)
        .containsEntry("weerklank_last_success_timestamp_seconds", seconds(before));
    // the database is gone too: the file itself remembers
    assertThat(written(69, null))
        .containsEntry("weerklank_last_success_timestamp_seconds", seconds(before))
        .doesNotContainKey("weerklank_mails_in_doubt");
  }

  @Test
  void nothing_is_said_of_a_success_that_never_was() throws Exception {
    assertThat(written(77, null)).doesNotContainKey("weerklank_last_success_timestamp_seconds");
    assertThat(Files.list(directory)).containsExactly(directory.resolve("weerklank.prom"));
  }

  @Test
  void the_reader_of_these_tests_is_strict() {
    assertThat(PrometheusText.parse("# HELP a b\n# TYPE a gauge\na 1\n")).containsEntry("a", 1.0);
    for (String wrong :
        List.of(
            "# HELP a b\n# TYPE a gauge\na 1",
            "# TYPE a gauge\na 1\n",
            "# HELP a b\n# TYPE a gauge\na 1\na 1\n",
            "# HELP a b\n# TYPE a gauge\na null\n",
            "# HELP a b\n# TYPE a gauge\na 1,5\n",
            "# HELP a b\n# TYPE a gauge\nb 1\n")) {
      assertThatThrownBy(() -> PrometheusText.parse(wrong)).as(wrong);
    }
  }

  private Map<String, Double> written(int exitCode, Standing standing) throws Exception {
    Path file = directory.resolve("weerklank.prom");
    new MetricsFile(file)
        .write(
            new RunNews(
                12,
                LocalDate.of(2026, 11, 22),
                BEGUN,
                BEGUN.plusMillis(90_500),
                exitCode,
                null,
                Map.of(),
                List.of(),
                Map.of(),
                Map.of()),
            standing);
    return PrometheusText.parse(Files.readString(file));
  }

  private static Standing standing(Instant lastSuccess) {
    return new Standing(
        Map.of(State.ACCEPTED, 118L, State.IN_DOUBT, 2L),
        BEGUN.minusSeconds(600),
        lastSuccess,
        new Deliveries.RowsRead(40_000_000_000L, 7));
  }

  private static double seconds(Instant time) {
    return time.getEpochSecond();
  }
}
