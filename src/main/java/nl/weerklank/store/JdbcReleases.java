package nl.weerklank.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Release;
import nl.weerklank.survey.ReleasedStaff;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Releases over JDBC, a row for each unit. */
final class JdbcReleases implements Releases {

  private record Key(
      String metricId, LocalDate from, LocalDate to, int edition, LocalDate releasedOn) {}

  private final JdbcTemplate jdbc;
  private final TransactionTemplate own;

  JdbcReleases(JdbcTemplate jdbc, TransactionTemplate own) {
    this.jdbc = jdbc;
    this.own = own;
  }

  @Override
  public List<Release> all() {
    Map<Key, List<Release.Cell>> cells = new LinkedHashMap<>();
    jdbc.query(
        "select * from employer_release order by metric, period_from, period_to, edition, position",
        row -> {
          cells.computeIfAbsent(key(row), any -> new ArrayList<>()).add(cell(row));
        });
    List<Release> releases = new ArrayList<>();
    cells.forEach(
        (key, units) ->
            releases.add(
                new Release(
                    key.metricId, Period.quarter(key.from), key.edition, key.releasedOn, units)));
    return releases;
  }

  @Override
  public void keep(Collection<Release> releases) {
    own.executeWithoutResult(status -> releases.forEach(this::keep));
  }

  private void keep(Release release) {
    Integer known =
        jdbc.queryForObject(
            "select count(*) from employer_release"
                + " where metric = ? and period_from = ? and period_to = ? and edition = ?",
            Integer.class,
            release.metricId(),
            release.period().from(),
            release.period().to(),
            release.edition());
    if (known != null && known > 0) {
      return;
    }
    List<Object[]> rows = new ArrayList<>();
    for (int position = 0; position < release.units().size(); position++) {
      Release.Cell cell = release.units().get(position);
      rows.add(
          new Object[] {
            release.metricId(),
            release.period().from(),
            release.period().to(),
            release.edition(),
            position,
            release.releasedOn(),
            cell.unitId(),
            cell.above(),
            cell.published(),
            cell.counts().stream().map(String::valueOf).collect(Collectors.joining(","))
          });
    }
    jdbc.batchUpdate(Sql.of("employer-release-insert"), rows);
  }

  private static Key key(ResultSet row) throws SQLException {
    return new Key(
        row.getString("metric"),
        Columns.day(row, "period_from"),
        Columns.day(row, "period_to"),
        row.getInt("edition"),
        Columns.day(row, "released_on"));
  }

  private static Release.Cell cell(ResultSet row) throws SQLException {
    return new Release.Cell(
        row.getString("unit_id"),
        row.getInt("above"),
        row.getBoolean("published"),
        Stream.of(row.getString("counts").split(",")).map(Integer::valueOf).toList());
  }

  @Override
  public List<ReleasedStaff> staff() {
    return jdbc.query("select * from staff_release", (row, number) -> staff(row));
  }

  private static ReleasedStaff staff(ResultSet row) throws SQLException {
    return new ReleasedStaff(
        Period.quarter(Columns.day(row, "period_from")),
        row.getString("unit_id"),
        Columns.day(row, "released_on"),
        row.getInt("people"),
        row.getDouble("headcount"),
        row.getObject("absence", Double.class),
        row.getInt("leavers"),
        row.getObject("turnover", Double.class),
        row.getObject("annual_turnover", Double.class));
  }

  @Override
  public void keepStaff(Collection<ReleasedStaff> figures) {
    own.executeWithoutResult(
        status -> {
          Set<LocalDate> known =
              new HashSet<>(
                  jdbc.queryForList(
                      "select distinct period_from from staff_release", LocalDate.class));
          List<Object[]> rows = new ArrayList<>();
          for (ReleasedStaff one : figures) {
            if (!known.contains(one.quarter().from())) {
              rows.add(
                  new Object[] {
                    one.quarter().from(),
                    one.quarter().to(),
                    one.unitId(),
                    one.releasedOn(),
                    one.people(),
                    one.averageHeadcount(),
                    one.absence(),
                    one.leavers(),
                    one.turnover(),
                    one.annualTurnover()
                  });
            }
          }
          jdbc.batchUpdate(Sql.of("staff-release-insert"), rows);
        });
  }
}
