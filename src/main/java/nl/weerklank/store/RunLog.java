package nl.weerklank.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs and what they read. */
public interface RunLog {

  /**
   * @param id consecutive, never a framework's own number
   * @param finishedAt null while running or after a crash
   * @param exitCode with a null {@code finishedAt}: why it stopped; null while running or after a
   *     crash
   * @param counts stable keys of the summary line
   */
  record Run(
      long id,
      LocalDate asOf,
      int attempt,
      String owner,
      Instant startedAt,
      Instant finishedAt,
      Integer exitCode,
      Map<String, Long> counts) {}

  /**
   * @param rows usable and rejected together
   * @param newestDay null when no row had a date
   */
  record FeedRead(String feed, LocalDate asOf, long rows, long rejected, LocalDate newestDay) {}

  /** The unfinished run of this date, adopted by a new owner, or a new attempt. */
  Run begin(LocalDate asOf, String owner, Instant now);

  void finish(long runId, Instant now, int exitCode, Map<String, Long> counts);

  /** It did not get to its end and says why; it stays open for the next one to adopt. */
  void stopped(long runId, int exitCode);

  Optional<Run> newestCompleted();

  List<Run> newest(int limit);

  void feedRead(long runId, FeedRead read);

  /** The last time this feed passed the guard in a completed run. */
  Optional<FeedRead> lastGood(String feed);

  /** Ranges the run has planned to replace and not yet replaced; the restart point. */
  List<Range> openRanges(long runId);

  void planRanges(long runId, List<Range> ranges);

  /** Joins the caller's transaction, so that a range is replaced and crossed off at once. */
  void rangeDone(Range range);

  record Range(long runId, int number, String feed, LocalDate from, LocalDate to, long rows) {}
}
