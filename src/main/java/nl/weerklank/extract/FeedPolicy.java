package nl.weerklank.extract;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What is made of rows that leave something open.
 *
 * @param undated the day of answers without a date
 * @param versions of an assignments feed: a row ends the day before the next one of its employee
 *     begins
 */
public record FeedPolicy(Undated undated, boolean versions) {

  /** Nothing is made of them. */
  public static final FeedPolicy NONE =
      new FeedPolicy(new Undated(Undated.Kind.UNKNOWN, null), false);

  /**
   * @param day of {@link Kind#DAY}, otherwise null
   */
  public record Undated(Kind kind, LocalDate day) {

    /** Where the day comes from. */
    public enum Kind {
      /** There is none: the answer counts as undated. */
      UNKNOWN,
      /** Weerklank's first sight of the answer. */
      FIRST_SEEN,
      /** The day the survey is about. */
      DAY
    }
  }

  public FeedPolicy {
    Objects.requireNonNull(undated);
  }
}
