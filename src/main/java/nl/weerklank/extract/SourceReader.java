package nl.weerklank.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.weerklank.extract.TableStatements.TableStatement;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Response;

/**
 * Reads the feeds of one source, each with one forward-only cursor on a connection of its own. The
 * statement is sent as the administrator wrote it, with its named parameters bound. Safe for use by
 * several threads.
 *
 * <p>Every method throws {@link Failure}: CONFIGURATION for a statement the database or the
 * contract refuses, UNREACHABLE, AUTHENTICATION.
 */
public final class SourceReader {

  private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
  private static final LocalDate END = Response.UNDATED;
  private static final int SAMPLE = 20;

  /** Standard SQL that only H2 knows, and does not refuse on a read-only connection. */
  private static final Pattern CHANGES =
      Pattern.compile("(?i)\\b(final|new|old)\\s+table\\s*\\(\\s*(insert|update|delete|merge)\\b");

  private final SourceSettings source;
  private final SurveyCatalog catalog;
  private final ZoneId organisationZone;
  private final LocalDate asOf;

  /**
   * @param organisationZone decides the day of an answer
   * @param asOf answers more than a day later are rejected as lying in the future
   */
  public SourceReader(
      SourceSettings source, SurveyCatalog catalog, ZoneId organisationZone, LocalDate asOf) {
    this.source = source;
    this.catalog = catalog;
    this.organisationZone = organisationZone;
    this.asOf = asOf;
  }

  /**
   * Reads a responses feed, whole or some days of it, in the order the statement gives.
   *
   * @param range days in the organisation's zone; null: everything. {@code :from} and {@code :to}
   *     are a day wider on both sides, since the source may live in another zone; what falls
   *     outside the range is dropped here. A range that holds {@link Response#UNDATED} reads
   *     everything, for no dates select the undated.
   * @return rows given to {@code sink}
   */
  public long readResponses(FeedSettings feed, Period range, Consumer<ReadRow> sink) {
    return readResponses(feed, range, 0, sink);
  }

  /** The first rows of a responses feed; of a feed with several tables as many of each. */
  public long firstResponses(FeedSettings feed, int most, Consumer<ReadRow> sink) {
    return readResponses(feed, null, most, sink);
  }

  private long readResponses(FeedSettings feed, Period range, int most, Consumer<ReadRow> sink) {
    long[] count = new long[1];
    ResponseRows[] rows = new ResponseRows[1];
    ReadAhead.read(
        feed.name(),
        ahead ->
            run(
                feed,
                range,
                most,
                (result, prefix) -> {
                  FeedColumns columns = columns(result, feed, prefix).orFail(source, feed);
                  if (rows[0] == null) {
                    // Further tables give rows of the same form, maybe while these are worked on.
                    rows[0] =
                        new ResponseRows(source, feed, columns, catalog, organisationZone, asOf);
                  }
                  ahead.cursor(result, columns.used());
                }),
        sourceRow -> {
          ReadRow row = rows[0].read(sourceRow);
          if (range == null || range.contains(row.day())) {
            sink.accept(row);
            count[0]++;
          }
        });
    return count[0];
  }

  /**
   * Reads any other feed: values by lower-case label, missing ones left out. Dates are ISO, numbers
   * have a decimal point, e-mail addresses are bare and in lower case.
   *
   * @param rejections rows without a required value, and values that cannot be read; the response
   *     id is the row's first required value, the day is {@link Response#UNDATED}
   */
  public List<Map<String, String>> readReference(
      FeedSettings feed, Consumer<Rejection> rejections) {
    List<Map<String, String>> rows = new ArrayList<>();
    readReference(feed, rows::add, rejections);
    return rows;
  }

  /**
   * As {@link #readReference(FeedSettings, Consumer)}, row by row.
   *
   * @return rows given to {@code sink}
   */
  public long readReference(
      FeedSettings feed, Consumer<Map<String, String>> sink, Consumer<Rejection> rejections) {
    return firstReferences(feed, 0, sink, rejections);
  }

  /**
   * The first rows of such a feed.
   *
   * @param most 0: all
   */
  public long firstReferences(
      FeedSettings feed,
      int most,
      Consumer<Map<String, String>> sink,
      Consumer<Rejection> rejections) {
    long[] count = new long[1];
    ReferenceRows[] rows = new ReferenceRows[1];
    ReadAhead.read(
        feed.name(),
        ahead ->
            run(
                feed,
                null,
                most,
                (result, prefix) -> {
                  FeedColumns columns = columns(result, feed, prefix).orFail(source, feed);
                  if (rows[0] == null) {
                    rows[0] = new ReferenceRows(source, feed, columns, catalog, rejections);
                  }
                  ahead.cursor(result, columns.used());
                }),
        sourceRow -> {
          Map<String, String> row = rows[0].read(sourceRow);
          if (row != null) {
            sink.accept(row);
            count[0]++;
          }
        });
    return count[0];
  }

  /** Reads a few rows of a feed and tells what is wrong with it; problems do not throw. */
  public FeedCheck check(FeedSettings feed) {
    FeedCheck[] check = new FeedCheck[1];
    run(
        feed,
        null,
        SAMPLE,
        (result, prefix) -> {
          FeedSample sample = new FeedSample(source, feed, columns(result, feed, prefix), catalog);
          FeedCheck table = sample.check(result, organisationZone, asOf);
          check[0] = check[0] == null ? table : check[0].and(table);
        });
    return check[0];
  }

  private FeedColumns columns(ResultSet result, FeedSettings feed, String prefix)
      throws SQLException {
    return FeedColumns.of(result.getMetaData(), feed, catalog, prefix);
  }

  private void run(FeedSettings feed, Period range, int maxRows, Reading reading) {
    try (Connection connection = SourceConnections.open(source)) {
      try {
        for (TableStatement statement : TableStatements.of(source, feed, connection)) {
          run(connection, feed, statement, range, maxRows, reading);
        }
      } finally {
        rollBack(connection);
      }
    } catch (SQLException e) {
      throw SourceFailures.reading(source, feed, e);
    }
  }

  private void run(
      Connection connection,
      FeedSettings feed,
      TableStatement table,
      Period range,
      int maxRows,
      Reading reading)
      throws SQLException {
    NamedParameters statement = parse(feed, table.sql());
    try (PreparedStatement prepared =
        connection.prepareStatement(
            statement.sql(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      prepared.setFetchSize(source.fetchSize());
      prepared.setQueryTimeout(seconds(source.queryTimeout()));
      prepared.setMaxRows(maxRows);
      bind(prepared, statement.names(), range);
      try (ResultSet result = prepared.executeQuery()) {
        reading.read(result, table.prefix());
      }
    }
  }

  /** Ends the reading transaction; what went wrong before is the error to tell. */
  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      return;
    }
  }

  private NamedParameters parse(FeedSettings feed, String sql) {
    if (source.readOnly() && CHANGES.matcher(sql).find()) {
      throw SourceFailures.writing(source, feed);
    }
    try {
      return NamedParameters.parse(sql, SourceConnections.mysqlFamily(source));
    } catch (IllegalArgumentException e) {
      throw Failure.configuration(
          "Source "
              + source.name()
              + ", feed "
              + feed.name()
              + " ("
              + feed.file()
              + "): there is no parameter ':"
              + e.getMessage()
              + "'; a statement may use :from, :to and :since.");
    }
  }

  private static void bind(PreparedStatement prepared, List<String> names, Period range)
      throws SQLException {
    boolean all = range == null || range.contains(Response.UNDATED);
    LocalDateTime from = (all ? BEGINNING : range.from().minusDays(1)).atStartOfDay();
    LocalDateTime to = (all ? END : range.to().plusDays(2)).atStartOfDay();
    for (int i = 0; i < names.size(); i++) {
      prepared.setObject(i + 1, names.get(i).equals("to") ? to : from);
    }
  }

  private static int seconds(Duration timeout) {
    return (int) Math.min(Integer.MAX_VALUE, (timeout.toMillis() + 999) / 1000);
  }

  /** What is done with a result; {@code prefix} goes before its response ids. */
  @FunctionalInterface
  private interface Reading {
    void read(ResultSet result, String prefix) throws SQLException;
  }
}
