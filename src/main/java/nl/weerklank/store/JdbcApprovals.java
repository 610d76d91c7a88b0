package nl.weerklank.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Approvals over JDBC. */
final class JdbcApprovals implements Approvals {

  /** Mails of a redirected run have keys of their own. */
  private static final String REAL = " and position('redirect-' in recipient) <> 1";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate own;

  JdbcApprovals(JdbcTemplate jdbc, TransactionTemplate own) {
    this.jdbc = jdbc;
    this.own = own;
  }

  @Override
  public boolean approve(String report, String reason, Instant now) {
    return Objects.requireNonNull(
        own.execute(
            status -> {
              if (find(report).isPresent()) {
                return false;
              }
              jdbc.update(
                  "insert into approval (report, approved_at, reason) values (?, ?, ?)",
                  report,
                  Columns.time(now),
                  Reply.line(reason));
              return true;
            }));
  }

  @Override
  public Optional<Approval> find(String report) {
    return all().stream().filter(one -> one.report().equals(report)).findFirst();
  }

  @Override
  public List<Approval> all() {
    return jdbc.query(
        "select report, approved_at, reason from approval order by report",
        (row, number) ->
            new Approval(
                row.getString("report"),
                Columns.instant(row, "approved_at"),
                row.getString("reason")));
  }

  /** A server's reply begins with its code; a directory drop's with a word. */
  @Override
  public boolean sentBefore(String report) {
    return !jdbc.queryForList(
            "select 1 from mail where report = ? and state = 'ACCEPTED' and reply like '2%'"
                + REAL
                + " limit 1",
            Integer.class,
            report)
        .isEmpty();
  }

  @Override
  public Set<String> waiting() {
    return kinds("state in ('PLANNED', 'RENDERED', 'DEFERRED')");
  }

  @Override
  public Set<String> known() {
    return kinds("1 = 1");
  }

  private Set<String> kinds(String condition) {
    return new TreeSet<>(
        jdbc.queryForList(
            "select distinct report from mail where " + condition + REAL, String.class));
  }
}
