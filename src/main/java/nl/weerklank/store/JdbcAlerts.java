package nl.weerklank.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Period;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Alerts over JDBC. */
final class JdbcAlerts implements Alerts {

  /** Before any report: a customer is waiting. */
  private static final int PRIORITY = -1;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate own;
  private final JdbcNames names;
  private final MailRows mails;
  private final MailWriter writer;

  JdbcAlerts(JdbcTemplate jdbc, TransactionTemplate own, JdbcNames names) {
    this.jdbc = jdbc;
    this.own = own;
    this.names = names;
    this.mails = new MailRows(jdbc);
    this.writer = new MailWriter(jdbc, mails);
  }

  @Override
  public List<Comment> answers(Period period, String metricId, Band scores, boolean complaints) {
    int slot = metricId == null ? 0 : names.knownSlot(metricId);
    // without a slot no score lies in an empty band
    String select = Sql.of("alert-answers").replace("{slot}", String.valueOf(Math.max(1, slot)));
    int low = slot == 0 ? 1 : scores.from();
    int high = slot == 0 ? 0 : scores.to();
    CommentRows rows = new CommentRows(names);
    List<Comment> answers = new ArrayList<>();
    for (int feed = 1; feed <= names.feeds(); feed++) {
      answers.addAll(
          jdbc.query(
              select,
              (row, number) -> rows.comment(row),
              FactKey.first(feed, period.from()),
              FactKey.last(feed, period.to()),
              low,
              high,
              complaints));
    }
    return answers;
  }

  @Override
  public Set<Told> told(String rule, Period days) {
    return new HashSet<>(
        jdbc.query(
            Sql.of("alert-told"),
            (row, number) ->
                new Told(
                    row.getString("feed"),
                    row.getString("response_id"),
                    row.getString("recipient")),
            rule,
            days.from(),
            days.to(),
            rule,
            days.from(),
            days.to()));
  }

  @Override
  public Optional<Ledger.Mail> plan(
      Ledger.Key key,
      String rule,
      String language,
      List<String> units,
      Map<Answer, Set<String>> answers,
      long runId,
      Instant now) {
    return Objects.requireNonNull(
        own.execute(
            status -> {
              if (mails.find(key).isPresent()) {
                return Optional.empty();
              }
              Ledger.Mail mail = writer.insert(key, PRIORITY, language, units, runId, now);
              List<Object[]> rows = new ArrayList<>();
              for (Answer answer : answers.keySet()) {
                rows.add(
                    new Object[] {
                      rule,
                      answer.feed(),
                      answer.responseId(),
                      key.recipient(),
                      answer.day(),
                      mail.id()
                    });
              }
              jdbc.batchUpdate(Sql.of("alert-answer-insert"), rows);
              answers.forEach((answer, posts) -> insertPosts(mail.id(), answer, posts));
              return Optional.of(mail);
            }));
  }

  private void insertPosts(long mailId, Answer answer, Set<String> posts) {
    List<Object[]> rows = new ArrayList<>();
    for (String post : posts) {
      rows.add(new Object[] {mailId, answer.feed(), answer.responseId(), post});
    }
    jdbc.batchUpdate(
        "insert into alert_post (mail, feed, response_id, post) values (?, ?, ?, ?)", rows);
  }

  @Override
  public List<String> posts(long mailId) {
    return jdbc.queryForList(
        "select distinct post from alert_post where mail = ? order by post", String.class, mailId);
  }

  @Override
  public List<Answer> of(long mailId) {
    return jdbc.query(
        "select feed, response_id, answered_on from alert_answer where mail = ?"
            + " order by answered_on, feed, response_id",
        (row, number) ->
            new Answer(
                row.getString("feed"),
                row.getString("response_id"),
                Columns.day(row, "answered_on")),
        mailId);
  }

  @Override
  public Optional<String> rule(long mailId) {
    return jdbc
        .queryForList("select distinct rule from alert_answer where mail = ?", String.class, mailId)
        .stream()
        .findFirst();
  }

  @Override
  public List<Ledger.Mail> planned(long runId) {
    return mails.where("m.report = ? and m.run = ?", "m.id", REPORT, runId);
  }
}
