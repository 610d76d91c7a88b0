package nl.weerklank.store;

import java.sql.PreparedStatement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.weerklank.survey.About;
import nl.weerklank.survey.DayDigest;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Response;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Facts over JDBC. Long reads go by pages along the primary key: that needs neither a session
 * setting nor an open transaction, on any database.
 */
final class JdbcFactStore implements FactStore {

  private static final int PAGE = 20_000;

  /** Fewer, as comments may be long and a driver may hold a page at once. */
  private static final int TEXT_PAGE = 2_000;

  private static final String FEEDS = "select distinct feed from feed_day order by feed";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate callers;
  private final JdbcNames names;
  private final FactWriter writer;

  /**
   * @param callers demands that the caller has a transaction
   */
  JdbcFactStore(JdbcTemplate jdbc, TransactionTemplate callers, Dialect dialect, JdbcNames names) {
    this.jdbc = jdbc;
    this.callers = callers;
    this.names = names;
    this.writer = new FactWriter(jdbc, dialect, names);
  }

  @Override
  public int feedNumber(String feedName) {
    return names.feedNumber(feedName);
  }

  @Override
  public Map<LocalDate, DayDigest> digests(int feed) {
    SortedMap<LocalDate, DayDigest> digests = new TreeMap<>();
    jdbc.query(
        "select on_day, row_count, digest_high, digest_low from feed_day where feed = ?",
        row -> {
          digests.put(
              Columns.day(row, "on_day"),
              new DayDigest(row.getLong(2), row.getLong(3), row.getLong(4)));
        },
        feed);
    return digests;
  }

  @Override
  public void replace(
      int feed,
      LocalDate from,
      LocalDate to,
      List<Fact> facts,
      List<Rejection> rejections,
      Map<LocalDate, DayDigest> digests) {
    facts.forEach(fact -> check(feed, from, to, fact));
    rejections.forEach(rejection -> checkDay(feed, from, to, rejection.day()));
    digests.keySet().forEach(day -> checkDay(feed, from, to, day));
    callers.executeWithoutResult(
        status -> {
          delete(feed, from, to);
          writer.write(feed, facts, rejections);
          writeDays(feed, new DayQuality(facts, rejections, digests), digests);
        });
  }

  private void check(int feed, LocalDate from, LocalDate to, Fact fact) {
    checkDay(feed, from, to, fact.response().day());
    if (fact.response().survey().about() == About.EMPLOYER && fact.employeeId() != null) {
      throw new IllegalArgumentException(
          "An answer of feed "
              + names.feedName(feed)
              + " to employer survey "
              + fact.response().survey().id()
              + " still holds its employee; nothing was stored.");
    }
  }

  private void checkDay(int feed, LocalDate from, LocalDate to, LocalDate day) {
    if (day.isBefore(from) || day.isAfter(to)) {
      throw new IllegalArgumentException(
          "Day " + day + " of feed " + names.feedName(feed) + " lies outside " + from + ".." + to);
    }
  }

  private void delete(int feed, LocalDate from, LocalDate to) {
    long first = FactKey.first(feed, from);
    long last = FactKey.last(feed, to);
    jdbc.update("delete from fact where id between ? and ?", first, last);
    jdbc.update("delete from fact_text where id between ? and ?", first, last);
    jdbc.update("delete from fact_reject where id between ? and ?", first, last);
    jdbc.update("delete from feed_day where feed = ? and on_day between ? and ?", feed, from, to);
    jdbc.update(
        "delete from day_quality where feed = ? and on_day between ? and ?", feed, from, to);
  }

  private void writeDays(int feed, DayQuality quality, Map<LocalDate, DayDigest> digests) {
    List<Object[]> days = new ArrayList<>();
    digests.forEach(
        (day, digest) ->
            days.add(new Object[] {feed, day, digest.rows(), digest.high(), digest.low()}));
    jdbc.batchUpdate(Sql.of("feed-day-insert"), days);
    jdbc.batchUpdate(Sql.of("day-quality-insert"), quality.parameters(feed));
  }

  @Override
  public int keepOnly(Set<String> feedNames) {
    Integer removed =
        callers.execute(
            status -> {
              int days = 0;
              for (int feed : jdbc.queryForList(FEEDS, Integer.class)) {
                if (!feedNames.contains(names.feedName(feed))) {
                  days += digests(feed).size();
                  delete(feed, LocalDate.EPOCH.withYear(1), Response.UNDATED);
                }
              }
              return days;
            });
    return Objects.requireNonNull(removed);
  }

  @Override
  public void scan(Period period, FactVisitor visitor) {
    int slots = names.metrics().size();
    ScanCursor cursor = new ScanCursor(slots);
    scan(period, new Pages(scanStatement("fact-scan", slots), PAGE), cursor, visitor::visit);
  }

  @Override
  public void texts(Period period, TextVisitor visitor) {
    int slots = names.metrics().size();
    TextScanCursor cursor = new TextScanCursor(slots);
    scan(period, new Pages(scanStatement("fact-texts", slots), TEXT_PAGE), cursor, visitor::visit);
  }

  private record Pages(String select, int size) {}

  private <C extends ScanCursor> void scan(
      Period period, Pages pages, C cursor, Consumer<C> visitor) {
    for (int feed = 1; feed <= names.feeds(); feed++) {
      long after = FactKey.first(feed, period.from()) - 1;
      long last = FactKey.last(feed, period.to());
      while (scanPage(pages, after, last, cursor, visitor) == pages.size()) {
        after = cursor.key();
      }
    }
  }

  /** Reads the slots that are in use only; a column that is always empty costs like any other. */
  private static String scanStatement(String name, int slots) {
    StringBuilder scores = new StringBuilder();
    for (int slot = 1; slot <= slots; slot++) {
      scores.append(", score_").append(slot);
    }
    return Sql.of(name).replace("{scores}", scores);
  }

  private <C extends ScanCursor> int scanPage(
      Pages pages, long after, long last, C cursor, Consumer<C> visitor) {
    return jdbc.query(
        connection -> {
          PreparedStatement select = connection.prepareStatement(pages.select());
          select.setFetchSize(5_000);
          select.setLong(1, after);
          select.setLong(2, last);
          select.setInt(3, pages.size());
          return select;
        },
        rows -> {
          int count = 0;
          while (rows.next()) {
            cursor.read(rows);
            visitor.accept(cursor);
            count++;
          }
          return count;
        });
  }

  private static final Comparator<CommentPages.Entry> NEWEST_FIRST =
      Comparator.comparing((CommentPages.Entry entry) -> -FactKey.day(entry.key()))
          .thenComparing(entry -> -entry.answeredAt())
          .thenComparing(entry -> FactKey.feed(entry.key()))
          .thenComparing(entry -> -FactKey.sequence(entry.key()));

  @Override
  public void comments(Period period, Predicate<Comment> accept) {
    List<CommentPages> feeds = new ArrayList<>();
    for (int feed = 1; feed <= names.feeds(); feed++) {
      feeds.add(new CommentPages(jdbc, names, feed, period));
    }
    boolean wanted = true;
    while (wanted) {
      feeds.removeIf(feed -> feed.peek() == null);
      if (feeds.isEmpty()) {
        return;
      }
      CommentPages newest =
          feeds.stream().min(Comparator.comparing(CommentPages::peek, NEWEST_FIRST)).orElseThrow();
      wanted = accept.test(newest.take().comment());
    }
  }

  @Override
  public Quality quality(Period period) {
    return jdbc.query(
        Sql.of("quality"), QualityRows::read, period.from(), period.to(), Response.UNDATED);
  }
}
