package nl.weerklank.job;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.weerklank.store.RunLog;
import nl.weerklank.survey.Failure;

/** Stops a run before anything is replaced when a feed came back empty, shrunken or stale. */
final class DataGuard {

  /** A loss of at most so many rows is no drop, whatever part of a small feed it is. */
  static final int FEW_ROWS = 10;

  private final Settings.GuardSettings settings;
  private final RunLog runs;

  DataGuard(Settings.GuardSettings settings, RunLog runs) {
    this.settings = settings;
    this.runs = runs;
  }

  /**
   * @param dated true for feeds whose newest day must be recent
   * @throws Failure of kind GUARD naming the feed, the numbers, and the setting that allows it
   */
  void check(RunLog.FeedRead read, boolean dated) {
    Settings.GuardSettings.Limits limits = settings.of(read.feed());
    Optional<RunLog.FeedRead> before = runs.lastGood(read.feed());
    before.ifPresent(last -> checkDrop(read, last, limits));
    if (dated && read.newestDay() != null) {
      checkAge(read, limits);
    }
  }

  private static void checkDrop(
      RunLog.FeedRead read, RunLog.FeedRead last, Settings.GuardSettings.Limits limits) {
    if (last.rows() == 0) {
      return;
    }
    boolean anyDrop = limits.maximumDrop().compareTo(BigDecimal.valueOf(100)) >= 0;
    if (read.rows() == 0 && !anyDrop) {
      throw guard(
          read,
          "is emptied: it gave no rows, and " + last.rows() + " on " + last.asOf(),
          "maximum-drop to 100");
    }
    BigDecimal kept = BigDecimal.valueOf(100).subtract(limits.maximumDrop());
    BigDecimal floor = BigDecimal.valueOf(last.rows()).multiply(kept).movePointLeft(2);
    boolean few = last.rows() - read.rows() <= FEW_ROWS;
    if (!few && BigDecimal.valueOf(read.rows()).compareTo(floor) < 0) {
      throw guard(
          read,
          "shrank from " + last.rows() + " rows on " + last.asOf() + " to " + read.rows(),
          "maximum-drop (now " + limits.maximumDrop().toPlainString() + " %)");
    }
  }

  private static void checkAge(RunLog.FeedRead read, Settings.GuardSettings.Limits limits) {
    LocalDate oldest = read.asOf().minusDays(limits.maximumAge().toDays());
    if (read.newestDay().isBefore(oldest)) {
      throw guard(
          read,
          "is stale: its newest answer is of " + read.newestDay(),
          "maximum-age (now " + limits.maximumAge().toDays() + " days)");
    }
  }

  private static Failure guard(RunLog.FeedRead read, String what, String setting) {
    return new Failure(
        Failure.Kind.GUARD,
        "Feed "
            + read.feed()
            + " "
            + what
            + ". Nothing was replaced and nothing sent. Look at the source; if this is right, set"
            + " weerklank.guard.feeds."
            + read.feed()
            + "."
            + setting
            + " and run again.");
  }
}
