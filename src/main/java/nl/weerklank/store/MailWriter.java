package nl.weerklank.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.weerklank.store.Ledger.Document;
import nl.weerklank.store.Ledger.Key;
import nl.weerklank.store.Ledger.Mail;
import nl.weerklank.store.Ledger.State;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes mails of the ledger and appends every change of state; the caller has a transaction. */
final class MailWriter {

  private final JdbcTemplate jdbc;
  private final MailRows mails;

  MailWriter(JdbcTemplate jdbc, MailRows mails) {
    this.jdbc = jdbc;
    this.mails = mails;
  }

  Mail insert(
      Key key, int priority, String language, List<String> documents, long runId, Instant now) {
    jdbc.update(
        Sql.of("mail-insert"),
        key.report(),
        key.period(),
        key.recipient(),
        priority,
        language,
        runId,
        Columns.time(now));
    long id = mails.find(key).orElseThrow().id();
    insertDocuments(id, documents);
    append(id, State.PLANNED, null, now);
    return mails.byId(id);
  }

  void insertDocuments(long id, List<String> subjects) {
    List<Object[]> rows = new ArrayList<>();
    for (String subject : subjects) {
      rows.add(new Object[] {id, rows.size() + 1, subject});
    }
    jdbc.batchUpdate("insert into mail_document (mail, number, subject) values (?, ?, ?)", rows);
  }

  void writeDocument(long id, Document document) {
    int updated =
        jdbc.update(
            "update mail_document set file_name = ?, sha256 = ?"
                + " where mail = ? and number = ? and subject = ?",
            document.fileName(),
            document.sha256(),
            id,
            document.number(),
            document.subject());
    if (updated == 0) {
      throw new IllegalStateException(
          "Mail "
              + mails.byId(id).key()
              + ": document "
              + document.number()
              + " about "
              + document.subject()
              + " was not planned.");
    }
  }

  void move(long id, State to, String detail, Instant now) {
    moveFrom(MailStates.before(to), id, to, detail, now);
  }

  void moveFrom(Set<State> from, long id, State to, String detail, Instant now) {
    moveFrom(from, id, to, detail, now, "");
  }

  /**
   * @param more further columns to set, a constant of this package: {@code ", owner = ?"}
   */
  void moveFrom(
      Set<State> from,
      long id,
      State to,
      String detail,
      Instant now,
      String more,
      Object... values) {
    if (!update(from, id, to, now, more, values)) {
      Mail mail = mails.byId(id);
      throw new IllegalStateException(
          "Mail "
              + mail.key()
              + " is "
              + mail.state()
              + "; it becomes "
              + to
              + " only from "
              + from
              + ".");
    }
    append(id, to, detail, now);
  }

  /** False when the mail was in none of the states. */
  boolean update(Set<State> from, long id, State to, Instant now, String more, Object... values) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(to.name());
    parameters.add(Columns.time(now));
    parameters.addAll(Arrays.asList(values));
    parameters.add(id);
    from.forEach(state -> parameters.add(state.name()));
    String marks = String.join(", ", Collections.nCopies(from.size(), "?"));
    return jdbc.update(
            "update mail set state = ?, changed_at = ?"
                + more
                + " where id = ? and state in ("
                + marks
                + ")",
            parameters.toArray())
        == 1;
  }

  void append(long id, State state, String detail, Instant now) {
    jdbc.update(
        Sql.of("mail-change-insert"),
        id,
        Columns.time(now),
        state.name(),
        Columns.capped(detail, 400),
        id);
  }
}
