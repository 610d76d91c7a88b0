package nl.weerklank.store;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The same over JDBC. */
final class JdbcDeliveries implements Deliveries {

  private static final String REAL = " recipient not like 'redirect-%'";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate own;
  private final MailRows mails;

  JdbcDeliveries(JdbcTemplate jdbc, TransactionTemplate own) {
    this.jdbc = jdbc;
    this.own = own;
    this.mails = new MailRows(jdbc);
  }

  @Override
  public List<Ledger.Mail> to(String recipient) {
    return mails.where("m.recipient = ?", "m.id desc", recipient);
  }

  @Override
  public Map<Ledger.State, Long> states() {
    Map<Ledger.State, Long> states = new EnumMap<>(Ledger.State.class);
    jdbc.query(
        "select state, count(*) as mails from mail where" + REAL + " group by state",
        row -> {
          states.put(Ledger.State.valueOf(row.getString("state")), row.getLong("mails"));
        });
    return states;
  }

  @Override
  public Optional<Instant> oldestUnsent() {
    return first(
        "select min(c.changed_at) as moment from mail m join mail_change c on c.mail = m.id"
            + " where m.state in ('PLANNED', 'RENDERED', 'CLAIMED', 'SENDING', 'DEFERRED') and m."
            + REAL.strip());
  }

  @Override
  public Optional<Instant> lastSuccess() {
    return first("select max(finished_at) as moment from run where exit_code in (0, 3)");
  }

  private Optional<Instant> first(String query) {
    return jdbc.query(query, (row, number) -> Optional.ofNullable(Columns.instant(row, "moment")))
        .get(0);
  }

  @Override
  public RowsRead rowsRead(long runId) {
    return jdbc.query(
            "select coalesce(sum(row_count), 0) as all_rows, coalesce(sum(rejected), 0) as bad"
                + " from feed_read where run = ?",
            (row, number) -> new RowsRead(row.getLong("all_rows"), row.getLong("bad")),
            runId)
        .get(0);
  }

  @Override
  public void origin(long runId, Origin origin) {
    own.executeWithoutResult(
        status -> {
          jdbc.update("delete from run_origin where run = ?", runId);
          jdbc.update(
              "insert into run_origin (run, program, configuration, templates)"
                  + " values (?, ?, ?, ?)",
              runId,
              origin.program(),
              origin.configuration(),
              origin.templates());
        });
  }

  @Override
  public Optional<Origin> origin(long runId) {
    return jdbc
        .query(
            "select program, configuration, templates from run_origin where run = ?",
            (row, number) ->
                new Origin(
                    row.getString("program"),
                    row.getString("configuration"),
                    row.getString("templates")),
            runId)
        .stream()
        .findFirst();
  }
}
