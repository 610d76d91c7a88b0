package nl.weerklank.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads mails of the ledger, each with its documents. */
final class MailRows {

  private static final String SELECT =
      "select m.*, d.number, d.subject, d.file_name, d.sha256"
          + " from mail m left join mail_document d on d.mail = m.id where ";

  private final JdbcTemplate jdbc;

  MailRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param condition on {@code m}, a constant of this package
   * @param order of mails, likewise; documents keep theirs
   */
  List<Ledger.Mail> where(String condition, String order, Object... parameters) {
    return jdbc.query(
        SELECT + condition + " order by " + order + ", d.number", MailRows::read, parameters);
  }

  Optional<Ledger.Mail> find(Ledger.Key key) {
    return where(
            "m.report = ? and m.period = ? and m.recipient = ?",
            "m.id",
            key.report(),
            key.period(),
            key.recipient())
        .stream()
        .findFirst();
  }

  /** As {@link Ledger#newestOf}. */
  List<Ledger.Mail> newestOf(String recipient) {
    List<Ledger.Mail> all = where("m.recipient = ?", "m.id", recipient);
    return all.stream()
        .filter(mail -> all.stream().noneMatch(other -> replaces(other.key(), mail.key())))
        .toList();
  }

  private static boolean replaces(Ledger.Key other, Ledger.Key key) {
    return other.report().equals(key.report()) && PeriodOrder.isOlder(key.period(), other.period());
  }

  Ledger.Mail byId(long id) {
    List<Ledger.Mail> found = where("m.id = ?", "m.id", id);
    if (found.isEmpty()) {
      throw new IllegalStateException("The ledger has no mail " + id + ".");
    }
    return found.get(0);
  }

  private static List<Ledger.Mail> read(ResultSet row) throws SQLException {
    Map<Long, List<Ledger.Document>> documents = new LinkedHashMap<>();
    Map<Long, Ledger.Mail> mails = new LinkedHashMap<>();
    while (row.next()) {
      long id = row.getLong("id");
      List<Ledger.Document> ofMail = documents.computeIfAbsent(id, key -> new ArrayList<>());
      if (!mails.containsKey(id)) {
        mails.put(id, mail(row, ofMail));
      }
      int number = row.getInt("number");
      if (!row.wasNull()) {
        ofMail.add(
            new Ledger.Document(
                number,
                row.getString("subject"),
                row.getString("file_name"),
                row.getString("sha256")));
      }
    }
    return List.copyOf(mails.values());
  }

  private static Ledger.Mail mail(ResultSet row, List<Ledger.Document> documents)
      throws SQLException {
    String skip = row.getString("skip");
    return new Ledger.Mail(
        row.getLong("id"),
        new Ledger.Key(
            row.getString("report"), row.getString("period"), row.getString("recipient")),
        Ledger.State.valueOf(row.getString("state")),
        skip == null ? null : Ledger.Skip.valueOf(skip),
        row.getInt("priority"),
        row.getString("language"),
        Collections.unmodifiableList(documents),
        row.getString("spool_file"),
        row.getString("mail_sha256"),
        row.getString("message_id"),
        row.getInt("attempts"),
        Columns.instant(row, "due_at"),
        row.getString("reply"),
        row.getLong("run"),
        row.getString("owner"),
        row.getInt("revision"),
        Columns.instant(row, "changed_at"));
  }
}
