package nl.weerklank.config;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.extract.MappedColumn.Epoch;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Keys under {@code weerklank.sources}, and those of a recipe. */
final class SourcesKeys {

  private SourcesKeys() {}

  /**
   * @param recipe folder under {@code recipes} beside the configuration file (else under {@code
   *     config/recipes}) with the feeds of a known system; every key of its {@code recipe.yml} may
   *     be set here as well, and then wins. Empty: none
   * @param values texts that fill {@code key} in the SQL files of this source, and {@code {key}} in
   *     names of tables; they win over {@code weerklank.values}
   * @param surveys to be read from this source, by the id they have there; each becomes a feed
   *     {@code <source>-<id>}, made of the source's responses feed and what is set here
   * @param zone of times without a zone; empty: the organisation's
   * @param locale decides the decimal comma, {@code nl-NL}
   * @param queryTimeout for one statement; 0: no limit
   * @param url JDBC URL of the database
   * @param username of an account that can read; no more is needed
   * @param password of that account; write `${VARIABLE}` and set it in the environment
   * @param passwordFile file that holds it instead
   * @param driverProperties passed to the JDBC driver as they are
   * @param fetchSize rows per round trip
   * @param readOnly opens the connection read-only
   */
  public record SourceKeys(
      String recipe,
      String url,
      String username,
      String password,
      String passwordFile,
      ZoneId zone,
      @DefaultValue("nl-NL") String locale,
      @DefaultValue Map<String, String> driverProperties,
      @DefaultValue("5000") int fetchSize,
      @DefaultValue("30m") Duration queryTimeout,
      @DefaultValue("true") boolean readOnly,
      @DefaultValue Map<String, String> values,
      @DefaultValue Map<String, FeedKeys> feeds,
      @DefaultValue Map<String, SourceSurveyKeys> surveys) {}

  /**
   * @param enabled false: the feed is not read, such as one of a recipe that the installation has
   *     nothing for
   * @param type kind of feed; empty: the feed's own name
   * @param sql file with the statement, relative to the configuration file's directory; of {@code
   *     name.sql} the file {@code name.postgresql.sql} beside it is taken for a source whose URL
   *     begins with {@code jdbc:postgresql:}, and so on
   * @param ignore column labels to read over
   * @param followUps column labels kept as follow-up answers
   * @param categorySeparator between several categories in one column
   * @param combineRows several rows of one response id are one response with all their categories
   * @param undatedDates dates the system writes for "no date"
   * @param codes per column label, codes and what they stand for
   * @param undated day of answers without a date: unknown (they stay undated), first-seen (when
   *     Weerklank first saw them) or the day the survey is about, 2026-03-31
   * @param versions of assignments: a row ends the day before the next one of its employee begins
   * @param columns where columns of the contract come from that the statement does not label so: by
   *     their label, the name of a column, or keys below it. All others of the result are then read
   *     over
   * @param rows for a statement with a row for each question; empty: a row is a whole response
   * @param tables names that fill {@code table} in the statement, which is run for each of them;
   *     {@code {survey}} is the survey's id, {@code *} any characters. Those without {@code *} must
   *     be there
   * @param exclude names {@code tables} would find and must not
   */
  public record FeedKeys(
      @DefaultValue("true") boolean enabled,
      String type,
      String sql,
      @DefaultValue Set<String> ignore,
      @DefaultValue Set<String> followUps,
      String categorySeparator,
      @DefaultValue("false") boolean combineRows,
      @DefaultValue Set<LocalDate> undatedDates,
      @DefaultValue Map<String, Map<String, String>> codes,
      @DefaultValue("unknown") String undated,
      @DefaultValue("false") boolean versions,
      @DefaultValue Map<String, ColumnKeys> columns,
      RowsKeys rows,
      @DefaultValue List<String> tables,
      @DefaultValue List<String> exclude) {}

  /**
   * A scalar is the name of a column.
   *
   * @param column of the statement's result; of a list the first with a value counts
   * @param json JSON pointer into that column, such as {@code /answers/0/score}
   * @param question of a feed with {@code rows}: the question whose answer this is
   * @param value the same for every row
   * @param codes what the system stores and what it stands for, such as {@code A1 = 0} or {@code
   *     A1..A11 = 0..10}
   * @param epoch seconds or millis: a number that counts them since 1970, in UTC
   */
  public record ColumnKeys(
      @DefaultValue List<String> column,
      String json,
      String question,
      String value,
      @DefaultValue List<String> codes,
      Epoch epoch) {

    /** What a scalar is bound by. */
    public static ColumnKeys valueOf(String column) {
      return new ColumnKeys(List.of(column), null, null, null, List.of(), null);
    }
  }

  /**
   * @param question column that says which question a row answers
   * @param answer column with the answer; rows of one response stand together
   */
  public record RowsKeys(String question, String answer) {}

  /**
   * @param survey id under {@code weerklank.surveys}; empty: the id it has in the source, or what
   *     the statement's survey column says
   * @param feed the source's feed it is made of; empty: the only one of type responses
   * @param sql another statement than the feed's
   * @param tables others than the feed's
   * @param exclude others than the feed's
   * @param columns beside those of the feed, or instead of one of the same label
   * @param followUps beside those of the feed
   * @param undated another day than the feed's
   * @param values beside those of the source, or instead of one of the same key; {@code survey} is
   *     the id
   */
  public record SourceSurveyKeys(
      String survey,
      String feed,
      String sql,
      @DefaultValue List<String> tables,
      @DefaultValue List<String> exclude,
      @DefaultValue Map<String, ColumnKeys> columns,
      @DefaultValue Set<String> followUps,
      String undated,
      @DefaultValue Map<String, String> values) {}
}
