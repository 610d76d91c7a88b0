package nl.weerklank.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code first_seen}; rows of a feed are one range of ids. */
final class JdbcFirstSeen implements FirstSeen {

  private static final BulkTable<FirstDays.Row> TABLE =
      new BulkTable<>("first_seen", List.of("id", "answer", "seen_on"), JdbcFirstSeen::fill);

  private final JdbcTemplate jdbc;
  private final Dialect dialect;
  private final JdbcNames names;

  JdbcFirstSeen(JdbcTemplate jdbc, Dialect dialect, JdbcNames names) {
    this.jdbc = jdbc;
    this.dialect = dialect;
    this.names = names;
  }

  @Override
  public FirstDays load(String feed) {
    int number = names.feedNumber(feed);
    return new FirstDays(
        number,
        jdbc.query(
            "select id, answer, seen_on, gone_on is not null from first_seen"
                + " where id >= ? and id < ? order by answer",
            (row, place) ->
                new FirstDays.Row(
                    row.getLong(1),
                    row.getLong(2),
                    row.getObject(3, LocalDate.class),
                    row.getBoolean(4)),
            first(number),
            first(number + 1)));
  }

  @Override
  public int keep(FirstDays days, LocalDate today) {
    List<FirstDays.Row> fresh = days.fresh(nextId(days.feed()));
    dialect.insert(jdbc, TABLE, fresh);
    List<Long> gone = days.changed(true);
    List<Long> back = days.changed(false);
    mark(gone, today);
    mark(back, null);
    return fresh.size() + gone.size() + back.size();
  }

  @Override
  public void keepOnly(Set<String> feeds, LocalDate today) {
    StringBuilder others =
        new StringBuilder("update first_seen set gone_on = ? where gone_on is null");
    List<Object> arguments = new ArrayList<>(List.of(today));
    for (String feed : feeds) {
      int number = names.feedNumber(feed);
      others.append(" and not (id >= ? and id < ?)");
      arguments.add(first(number));
      arguments.add(first(number + 1));
    }
    jdbc.update(others.toString(), arguments.toArray());
  }

  private void mark(List<Long> ids, LocalDate goneOn) {
    jdbc.batchUpdate(
        "update first_seen set gone_on = ? where id = ?",
        ids.stream().map(id -> new Object[] {goneOn, id}).toList());
  }

  /** Answers get another id, and keep their day. */
  static void rename(JdbcTemplate jdbc, int feed, String before, String after) {
    jdbc.update(
        "update first_seen set answer = ? where answer = ? and id >= ? and id < ?",
        Hash.answer(after),
        Hash.answer(before),
        first(feed),
        first(feed + 1));
  }

  private long nextId(int feed) {
    Long highest =
        jdbc.queryForObject(
            "select max(id) from first_seen where id >= ? and id < ?",
            Long.class,
            first(feed),
            first(feed + 1));
    return highest == null ? first(feed) : highest + 1;
  }

  private static long first(int feed) {
    return ReferenceVersion.id(feed, 0);
  }

  private static void fill(BulkRow row, FirstDays.Row first) throws SQLException {
    row.bigint(first.id());
    row.bigint(first.answer());
    row.date(first.seenOn());
  }
}
