package nl.weerklank.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.weerklank.store.Ledger.Claims;
import nl.weerklank.store.Ledger.Mail;
import nl.weerklank.store.Ledger.State;
import org.springframework.jdbc.core.JdbcTemplate;

/** The mails of the ledger that may be sent now; the caller has a transaction. */
final class WaitingMails {

  private final JdbcTemplate jdbc;
  private final MailRows mails;
  private final MailWriter writer;

  WaitingMails(JdbcTemplate jdbc, MailRows mails, MailWriter writer) {
    this.jdbc = jdbc;
    this.mails = mails;
    this.writer = writer;
  }

  private record Waiting(long id, int priority) {}

  /** As {@link Ledger#claim}; null when other workers took all of them first. */
  List<Mail> claim(String owner, Instant now, Claims claims, int most) {
    List<Waiting> next = next(now, claims, most);
    if (next.isEmpty()) {
      return List.of();
    }
    List<Object> claimed = new ArrayList<>();
    for (Waiting one : next) {
      if (writer.update(
          MailStates.before(State.CLAIMED),
          one.id(),
          State.CLAIMED,
          now,
          ", owner = ?, due_at = null",
          owner)) {
        writer.append(one.id(), State.CLAIMED, owner, now);
        claimed.add(one.id());
      }
    }
    return claimed.isEmpty() ? null : read(claimed);
  }

  /**
   * Two statements, because with one condition on both states H2 reads the whole ledger, and parses
   * a union of two anew each time.
   */
  private List<Waiting> next(Instant now, Claims claims, int most) {
    List<Waiting> next = new ArrayList<>(inState(State.RENDERED, now, claims, most));
    next.addAll(inState(State.DEFERRED, now, claims, most));
    next.sort(Comparator.comparingInt(Waiting::priority).thenComparingLong(Waiting::id));
    return next.size() > most ? next.subList(0, most) : next;
  }

  private List<Waiting> inState(State state, Instant now, Claims claims, int most) {
    String reports = list(claims.reports());
    String held = list(claims.held());
    return jdbc.query(
        Sql.of("mail-waiting"),
        (row, number) -> new Waiting(row.getLong("id"), row.getInt("priority")),
        state.name(),
        Columns.time(now),
        reports,
        reports,
        held,
        held,
        claims.subject(),
        claims.subject(),
        claims.recipients(),
        claims.recipients(),
        most);
  }

  private static String list(Set<String> kinds) {
    return kinds.isEmpty() ? "" : "," + String.join(",", kinds) + ",";
  }

  private List<Mail> read(List<Object> ids) {
    String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
    return mails.where("m.id in (" + marks + ")", "m.priority, m.id", ids.toArray());
  }
}
