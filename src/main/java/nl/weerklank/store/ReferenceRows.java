package nl.weerklank.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.weerklank.survey.FeedType;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables {@code reference_feed} and {@code reference_row}. */
final class ReferenceRows {

  private static final BulkTable<ReferenceVersion> TABLE =
      new BulkTable<>(
          "reference_row",
          List.of(
              "id",
              "row_key",
              "subject",
              "position",
              "payload",
              "content_hash",
              "own_validity",
              "reaches_back",
              "seen_on"),
          ReferenceRows::fill);

  /**
   * @param firstSeen day of its first picture
   */
  record Feed(int number, LocalDate firstSeen) {}

  private static final int PAGE = 10_000;

  private final JdbcTemplate jdbc;
  private final Dialect dialect;

  ReferenceRows(JdbcTemplate jdbc, Dialect dialect) {
    this.jdbc = jdbc;
    this.dialect = dialect;
  }

  /** Feeds of a type that have a picture. */
  List<Feed> feeds(FeedType type) {
    return jdbc.query(
        "select feed, first_seen from reference_feed where type = ? order by feed",
        (row, number) -> new Feed(row.getInt(1), Columns.day(row, "first_seen")),
        type.name());
  }

  void addFeed(int feed, FeedType type, LocalDate firstSeen) {
    jdbc.update(
        "insert into reference_feed (feed, type, first_seen) values (?, ?, ?)",
        feed,
        type.name(),
        firstSeen);
  }

  /** True when the feed's picture is this one, and as old as the day or older. */
  boolean shows(int feed, FeedType type, String picture, LocalDate day) {
    return !jdbc.queryForList(
            "select feed from reference_feed"
                + " where feed = ? and type = ? and picture = ? and changed_on <= ?",
            Integer.class,
            feed,
            type.name(),
            picture,
            day)
        .isEmpty();
  }

  /** Writes only what differs from what is kept. */
  void keepPicture(int feed, String picture, LocalDate changedOn) {
    jdbc.update(
        "update reference_feed set picture = ?, changed_on = ? where feed = ?"
            + " and (picture is distinct from ? or changed_on is distinct from ?)",
        picture,
        changedOn,
        feed,
        picture,
        changedOn);
  }

  /** Day of the last change to a feed's picture; null when it has none. */
  LocalDate lastChange(int feed) {
    return jdbc.query(
        "select max(seen_on) as seen, max(gone_on) as gone from reference_row"
            + " where id >= ? and id < ?",
        row -> {
          row.next();
          LocalDate seen = Columns.day(row, "seen");
          LocalDate gone = Columns.day(row, "gone");
          return gone != null && gone.isAfter(seen) ? gone : seen;
        },
        first(feed),
        first(feed + 1));
  }

  private static final Comparator<ReferenceVersion> FEED_ORDER =
      Comparator.comparingLong(ReferenceVersion::position)
          .thenComparing(ReferenceVersion::seenOn)
          .thenComparingLong(ReferenceVersion::id);

  /** Without what their columns hold. */
  List<ReferenceVersion> newest(int feed) {
    return jdbc.query(
        Sql.of("reference-newest"), (row, number) -> version(row), first(feed), first(feed + 1));
  }

  /** In feed order, without what their columns hold. */
  List<ReferenceVersion> seen(int feed, LocalDate until) {
    List<ReferenceVersion> seen =
        jdbc.query(
            Sql.of("reference-seen"),
            (row, number) -> version(row),
            first(feed),
            first(feed + 1),
            until);
    seen.sort(FEED_ORDER);
    return seen;
  }

  /**
   * A record of each of the rows, in their order, leaving out those that make none. What the
   * columns hold goes by row after row: of a large CRM it would not fit beside the records.
   */
  <T> List<T> records(
      int feed, List<Versions.Held> rows, SharedValues shared, Function<SeenRow, T> record) {
    Integer[] places = new Integer[rows.size()];
    Arrays.setAll(places, place -> place);
    Arrays.sort(places, Comparator.comparingLong(place -> rows.get(place).id()));
    List<T> records = new ArrayList<>(Collections.nCopies(places.length, null));
    int next = 0;
    long after = first(feed) - 1;
    while (next < places.length) {
      List<Payload> page =
          jdbc.query(Sql.of("reference-payloads"), Payload::of, after, first(feed + 1), PAGE);
      for (Payload payload : page) {
        if (next < places.length && rows.get(places[next]).id() == payload.id()) {
          int place = places[next++];
          Versions.Held held = rows.get(place);
          records.set(place, record.apply(payload.row(held, shared)));
        }
      }
      after = page.get(page.size() - 1).id();
    }
    records.removeIf(Objects::isNull);
    return records;
  }

  /** What the columns of a stored row hold. */
  private record Payload(long id, String json) {
    static Payload of(ResultSet row, int number) throws SQLException {
      return new Payload(row.getLong(1), row.getString(2));
    }

    SeenRow row(Versions.Held held, SharedValues shared) {
      return new SeenRow(Columns.flat(json), held.from(), held.to(), shared);
    }
  }

  /** Subjects a type's feeds told of before a day. */
  Set<String> subjectsBefore(FeedType type, LocalDate day) {
    Set<String> subjects = new HashSet<>();
    for (Feed feed : feeds(type)) {
      subjects.addAll(
          jdbc.queryForList(
              Sql.of("reference-subjects"),
              String.class,
              first(feed.number()),
              first(feed.number() + 1),
              day));
    }
    return subjects;
  }

  /** First day rows without own validity were seen; null when the newest picture has none. */
  LocalDate knownSince(int feed) {
    return jdbc.query(
        Sql.of("reference-known-since"),
        row -> {
          row.next();
          return row.getInt("still") == 1 ? Columns.day(row, "first_seen") : null;
        },
        first(feed),
        first(feed + 1));
  }

  long nextSerial(int feed) {
    Long highest =
        jdbc.queryForObject(
            "select max(id) from reference_row where id >= ? and id < ?",
            Long.class,
            first(feed),
            first(feed + 1));
    return highest == null ? 0 : highest - first(feed) + 1;
  }

  void insert(List<ReferenceVersion> versions) {
    dialect.insert(jdbc, TABLE, versions);
  }

  private static void fill(BulkRow row, ReferenceVersion version) throws SQLException {
    row.bigint(version.id());
    row.text(version.key());
    row.text(version.subject());
    row.bigint(version.position());
    row.text(version.payload());
    row.text(version.hash());
    row.bool(version.ownValidity());
    row.bool(version.reachesBack());
    row.date(version.seenOn());
  }

  void end(List<ReferenceVersion> versions, LocalDate goneOn) {
    List<Object[]> rows = new ArrayList<>();
    versions.forEach(version -> rows.add(new Object[] {goneOn, version.id()}));
    jdbc.batchUpdate("update reference_row set gone_on = ? where id = ?", rows);
  }

  void delete(List<ReferenceVersion> versions) {
    List<Object[]> rows = new ArrayList<>();
    versions.forEach(version -> rows.add(new Object[] {version.id()}));
    jdbc.batchUpdate("delete from reference_row where id = ?", rows);
  }

  private static long first(int feed) {
    return ReferenceVersion.id(feed, 0);
  }

  /** Columns stand where both statements name them: a name is looked up anew for every row. */
  private static ReferenceVersion version(ResultSet row) throws SQLException {
    return new ReferenceVersion(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        null,
        row.getString(5),
        row.getBoolean(6),
        row.getBoolean(7),
        row.getObject(8, LocalDate.class),
        row.getObject(9, LocalDate.class));
  }
}
