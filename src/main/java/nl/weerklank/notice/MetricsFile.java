package nl.weerklank.notice;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.weerklank.deliver.WholeFile;
import nl.weerklank.store.Ledger;

/** Figures of the last run for node_exporter's textfile collector, in Prometheus' text format. */
final class MetricsFile {

  private static final String LAST_SUCCESS = "weerklank_last_success_timestamp_seconds";

  private final Path file;
  private final List<String> lines = new ArrayList<>();

  MetricsFile(Path file) {
    this.file = file;
  }

  /**
   * The file is there whole or not at all.
   *
   * @param standing null when the reporting database could not be read; what is only known from
   *     there is then left out, and the time of the last success is kept from the file before
   */
  void write(RunNews news, Standing standing) throws IOException {
    lines.clear();
    run(news);
    lastSuccess(news, standing)
        .ifPresent(
            time ->
                gauge(LAST_SUCCESS, "When a run last got to its end (exit code 0 or 3).", time));
    if (standing != null) {
      mails(news, standing);
    }
    WholeFile.write(file, String.join("\n", lines).concat("\n").getBytes(StandardCharsets.UTF_8));
  }

  private void run(RunNews news) {
    gauge(
        "weerklank_last_run_timestamp_seconds",
        "When the last run ended, however it ended.",
        seconds(news.finished()));
    gauge("weerklank_last_run_exit_code", "Exit code of the last run.", news.exitCode());
    gauge(
        "weerklank_last_run_duration_seconds",
        "How long the last run took.",
        news.took().toMillis() / 1000.0);
  }

  private void mails(RunNews news, Standing standing) {
    head("weerklank_mails", "Mails in the ledger by state, of all runs.");
    for (Ledger.State state : Ledger.State.values()) {
      String label = state.name().toLowerCase(Locale.ROOT);
      lines.add(
          "weerklank_mails{state=\"" + label + "\"} " + standing.states().getOrDefault(state, 0L));
    }
    gauge(
        "weerklank_mails_in_doubt",
        "Mails that wait for 'resolve'.",
        standing.states().getOrDefault(Ledger.State.IN_DOUBT, 0L));
    gauge(
        "weerklank_oldest_unsent_age_seconds",
        "How long the oldest mail that is not sent has been waiting; 0: none waits.",
        standing.oldestUnsent() == null
            ? 0
            : Math.max(0, Duration.between(standing.oldestUnsent(), news.finished()).toSeconds()));
    gauge(
        "weerklank_last_run_rows_read",
        "Rows the last run read, of all feeds.",
        standing.rows().rows());
    gauge(
        "weerklank_last_run_rows_rejected",
        "Rows of these that could not be used.",
        standing.rows().rejected());
  }

  private Optional<Number> lastSuccess(RunNews news, Standing standing) {
    if (news.succeeded()) {
      return Optional.of(seconds(news.finished()));
    }
    if (standing != null) {
      return Optional.ofNullable(standing.lastSuccess()).map(MetricsFile::seconds);
    }
    return before();
  }

  private Optional<Number> before() {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(LAST_SUCCESS + " "))
          .map(line -> (Number) Long.valueOf(line.substring(LAST_SUCCESS.length() + 1)))
          .findFirst();
    } catch (IOException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static Number seconds(Instant time) {
    return time.getEpochSecond();
  }

  private void gauge(String name, String help, Number value) {
    head(name, help);
    lines.add(name + " " + value);
  }

  private void head(String name, String help) {
    lines.add("# HELP " + name + " " + help);
    lines.add("# TYPE " + name + " gauge");
  }
}
