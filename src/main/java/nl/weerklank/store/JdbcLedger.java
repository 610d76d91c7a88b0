package nl.weerklank.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger over JDBC. Every change is guarded by the state it starts from. */
final class JdbcLedger implements Ledger {

  private final JdbcTemplate jdbc;
  private final TransactionTemplate own;
  private final MailRows mails;
  private final MailWriter writer;
  private final WaitingMails waiting;

  /**
   * @param own commits apart from the caller's transaction
   */
  JdbcLedger(JdbcTemplate jdbc, TransactionTemplate own) {
    this.jdbc = jdbc;
    this.own = own;
    this.mails = new MailRows(jdbc);
    this.writer = new MailWriter(jdbc, mails);
    this.waiting = new WaitingMails(jdbc, mails, writer);
  }

  @Override
  public Optional<Mail> plan(
      Key key, int priority, String language, List<String> documents, long runId, Instant now) {
    if (key.recipient().contains("@")) {
      throw new IllegalArgumentException(
          "The ledger names a person or a subscription as recipient, never an address.");
    }
    try {
      return Objects.requireNonNull(
          own.execute(
              status ->
                  find(key).isPresent()
                      ? Optional.empty()
                      : Optional.of(
                          writer.insert(key, priority, language, documents, runId, now))));
    } catch (DuplicateKeyException e) {
      return Optional.empty();
    }
  }

  @Override
  public void planAgain(long id, List<String> documents, Instant now) {
    own.executeWithoutResult(
        status -> {
          writer.moveFrom(
              EnumSet.of(State.SKIPPED, State.PLANNED), id, State.PLANNED, "due again", now);
          jdbc.update("update mail set skip = null where id = ?", id);
          jdbc.update("delete from mail_document where mail = ?", id);
          writer.insertDocuments(id, documents);
        });
  }

  @Override
  public int supersede(Key newer, Instant now) {
    Integer count =
        own.execute(
            status -> {
              List<Long> older = new ArrayList<>();
              jdbc.query(
                  Sql.of("mail-superseded"),
                  row -> {
                    if (PeriodOrder.isOlder(row.getString("period"), newer.period())) {
                      older.add(row.getLong("id"));
                    }
                  },
                  newer.report(),
                  newer.recipient());
              older.forEach(id -> markSkipped(id, Skip.SUPERSEDED, "by " + newer.period(), now));
              return older.size();
            });
    return Objects.requireNonNull(count);
  }

  @Override
  public void skip(long id, Skip reason, String detail, Instant now) {
    own.executeWithoutResult(status -> markSkipped(id, reason, detail, now));
  }

  private void markSkipped(long id, Skip reason, String detail, Instant now) {
    String line = Reply.line(detail);
    writer.move(id, State.SKIPPED, line == null ? reason.name() : reason + ": " + line, now);
    jdbc.update("update mail set skip = ? where id = ?", reason.name(), id);
  }

  @Override
  public void rendered(
      long id,
      String spoolFile,
      String mailSha256,
      String messageId,
      List<Document> documents,
      Instant now) {
    own.executeWithoutResult(
        status -> {
          writer.moveFrom(EnumSet.of(State.PLANNED), id, State.RENDERED, null, now);
          jdbc.update(Sql.of("mail-rendered"), spoolFile, mailSha256, messageId, id);
          for (Document document : documents) {
            writer.writeDocument(id, document);
          }
        });
  }

  @Override
  public void renderAgain(long id, Instant now) {
    own.executeWithoutResult(
        status -> {
          writer.moveFrom(
              EnumSet.of(State.RENDERED, State.DEFERRED), id, State.PLANNED, "render again", now);
          jdbc.update(Sql.of("mail-rendered"), null, null, null, id);
        });
  }

  @Override
  public List<Mail> claim(String owner, Instant now, Claims claims, int most) {
    while (true) {
      List<Mail> claimed = own.execute(status -> waiting.claim(owner, now, claims, most));
      if (claimed != null) {
        return claimed;
      }
    }
  }

  @Override
  public void sending(long id, Instant now) {
    own.executeWithoutResult(status -> writer.move(id, State.SENDING, null, now));
  }

  @Override
  public void accepted(long id, String reply, Instant now) {
    String line = Reply.line(reply);
    own.executeWithoutResult(
        status -> {
          // one statement: each rewrites the row
          writer.moveFrom(
              EnumSet.of(State.SENDING),
              id,
              State.ACCEPTED,
              line,
              now,
              ", attempts = attempts + 1, reply = ?, due_at = null, spool_file = null",
              line);
        });
  }

  @Override
  public void deferred(long id, String reply, Instant dueAt, Instant now) {
    tried(id, State.DEFERRED, MailStates.before(State.DEFERRED), reply, dueAt, now);
  }

  @Override
  public void rejected(long id, String reply, Instant now) {
    tried(id, State.REJECTED, MailStates.before(State.REJECTED), reply, null, now);
  }

  @Override
  public void inDoubt(long id, String reply, Instant now) {
    tried(id, State.IN_DOUBT, MailStates.before(State.IN_DOUBT), reply, null, now);
  }

  private void tried(
      long id, State state, Set<State> from, String reply, Instant dueAt, Instant now) {
    String line = Reply.line(reply);
    own.executeWithoutResult(
        status -> {
          writer.moveFrom(
              from,
              id,
              state,
              line,
              now,
              ", attempts = attempts + 1, reply = ?, due_at = ?",
              line,
              Columns.time(dueAt));
        });
  }

  @Override
  public void release(long id, Instant now) {
    own.executeWithoutResult(
        status -> writer.moveFrom(EnumSet.of(State.CLAIMED), id, State.RENDERED, "released", now));
  }

  @Override
  public List<Mail> recover(String livingOwner, Instant now) {
    List<Mail> stuck =
        mails.where(
            "m.state in ('CLAIMED', 'SENDING') and (m.owner is null or m.owner <> ?)",
            "m.priority, m.id",
            livingOwner);
    List<Mail> recovered = new ArrayList<>();
    for (Mail mail : stuck) {
      String detail = "its owner " + mail.owner() + " ended";
      if (mail.state() == State.SENDING) {
        inDoubt(mail.id(), detail, now);
      } else {
        own.executeWithoutResult(
            status ->
                writer.moveFrom(EnumSet.of(mail.state()), mail.id(), State.RENDERED, detail, now));
      }
      recovered.add(mails.byId(mail.id()));
    }
    return recovered;
  }

  @Override
  public void resolveSent(long id, String reason, Instant now) {
    own.executeWithoutResult(
        status ->
            writer.moveFrom(
                EnumSet.of(State.IN_DOUBT),
                id,
                State.ACCEPTED,
                "resolved as sent: " + Reply.line(reason),
                now));
  }

  @Override
  public void resolveResend(long id, String reason, Instant now) {
    onceMore(EnumSet.of(State.IN_DOUBT), id, "resolved to send again: " + Reply.line(reason), now);
  }

  @Override
  public void resend(long id, String reason, Instant now) {
    onceMore(
        EnumSet.of(State.ACCEPTED, State.REJECTED),
        id,
        "to be sent again: " + Reply.line(reason),
        now);
  }

  private void onceMore(Set<State> from, long id, String detail, Instant now) {
    own.executeWithoutResult(
        status -> {
          writer.moveFrom(
              from, id, State.PLANNED, detail, now, ", revision = revision + 1, due_at = null");
          jdbc.update(Sql.of("mail-rendered"), null, null, null, id);
        });
  }

  @Override
  public void spoolPurged(long id) {
    own.executeWithoutResult(
        status -> jdbc.update("update mail set spool_file = null where id = ?", id));
  }

  @Override
  public Optional<Mail> find(Key key) {
    return mails.find(key);
  }

  @Override
  public List<Mail> inState(State state) {
    return mails.where("m.state = ?", "m.priority, m.id", state.name());
  }

  @Override
  public List<Mail> newest(int limit) {
    return mails.where(
        "m.id in (select n.id from mail n order by n.id desc limit ?)", "m.id desc", limit);
  }

  @Override
  public List<Mail> newestOf(String recipient) {
    return mails.newestOf(recipient);
  }

  @Override
  public List<Change> changes(long id) {
    return jdbc.query(
        "select changed_at, state, detail from mail_change where mail = ? order by number",
        (row, number) ->
            new Change(
                Columns.instant(row, "changed_at"),
                State.valueOf(row.getString("state")),
                row.getString("detail")),
        id);
  }

  @Override
  public int transmittedSince(Instant since) {
    Integer count =
        jdbc.queryForObject(Sql.of("mail-transmitted"), Integer.class, Columns.time(since));
    return Objects.requireNonNull(count);
  }
}
