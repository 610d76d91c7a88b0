package nl.weerklank.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The ledger decides who gets what, and that it happens once. One row per kind of report, period
 * and recipient, planned before anything is sent; every change of state is committed by itself,
 * claims several at a time. A change the states do not allow throws {@link IllegalStateException}.
 */
public interface Ledger {

  enum State {
    PLANNED,
    RENDERED,
    CLAIMED,
    SENDING,
    ACCEPTED,
    DEFERRED,
    REJECTED,
    IN_DOUBT,
    SKIPPED
  }

  /** Why a mail is not sent. */
  enum Skip {
    NO_ADDRESS,
    LEFT,
    OPTED_OUT,
    SCOPE,
    SIZE,
    DUPLICATE_ADDRESS,
    DOMAIN,
    SUPERSEDED,
    NO_ANSWERS;

    /** Skips by rule are listed and are no failure (exit 0); the others make a run partial. */
    public boolean byRule() {
      return switch (this) {
        case NO_ADDRESS, LEFT, OPTED_OUT, SUPERSEDED, NO_ANSWERS -> true;
        case SCOPE, SIZE, DUPLICATE_ADDRESS, DOMAIN -> false;
      };
    }
  }

  /**
   * @param report kind of report, lower case: {@code director}
   * @param period key of the period, or an event's
   * @param recipient person or subscription, never an address: {@code person:e17}
   */
  record Key(String report, String period, String recipient) {
    @Override
    public String toString() {
      return report + "/" + period + "/" + recipient;
    }

    /**
     * @throws IllegalArgumentException when the text is not as {@link #toString} writes it
     */
    public static Key parse(String text) {
      String[] parts = text.split("/", 3);
      if (parts.length != 3 || parts[2].isEmpty()) {
        throw new IllegalArgumentException(
            "'"
                + text
                + "' is no mail key; copy one from 'history', such as director/2026-W47/person:e1.");
      }
      return new Key(parts[0], parts[1], parts[2]);
    }
  }

  /**
   * @param subject {@code unit:u12} or {@code employee:e17}
   * @param fileName attachment name; null until rendered
   * @param sha256 hex of the PDF; null until rendered
   */
  record Document(int number, String subject, String fileName, String sha256) {}

  /**
   * @param id the row's number
   * @param priority lower is sent first; directors 0
   * @param language two letters
   * @param spoolFile name of the MIME file in the spool; null before RENDERED and after the purge
   * @param messageId with angle brackets; null before RENDERED
   * @param attempts transmissions that ended accepted, deferred, rejected or in doubt
   * @param dueAt not before this time (DEFERRED); null: at once
   * @param reply last reply of the server, one line, no address in it
   * @param runId the run that planned it
   * @param revision 0, then 1, 2 for a forced resend
   */
  record Mail(
      long id,
      Key key,
      State state,
      Skip skip,
      int priority,
      String language,
      List<Document> documents,
      String spoolFile,
      String mailSha256,
      String messageId,
      int attempts,
      Instant dueAt,
      String reply,
      long runId,
      String owner,
      int revision,
      Instant changedAt) {}

  /**
   * Which waiting mails a run may send; others are none of its business.
   *
   * @param reports kinds; empty: all
   * @param subject of at least one document, {@code unit:u12}; empty: any
   * @param recipients how the recipient's key begins, without {@code %} and {@code _}; empty: any
   * @param held kinds that wait for somebody's approval
   */
  record Claims(Set<String> reports, String subject, String recipients, Set<String> held) {

    public Claims(Set<String> reports, String subject, String recipients) {
      this(reports, subject, recipients, Set.of());
    }

    public static final Claims ALL = new Claims(Set.of(), "", "");

    /** The same without these kinds. */
    public Claims holding(Set<String> kinds) {
      return new Claims(reports, subject, recipients, kinds);
    }

    public boolean cover(Mail mail) {
      return !held.contains(mail.key().report())
          && (reports.isEmpty() || reports.contains(mail.key().report()))
          && (subject.isEmpty()
              || mail.documents().stream().anyMatch(one -> one.subject().equals(subject)))
          && mail.key().recipient().startsWith(recipients);
    }
  }

  /** One change of state, kept for {@code why}. */
  record Change(Instant at, State state, String detail) {}

  /**
   * Writes a PLANNED row unless the key has one.
   *
   * @param documents subjects in mail order
   * @return empty when the key exists already
   */
  Optional<Mail> plan(
      Key key, int priority, String language, List<String> documents, long runId, Instant now);

  /**
   * Sets unsent rows of a recipient and report with an older period to SKIPPED(SUPERSEDED). An
   * event's key is neither older nor newer. Returns the rows set.
   */
  int supersede(Key newer, Instant now);

  void skip(long id, Skip reason, String detail, Instant now);

  /**
   * A row that was skipped, or is still PLANNED, is due with these documents; back to PLANNED. The
   * reason to skip it is gone, or the organisation changed since it was planned.
   */
  void planAgain(long id, List<String> documents, Instant now);

  /**
   * PLANNED to RENDERED: the bytes lie synced in the spool.
   *
   * @param documents without a file name: left out of the mail
   */
  void rendered(
      long id,
      String spoolFile,
      String mailSha256,
      String messageId,
      List<Document> documents,
      Instant now);

  /** RENDERED or DEFERRED back to PLANNED: its spool file cannot be used as it is. */
  void renderAgain(long id, Instant now);

  /** Claims the next RENDERED or due DEFERRED row by priority, then id; committed at once. */
  default Optional<Mail> claimNext(String owner, Instant now) {
    return claim(owner, now, Claims.ALL, 1).stream().findFirst();
  }

  /**
   * Claims the next RENDERED or due DEFERRED rows by priority, then id; one commit for all.
   *
   * @param most at least 1; empty is returned only when nothing waits, fewer when others claim too
   */
  List<Mail> claim(String owner, Instant now, Claims claims, int most);

  /** CLAIMED to SENDING: committed when the first content byte is about to leave. */
  void sending(long id, Instant now);

  /** Also forgets the spool file, which the caller then deletes. */
  void accepted(long id, String reply, Instant now);

  void deferred(long id, String reply, Instant dueAt, Instant now);

  void rejected(long id, String reply, Instant now);

  void inDoubt(long id, String reply, Instant now);

  /** CLAIMED back to RENDERED, nothing was sent. */
  void release(long id, Instant now);

  /**
   * Rows of dead owners: CLAIMED back to RENDERED, SENDING to IN_DOUBT. Returns the changed rows.
   */
  List<Mail> recover(String livingOwner, Instant now);

  /** Operator's word on an IN_DOUBT row: it arrived. */
  void resolveSent(long id, String reason, Instant now);

  /**
   * Operator's word on an IN_DOUBT row: send it again. Revision + 1 means another Message-ID, so it
   * goes back to PLANNED without a spool file and is rendered anew.
   */
  void resolveResend(long id, String reason, Instant now);

  /**
   * An administrator's word on an ACCEPTED or REJECTED row: send it once more. Revision + 1 means
   * another Message-ID, so it goes back to PLANNED without a spool file and is rendered anew.
   */
  void resend(long id, String reason, Instant now);

  void spoolPurged(long id);

  Optional<Mail> find(Key key);

  List<Mail> inState(State state);

  /** Newest first. */
  List<Mail> newest(int limit);

  /** Of each kind of report a recipient's newest edition, and every event; oldest row first. */
  List<Mail> newestOf(String recipient);

  List<Change> changes(long id);

  /**
   * Messages that left since a time, accepted or in doubt; the persisted daily cap counts these.
   * One in doubt counts once, whatever an operator says about it later.
   */
  int transmittedSince(Instant since);
}
