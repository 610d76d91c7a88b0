package nl.weerklank.extract;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import nl.weerklank.survey.FeedType;

/**
 * One SQL statement of a source.
 *
 * @param name unique over all sources; what the reporting database and messages call it
 * @param file where the SQL came from, for messages
 * @param sql with {@code ${key}} placeholders already filled in, named parameters not
 * @param ignore labels to read over
 * @param followUps labels kept as follow-up answers
 * @param categorySeparator between several categories in one column; null: the column is one
 *     category
 * @param combineRows rows of one response id make one response with all their categories (the first
 *     row in response order decides the rest); otherwise the later row is rejected
 * @param undatedDates dates a system writes for "no date", such as 1980-01-01
 * @param codes per label, the codes a system stores and what they stand for
 * @param mapping how the result becomes rows of the contract; {@link Mapping#NONE} where the
 *     statement labels its columns itself
 * @param policy what is made of rows that leave something open
 */
public record FeedSettings(
    String name,
    FeedType type,
    String file,
    String sql,
    Set<String> ignore,
    Set<String> followUps,
    String categorySeparator,
    boolean combineRows,
    Set<LocalDate> undatedDates,
    Map<String, Map<String, String>> codes,
    Mapping mapping,
    FeedPolicy policy) {

  public FeedSettings {
    ignore = Set.copyOf(ignore);
    followUps = Set.copyOf(followUps);
    undatedDates = Set.copyOf(undatedDates);
    codes = Map.copyOf(codes);
  }

  public FeedSettings with(FeedPolicy other) {
    return new FeedSettings(
        name,
        type,
        file,
        sql,
        ignore,
        followUps,
        categorySeparator,
        combineRows,
        undatedDates,
        codes,
        mapping,
        other);
  }

  /** With nothing made of what rows leave open. */
  public FeedSettings(
      String name,
      FeedType type,
      String file,
      String sql,
      Set<String> ignore,
      Set<String> followUps,
      String categorySeparator,
      boolean combineRows,
      Set<LocalDate> undatedDates,
      Map<String, Map<String, String>> codes,
      Mapping mapping) {
    this(
        name,
        type,
        file,
        sql,
        ignore,
        followUps,
        categorySeparator,
        combineRows,
        undatedDates,
        codes,
        mapping,
        FeedPolicy.NONE);
  }
}
