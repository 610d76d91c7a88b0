package nl.weerklank.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Removes what has been kept long enough, each call a transaction of its own and harmless when done
 * again. The digests of days stay, so that a day whose answers are gone is not read back in.
 */
public interface Retention {

  /** Comments, categories and follow-up answers of days before this one. Returns rows removed. */
  long texts(LocalDate before);

  /** Answers of days before this one, with all that hangs on them; undated ones stay. */
  long answers(LocalDate before);

  /** Versions of HR and CRM rows that ended before this day. */
  long references(LocalDate before);

  /** Finished runs that began before, but for the newest that got to its end. */
  long runs(Instant before);

  /** Mails that are settled since before: accepted, rejected or skipped. */
  long mails(Instant before);
}
