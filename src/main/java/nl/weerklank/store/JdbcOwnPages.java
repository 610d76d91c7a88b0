package nl.weerklank.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.survey.OwnPage;
import nl.weerklank.survey.Period;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Over JDBC; whose page it is stands in the ledger. */
final class JdbcOwnPages implements OwnPages {

  private static final int PREFIX = "person:".length();

  private final JdbcTemplate jdbc;
  private final TransactionTemplate own;

  JdbcOwnPages(JdbcTemplate jdbc, TransactionTemplate own) {
    this.jdbc = jdbc;
    this.own = own;
  }

  @Override
  public void keep(long mail, OwnPage page) {
    own.executeWithoutResult(
        status -> {
          jdbc.update("delete from own_page where mail = ?", mail);
          if (page != null) {
            insert(mail, page);
          }
        });
  }

  private void insert(long mail, OwnPage page) {
    jdbc.update(
        "insert into own_page (mail, window_from, window_to, metric, counts)"
            + " values (?, ?, ?, ?, ?)",
        mail,
        page.window().from(),
        page.window().to(),
        page.metricId(),
        page.counts().stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  @Override
  public List<OwnPage> acceptedBefore(Instant moment, LocalDate since) {
    return jdbc.query(Sql.of("own-pages"), (row, number) -> page(row), Columns.time(moment), since);
  }

  private static Period weeks(LocalDate from, LocalDate to) {
    return Period.weeksUntil(to, (int) ChronoUnit.WEEKS.between(from, to.plusDays(1)));
  }

  private static OwnPage page(ResultSet row) throws SQLException {
    return new OwnPage(
        row.getString("recipient").substring(PREFIX),
        weeks(Columns.day(row, "window_from"), Columns.day(row, "window_to")),
        row.getString("metric"),
        Stream.of(row.getString("counts").split(",")).map(Integer::valueOf).toList());
  }
}
