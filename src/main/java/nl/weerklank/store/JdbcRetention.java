package nl.weerklank.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Over JDBC; by feed, for a feed's rows of a span of days are one range of keys. */
final class JdbcRetention implements Retention {

  private static final LocalDate FIRST_DAY = LocalDate.of(0, 1, 1);

  private final JdbcTemplate jdbc;
  private final TransactionTemplate own;

  JdbcRetention(JdbcTemplate jdbc, TransactionTemplate own) {
    this.jdbc = jdbc;
    this.own = own;
  }

  @Override
  public long texts(LocalDate before) {
    return inOne(() -> ofDays("fact_text", before));
  }

  @Override
  public long answers(LocalDate before) {
    return inOne(
        () -> {
          ofDays("fact_text", before);
          ofDays("fact_reject", before);
          jdbc.update("delete from day_quality where on_day < ?", before);
          jdbc.update("delete from own_page where window_from < ?", before);
          // while the source gives an answer its day must stay, or it would come in as a new one
          jdbc.update("delete from first_seen where gone_on < ?", before);
          return ofDays("fact", before);
        });
  }

  private long ofDays(String table, LocalDate before) {
    List<Integer> feeds =
        jdbc.queryForList("select distinct feed from feed_day order by feed", Integer.class);
    long removed = 0;
    for (int feed : feeds) {
      removed +=
          jdbc.update(
              "delete from " + table + " where id >= ? and id < ?",
              FactKey.first(feed, FIRST_DAY),
              FactKey.first(feed, before));
    }
    return removed;
  }

  @Override
  public long references(LocalDate before) {
    return inOne(() -> jdbc.update("delete from reference_row where gone_on < ?", before));
  }

  @Override
  public long runs(Instant before) {
    return inOne(
        () -> {
          String old =
              " in (select r.id from run r where r.finished_at is not null and r.started_at < ?"
                  + " and r.id < (select max(n.id) from run n where n.exit_code in (0, 3)))";
          for (String table : List.of("feed_read", "run_range", "run_origin")) {
            jdbc.update("delete from " + table + " where run" + old, Columns.time(before));
          }
          return jdbc.update("delete from run where id" + old, Columns.time(before));
        });
  }

  @Override
  public long mails(Instant before) {
    return inOne(
        () -> {
          String settled = "state in ('ACCEPTED', 'REJECTED', 'SKIPPED') and changed_at < ?";
          for (String table : List.of("mail_document", "mail_change", "alert_answer", "own_page")) {
            jdbc.update(
                "delete from "
                    + table
                    + " where mail in (select m.id from mail m where m."
                    + settled.replace("changed_at", "m.changed_at")
                    + ")",
                Columns.time(before));
          }
          return jdbc.update("delete from mail where " + settled, Columns.time(before));
        });
  }

  private long inOne(LongSupplier work) {
    return Objects.requireNonNull(own.<Long>execute(status -> work.getAsLong()));
  }
}
