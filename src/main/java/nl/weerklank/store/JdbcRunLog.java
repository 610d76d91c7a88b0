package nl.weerklank.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs over JDBC; every method joins the caller's transaction when there is one. */
final class JdbcRunLog implements RunLog {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  JdbcRunLog(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public Run begin(LocalDate asOf, String owner, Instant now) {
    Run run =
        transaction.execute(
            status ->
                unfinished(asOf)
                    .map(open -> adopt(open, owner))
                    .orElseGet(() -> add(asOf, owner, now)));
    return Objects.requireNonNull(run);
  }

  private Optional<Run> unfinished(LocalDate asOf) {
    return runs(
            "select * from run where as_of = ? and finished_at is null order by id desc limit 1",
            asOf)
        .stream()
        .findFirst();
  }

  private Run adopt(Run open, String owner) {
    jdbc.update("update run set owner = ?, exit_code = null where id = ?", owner, open.id());
    return find(open.id());
  }

  private Run add(LocalDate asOf, String owner, Instant now) {
    jdbc.update(Sql.of("run-insert"), asOf, asOf, owner, Columns.time(now));
    return runs("select * from run order by id desc limit 1").get(0);
  }

  private Run find(long id) {
    return runs("select * from run where id = ?", id).get(0);
  }

  @Override
  public void finish(long runId, Instant now, int exitCode, Map<String, Long> counts) {
    int updated =
        jdbc.update(
            "update run set finished_at = ?, exit_code = ?, counts = ? where id = ?",
            Columns.time(now),
            exitCode,
            Columns.json(counts),
            runId);
    if (updated == 0) {
      throw new IllegalStateException("There is no run " + runId + " to finish.");
    }
  }

  @Override
  public void stopped(long runId, int exitCode) {
    jdbc.update(
        "update run set exit_code = ? where id = ? and finished_at is null", exitCode, runId);
  }

  @Override
  public Optional<Run> newestCompleted() {
    return runs("select * from run where exit_code in (0, 3) order by as_of desc, id desc limit 1")
        .stream()
        .findFirst();
  }

  @Override
  public List<Run> newest(int limit) {
    return runs("select * from run order by id desc limit ?", limit);
  }

  @Override
  public void feedRead(long runId, FeedRead read) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.update("delete from feed_read where run = ? and feed = ?", runId, read.feed());
          jdbc.update(
              Sql.of("feed-read-insert"),
              runId,
              read.feed(),
              read.asOf(),
              read.rows(),
              read.rejected(),
              read.newestDay());
        });
  }

  @Override
  public Optional<FeedRead> lastGood(String feed) {
    return jdbc
        .query(
            Sql.of("feed-last-good"),
            (row, number) ->
                new FeedRead(
                    row.getString("feed"),
                    Columns.day(row, "as_of"),
                    row.getLong("row_count"),
                    row.getLong("rejected"),
                    Columns.day(row, "newest_day")),
            feed)
        .stream()
        .findFirst();
  }

  @Override
  public List<Range> openRanges(long runId) {
    return jdbc.query(
        Sql.of("run-range-open"),
        (row, number) ->
            new Range(
                row.getLong("run"),
                row.getInt("number"),
                row.getString("feed"),
                Columns.day(row, "from_day"),
                Columns.day(row, "to_day"),
                row.getLong("row_count")),
        runId);
  }

  @Override
  public void planRanges(long runId, List<Range> ranges) {
    List<Object[]> rows = new ArrayList<>();
    for (Range range : ranges) {
      rows.add(
          new Object[] {
            runId, range.number(), range.feed(), range.from(), range.to(), range.rows()
          });
    }
    transaction.executeWithoutResult(
        status -> {
          jdbc.update("delete from run_range where run = ?", runId);
          jdbc.batchUpdate(Sql.of("run-range-insert"), rows);
        });
  }

  @Override
  public void rangeDone(Range range) {
    int updated =
        jdbc.update(
            "update run_range set done = true where run = ? and number = ? and done = false",
            range.runId(),
            range.number());
    if (updated == 0) {
      throw new IllegalStateException(
          "Range " + range.number() + " of run " + range.runId() + " is not open.");
    }
  }

  private List<Run> runs(String select, Object... parameters) {
    return jdbc.query(select, JdbcRunLog::run, parameters);
  }

  private static Run run(ResultSet row, int number) throws SQLException {
    int exitCode = row.getInt("exit_code");
    Integer exit = row.wasNull() ? null : exitCode;
    return new Run(
        row.getLong("id"),
        Columns.day(row, "as_of"),
        row.getInt("attempt"),
        row.getString("owner"),
        Columns.instant(row, "started_at"),
        Columns.instant(row, "finished_at"),
        exit,
        Columns.counts(row.getString("counts")));
  }
}
