package nl.weerklank.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import nl.weerklank.survey.Baseline;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Baselines over JDBC; a week is written {@code 2026-W47:0,1,0,3}, and weeks are apart by spaces.
 */
final class JdbcBaselines implements Baselines {

  private record Key(String metricId, String unitId, LocalDate beginsOn) {}

  private final JdbcTemplate jdbc;
  private final TransactionTemplate own;

  JdbcBaselines(JdbcTemplate jdbc, TransactionTemplate own) {
    this.jdbc = jdbc;
    this.own = own;
  }

  @Override
  public List<Baseline> of(String metricId, LocalDate asOf) {
    return jdbc.query(
        "select * from baseline where metric = ? and frozen_on <= ?",
        (row, number) -> baseline(row),
        metricId,
        asOf);
  }

  @Override
  public void freeze(Collection<Baseline> baselines) {
    own.executeWithoutResult(
        status -> {
          Set<Key> known = new HashSet<>(jdbc.query(Sql.of("baseline-keys"), (row, n) -> key(row)));
          List<Object[]> rows = new ArrayList<>();
          for (Baseline one : baselines) {
            Key key = new Key(one.metricId(), one.unitId(), one.beginsOn());
            if (known.add(key) || removed(key, one)) {
              rows.add(
                  new Object[] {
                    one.metricId(), one.unitId(), one.beginsOn(), one.frozenOn(), text(one.weeks())
                  });
            }
          }
          jdbc.batchUpdate(Sql.of("baseline-insert"), rows);
        });
  }

  /** Only a known one of another scale is. */
  private boolean removed(Key key, Baseline newer) {
    List<Baseline> stored =
        jdbc.query(
            "select * from baseline where metric = ? and unit_id = ? and begins_on = ?",
            (row, number) -> baseline(row),
            key.metricId,
            key.unitId,
            key.beginsOn);
    if (stored.isEmpty() || levels(stored.get(0)) == levels(newer)) {
      return false;
    }
    jdbc.update(
        "delete from baseline where metric = ? and unit_id = ? and begins_on = ?",
        key.metricId,
        key.unitId,
        key.beginsOn);
    return true;
  }

  private static int levels(Baseline baseline) {
    return baseline.weeks().get(0).counts().size();
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        row.getString("metric"), row.getString("unit_id"), Columns.day(row, "begins_on"));
  }

  private static Baseline baseline(ResultSet row) throws SQLException {
    return new Baseline(
        row.getString("metric"),
        row.getString("unit_id"),
        Columns.day(row, "begins_on"),
        Columns.day(row, "frozen_on"),
        Stream.of(row.getString("weeks").split(" ")).map(JdbcBaselines::week).toList());
  }

  private static String text(List<Baseline.Week> weeks) {
    StringJoiner text = new StringJoiner(" ");
    for (Baseline.Week week : weeks) {
      StringJoiner counts = new StringJoiner(",", week.key() + ":", "");
      week.counts().forEach(count -> counts.add(String.valueOf(count)));
      text.add(counts.toString());
    }
    return text.toString();
  }

  private static Baseline.Week week(String text) {
    int colon = text.indexOf(':');
    List<Integer> counts =
        Stream.of(text.substring(colon + 1).split(",")).map(Integer::valueOf).toList();
    return new Baseline.Week(text.substring(0, colon), counts);
  }
}
