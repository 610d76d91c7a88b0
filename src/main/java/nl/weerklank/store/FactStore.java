package nl.weerklank.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.survey.DayDigest;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Rejection;

/** Facts with their texts and rejects, per feed and day; the only stored truth about answers. */
public interface FactStore {

  /** Number of a feed in the store; given out on first use, never reused. */
  int feedNumber(String feedName);

  /** Digest of every stored day of a feed. */
  Map<LocalDate, DayDigest> digests(int feed);

  /**
   * Replaces all days of a range by the given rows, in the caller's transaction. Facts of a day are
   * numbered by time of answer, then response id, whatever order they come in.
   *
   * @param digests of the days that now hold something; every other day of the range becomes empty
   * @throws org.springframework.transaction.IllegalTransactionStateException when the caller has no
   *     transaction
   * @throws IllegalArgumentException when a day lies outside the range, or an answer to an employer
   *     survey still holds its employee
   */
  void replace(
      int feed,
      LocalDate from,
      LocalDate to,
      List<Fact> facts,
      List<Rejection> rejections,
      Map<LocalDate, DayDigest> digests);

  /**
   * Removes everything of feeds that are not among the given ones, because the configuration no
   * longer names them, in the caller's transaction: under a new name the same answers come in
   * again. Returns the days removed.
   */
  int keepOnly(Set<String> feedNames);

  /**
   * One pass over the facts of all days of {@code period}, ascending within each feed. Reads by
   * pages: what another transaction commits meanwhile may be seen.
   */
  void scan(Period period, FactVisitor visitor);

  /**
   * Facts with their texts of the days of {@code period} that have a comment or a complaint, newest
   * first, in a stable order.
   *
   * @param accept called for each; return false to stop
   */
  void comments(Period period, java.util.function.Predicate<Comment> accept);

  /**
   * One pass over the facts of all days of {@code period} that have a comment or a category,
   * ascending within each feed; by pages like {@link #scan}.
   */
  void texts(Period period, TextVisitor visitor);

  /**
   * Counts behind the data-quality line of a period. What is undated belongs to every period: its
   * rows, rejects, notes and remarks are counted in each, its facts as {@link Quality#undated}.
   */
  Quality quality(Period period);

  /** Called with one fact at a time; the cursor is reused, keep nothing of it. */
  @FunctionalInterface
  interface FactVisitor {
    void visit(FactCursor fact);
  }

  /** Called with one fact at a time; the cursor is reused, keep nothing of it. */
  @FunctionalInterface
  interface TextVisitor {
    void visit(TextCursor text);
  }

  /** Numbers are those of {@link Names}; 0 means none. */
  interface FactCursor {
    int feed();

    /** {@link LocalDate#toEpochDay()}. */
    int day();

    /** Position within feed and day; a later answer has a higher one. */
    int sequence();

    int survey();

    int unit();

    int employee();

    int customer();

    int location();

    int touchpoint();

    /** Stable hash of the respondent id; 0 when the answer is anonymous. */
    long respondent();

    /** Seconds since 1970; 0 when undated. */
    long answeredAt();

    /** Answer in a metric's {@linkplain Names#slot slot}, or {@link #NO_SCORE}. */
    int score(int slot);

    int NO_SCORE = Integer.MIN_VALUE;
  }

  /** A fact with what was said. */
  interface TextCursor extends FactCursor {
    /** As the source wrote it; null when unknown. */
    String language();

    /** Null when there is none. */
    String comment();

    /** The respondent's own, in the order given; empty when none. */
    List<String> categories();
  }
}
