package nl.weerklank.deliver;

import static nl.weerklank.store.Ledger.State.ACCEPTED;
import static nl.weerklank.store.Ledger.State.CLAIMED;
import static nl.weerklank.store.Ledger.State.DEFERRED;
import static nl.weerklank.store.Ledger.State.IN_DOUBT;
import static nl.weerklank.store.Ledger.State.PLANNED;
import static nl.weerklank.store.Ledger.State.REJECTED;
import static nl.weerklank.store.Ledger.State.RENDERED;
import static nl.weerklank.store.Ledger.State.SENDING;
import static nl.weerklank.store.Ledger.State.SKIPPED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.weerklank.store.Ledger;

/** A ledger in memory with the legal changes of state, and a place to crash. */
class MemoryLedger implements Ledger {

  /** Called around each change of state; throwing before it keeps the change from happening. */
  interface Crash {
    Crash NEVER = (to, committed) -> {};

    void at(State to, boolean committed);
  }

  private final Map<Long, Mail> mails = new TreeMap<>();
  private final Map<Long, List<Change>> changes = new TreeMap<>();
  private Crash crash = Crash.NEVER;

  void crashAt(Crash point) {
    crash = point;
  }

  State state(Key key) {
    return find(key).orElseThrow().state();
  }

  @Override
  public synchronized Optional<Mail> plan(
      Key key, int priority, String language, List<String> documents, long runId, Instant now) {
    if (find(key).isPresent()) {
      return Optional.empty();
    }
    long id = mails.size() + 1L;
    Mail mail =
        new Mail(
            id, key, PLANNED, null, priority, language, List.of(), null, null, null, 0, null, null,
            runId, null, 0, now);
    mails.put(id, mail);
    changes.put(id, new ArrayList<>(List.of(new Change(now, PLANNED, null))));
    return Optional.of(mail);
  }

  @Override
  public int supersede(Key newer, Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void planAgain(long id, List<String> documents, Instant now) {
    throw new UnsupportedOperationException();
  }

  private static Set<State> before(State to) {
    return switch (to) {
      case PLANNED -> EnumSet.of(RENDERED, IN_DOUBT);
      case RENDERED -> EnumSet.of(PLANNED, CLAIMED);
      case CLAIMED -> EnumSet.of(RENDERED, DEFERRED);
      case SENDING -> EnumSet.of(CLAIMED);
      case ACCEPTED -> EnumSet.of(SENDING, IN_DOUBT);
      case DEFERRED, REJECTED -> EnumSet.of(CLAIMED, SENDING);
      case IN_DOUBT -> EnumSet.of(SENDING);
      case SKIPPED -> EnumSet.of(PLANNED, RENDERED, CLAIMED, DEFERRED);
    };
  }

  private synchronized Mail move(
      long id, State to, String detail, Instant dueAt, String owner, Instant now) {
    Mail m = mails.get(id);
    if (!before(to).contains(m.state())) {
      throw new IllegalStateException(m.key() + " is " + m.state() + ", not to become " + to);
    }
    crash.at(to, false);
    int tried = Set.of(ACCEPTED, DEFERRED, REJECTED, IN_DOUBT).contains(to) ? 1 : 0;
    Mail moved =
        new Mail(
            id,
            m.key(),
            to,
            m.skip(),
            m.priority(),
            m.language(),
            m.documents(),
            m.spoolFile(),
            m.mailSha256(),
            m.messageId(),
            m.attempts() + tried,
            dueAt,
            detail,
            m.runId(),
            owner == null ? m.owner() : owner,
            m.revision(),
            now);
    mails.put(id, moved);
    changes.get(id).add(new Change(now, to, detail));
    crash.at(to, true);
    return moved;
  }

  private void spool(
      long id, String file, String sha256, String messageId, int revision, Skip skip) {
    Mail m = mails.get(id);
    mails.put(
        id,
        new Mail(
            id,
            m.key(),
            m.state(),
            skip,
            m.priority(),
            m.language(),
            m.documents(),
            file,
            sha256,
            messageId,
            m.attempts(),
            m.dueAt(),
            m.reply(),
            m.runId(),
            m.owner(),
            revision,
            m.changedAt()));
  }

  @Override
  public synchronized void skip(long id, Skip reason, String detail, Instant now) {
    Mail m = move(id, SKIPPED, detail, null, null, now);
    spool(id, m.spoolFile(), m.mailSha256(), m.messageId(), m.revision(), reason);
  }

  @Override
  public synchronized void rendered(
      long id, String file, String sha256, String messageId, List<Document> docs, Instant now) {
    Mail m = move(id, RENDERED, null, null, null, now);
    spool(id, file, sha256, messageId, m.revision(), null);
  }

  @Override
  public synchronized void renderAgain(long id, Instant now) {
    if (mails.get(id).state() != RENDERED && mails.get(id).state() != DEFERRED) {
      throw new IllegalStateException("only a RENDERED or DEFERRED mail is rendered again");
    }
    Mail m = move(id, PLANNED, "render again", null, null, now);
    spool(id, null, null, null, m.revision(), null);
  }

  @Override
  public synchronized List<Mail> claim(String owner, Instant now, Claims claims, int most) {
    return mails.values().stream()
        .filter(m -> m.state() == RENDERED || m.state() == DEFERRED)
        .filter(m -> m.dueAt() == null || !m.dueAt().isAfter(now))
        .filter(claims::cover)
        .sorted(Comparator.comparingInt(Mail::priority).thenComparingLong(Mail::id))
        .limit(most)
        .toList()
        .stream()
        .map(m -> move(m.id(), CLAIMED, owner, null, owner, now))
        .toList();
  }

  @Override
  public void sending(long id, Instant now) {
    move(id, SENDING, null, null, null, now);
  }

  @Override
  public synchronized void accepted(long id, String reply, Instant now) {
    if (mails.get(id).state() != SENDING) {
      throw new IllegalStateException("only a SENDING mail is accepted");
    }
    move(id, ACCEPTED, reply, null, null, now);
    spoolPurged(id);
  }

  @Override
  public void deferred(long id, String reply, Instant dueAt, Instant now) {
    move(id, DEFERRED, reply, dueAt, null, now);
  }

  @Override
  public void rejected(long id, String reply, Instant now) {
    move(id, REJECTED, reply, null, null, now);
  }

  @Override
  public void inDoubt(long id, String reply, Instant now) {
    move(id, IN_DOUBT, reply, null, null, now);
  }

  @Override
  public synchronized void release(long id, Instant now) {
    if (mails.get(id).state() != CLAIMED) {
      throw new IllegalStateException("only a CLAIMED mail is released");
    }
    move(id, RENDERED, "released", null, null, now);
  }

  @Override
  public synchronized List<Mail> recover(String livingOwner, Instant now) {
    List<Mail> changed = new ArrayList<>();
    for (Mail m : List.copyOf(mails.values())) {
      boolean dead = !livingOwner.equals(m.owner());
      if (dead && m.state() == CLAIMED) {
        changed.add(move(m.id(), RENDERED, "its owner ended", null, null, now));
      } else if (dead && m.state() == SENDING) {
        changed.add(move(m.id(), IN_DOUBT, "its owner ended", null, null, now));
      }
    }
    return changed;
  }

  @Override
  public synchronized void resolveSent(long id, String reason, Instant now) {
    move(id, ACCEPTED, reason, null, null, now);
  }

  @Override
  public synchronized void resolveResend(long id, String reason, Instant now) {
    Mail m = move(id, PLANNED, reason, null, null, now);
    spool(id, null, null, null, m.revision() + 1, null);
  }

  @Override
  public void resend(long id, String reason, Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public synchronized void spoolPurged(long id) {
    Mail m = mails.get(id);
    spool(id, null, m.mailSha256(), m.messageId(), m.revision(), m.skip());
  }

  @Override
  public synchronized Optional<Mail> find(Key key) {
    return mails.values().stream().filter(m -> m.key().equals(key)).findFirst();
  }

  @Override
  public synchronized List<Mail> inState(State state) {
    return mails.values().stream()
        .filter(m -> m.state() == state)
        .sorted(Comparator.comparingInt(Mail::priority).thenComparingLong(Mail::id))
        .toList();
  }

  @Override
  public List<Mail> newest(int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Mail> newestOf(String recipient) {
    throw new UnsupportedOperationException();
  }

  @Override
  public synchronized List<Change> changes(long id) {
    return List.copyOf(changes.get(id));
  }

  @Override
  public synchronized int transmittedSince(Instant since) {
    return (int)
        changes.values().stream()
            .flatMap(List::stream)
            .filter(change -> change.state() == ACCEPTED || change.state() == IN_DOUBT)
            .filter(change -> !change.at().isBefore(since))
            .count();
  }
}
