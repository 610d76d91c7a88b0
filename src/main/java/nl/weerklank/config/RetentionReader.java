package nl.weerklank.config;

import java.time.LocalDate;
import java.time.Period;
import nl.weerklank.config.OperationKeys.Retention;
import nl.weerklank.job.RetentionSettings;
import nl.weerklank.survey.Failure;

/** How long data is kept, from its keys; refuses what would break a report or a promise. */
final class RetentionReader {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private RetentionReader() {}

  static RetentionSettings read(Retention keys) {
    atLeast("texts", keys.texts(), 90, "quotes and themes of the newest weeks need them");
    atLeast("answers", keys.answers(), 400, "comparisons with a year ago need them");
    atLeast("runs", keys.runs(), 30, "the guard compares with the last good one");
    atLeast("ledger", keys.ledger(), 400, "a mail that is not in it would be sent again");
    atLeast("archive", keys.archive(), 1, "0 is no archive: leave delivery.archive out");
    atLeast("references", keys.references(), 1, "rows of today are needed");
    if (keys.references() != null
        && (keys.answers() == null || days(keys.references()) < days(keys.answers()))) {
      throw Failure.configuration(
          "weerklank.retention.references must be as long as weerklank.retention.answers, which must"
              + " be set too: an answer is placed where people were on its day.");
    }
    return new RetentionSettings(
        keys.texts(),
        keys.answers(),
        keys.references(),
        keys.runs(),
        keys.ledger(),
        keys.archive());
  }

  /** For the reports; null when answers are not removed. */
  static Integer keptDays(Retention keys) {
    return keys.answers() == null ? null : Math.toIntExact(days(keys.answers()));
  }

  private static void atLeast(String key, Period kept, int days, String why) {
    if (kept != null && days(kept) < days) {
      throw Failure.configuration(
          "weerklank.retention." + key + " must be at least " + days + "d: " + why + ".");
    }
  }

  private static long days(Period period) {
    return DAY.plus(period).toEpochDay() - DAY.toEpochDay();
  }
}
