package nl.weerklank.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Editions over JDBC. */
final class JdbcEditions implements Editions {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate own;

  /**
   * @param own commits apart from the caller's transaction
   */
  JdbcEditions(JdbcTemplate jdbc, TransactionTemplate own) {
    this.jdbc = jdbc;
    this.own = own;
  }

  @Override
  public List<Edition> all() {
    return jdbc.query(
        Sql.of("editions"),
        (row, number) ->
            new Edition(
                row.getString("report"),
                row.getString("period"),
                row.getString("reader"),
                row.getInt("waiting") == 1));
  }

  @Override
  public Map<String, Set<String>> sent(String report, String period) {
    Map<String, Set<String>> sent = new HashMap<>();
    jdbc.query(
        Sql.of("sent-documents"),
        row -> {
          sent.computeIfAbsent(row.getString("recipient"), key -> new HashSet<>())
              .add(row.getString("subject"));
        },
        report,
        period);
    return sent;
  }

  @Override
  public Map<String, String> lastSent(String report) {
    Map<String, String> last = new HashMap<>();
    jdbc.query(
        "select recipient, period from mail where report = ?"
            + " and state in ('SENDING', 'ACCEPTED', 'IN_DOUBT')",
        row -> {
          last.merge(
              row.getString("recipient"),
              row.getString("period"),
              (one, other) -> PeriodOrder.isOlder(one, other) ? other : one);
        },
        report);
    return last;
  }

  @Override
  public List<StandIn> standIns(String report, String period) {
    return jdbc.query(
        "select * from stand_in where report = ? and period = ?",
        (row, number) ->
            new StandIn(
                row.getString("report"),
                row.getString("period"),
                row.getString("subject"),
                row.getString("post"),
                row.getString("recipient")),
        report,
        period);
  }

  @Override
  public void note(Collection<StandIn> standIns) {
    for (StandIn one : standIns) {
      own.executeWithoutResult(
          status -> {
            if (!standIns(one.report(), one.period()).contains(one)) {
              jdbc.update(
                  "insert into stand_in (report, period, subject, post, recipient)"
                      + " values (?, ?, ?, ?, ?)",
                  one.report(),
                  one.period(),
                  one.subject(),
                  one.post(),
                  one.recipient());
            }
          });
    }
  }
}
