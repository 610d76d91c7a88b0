package nl.weerklank.job;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.audience.DueMail;
import nl.weerklank.store.Ledger;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Period;

/**
 * Writes every due mail into the ledger before anything is sent. Mails that cannot be sent stand
 * there too, with the reason; once the reason is gone they are due again.
 */
final class PlanMails {

  private static final Set<Ledger.State> UNSENT =
      EnumSet.of(Ledger.State.PLANNED, Ledger.State.RENDERED, Ledger.State.DEFERRED);

  private final RunContext run;
  private final Ledger ledger;

  PlanMails(RunContext run) {
    this.run = run;
    this.ledger = run.store().ledger();
  }

  void plan() {
    DueMails due = run.due();
    Map<String, Period> oldest = due.oldest();
    for (DueMail mail : due.mails()) {
      Instant now = run.clock().instant();
      Ledger.Key key = due.key(mail);
      if (!due.redirected()) {
        // before the mail: once it has left, the report of that post goes to nobody else
        run.store().editions().note(OncePerPost.rows(mail));
      }
      Optional<Ledger.Mail> known = ledger.find(key);
      Ledger.Mail row = known.isPresent() ? known.get() : planned(key, mail, now);
      run.count("due", 1);
      // also of a known one: an older edition may have been resolved to be sent again meanwhile
      String since = oldest.get(DueMails.reader(mail)).key();
      ledger.supersede(new Ledger.Key(key.report(), since, key.recipient()), now);
      if (known.isPresent() && row.state() == Ledger.State.ACCEPTED) {
        run.count("already_sent", 1);
      }
      obstacle(row, mail, now);
    }
    dropStrangers(due);
  }

  /** Mails of these editions that wait for somebody who is no reader any more. */
  private void dropStrangers(DueMails due) {
    if (due.redirected() || run.request().unit() != null) {
      return;
    }
    Set<String> editions = new HashSet<>();
    Set<Ledger.Key> keys = new HashSet<>();
    for (DueMail mail : due.mails()) {
      editions.add(mail.report().key() + "/" + mail.period().key());
      keys.add(due.key(mail));
    }
    for (Ledger.State state : UNSENT) {
      for (Ledger.Mail row : ledger.inState(state)) {
        Ledger.Key key = row.key();
        boolean real = !key.recipient().startsWith("redirect-");
        if (real && editions.contains(key.report() + "/" + key.period()) && !keys.contains(key)) {
          ledger.skip(
              row.id(), Ledger.Skip.LEFT, "no reader of it any more", run.clock().instant());
        }
      }
    }
  }

  private Ledger.Mail planned(Ledger.Key key, DueMail mail, Instant now) {
    if (key.recipient().contains("@")) {
      throw Failure.configuration(
          "An employee_id or a subscription's name holds an @. The ledger keeps no mail addresses:"
              + " let the SQL of employees, assignments, units and responses give another id.");
    }
    return ledger
        .plan(
            key,
            DueMails.priority(mail.report()),
            mail.recipient().language(),
            subjects(mail),
            run.id(),
            now)
        .orElseThrow(() -> new IllegalStateException("Another run planned " + key + "."));
  }

  private void obstacle(Ledger.Mail row, DueMail mail, Instant now) {
    if (mail.obstacle() != null && UNSENT.contains(row.state())) {
      ledger.skip(row.id(), skip(mail.obstacle()), mail.obstacle().name(), now);
    }
    if (mail.obstacle() == null && (mended(row) || reshaped(row, mail))) {
      if (row.state() == Ledger.State.RENDERED || row.state() == Ledger.State.DEFERRED) {
        ledger.skip(row.id(), Ledger.Skip.SUPERSEDED, "its reader has other units now", now);
      }
      ledger.planAgain(row.id(), subjects(mail), now);
    }
  }

  private static List<String> subjects(DueMail mail) {
    return mail.subjects().stream().map(DueMails::subject).toList();
  }

  private static boolean mended(Ledger.Mail row) {
    return row.state() == Ledger.State.SKIPPED && mendable(row.skip());
  }

  /** Planned by an earlier run, for other units than its reader has now. */
  private static boolean reshaped(Ledger.Mail row, DueMail mail) {
    return UNSENT.contains(row.state())
        && !row.documents().stream().map(Ledger.Document::subject).toList().equals(subjects(mail));
  }

  /** What an administrator may have mended since; the rest stays skipped. */
  private static boolean mendable(Ledger.Skip skip) {
    return skip == Ledger.Skip.NO_ADDRESS
        || skip == Ledger.Skip.DUPLICATE_ADDRESS
        || skip == Ledger.Skip.DOMAIN
        || skip == Ledger.Skip.SCOPE
        || skip == Ledger.Skip.SIZE;
  }

  private static Ledger.Skip skip(DueMail.Obstacle obstacle) {
    return switch (obstacle) {
      case NO_ADDRESS, BAD_ADDRESS -> Ledger.Skip.NO_ADDRESS;
      case LEFT -> Ledger.Skip.LEFT;
      case DUPLICATE_ADDRESS -> Ledger.Skip.DUPLICATE_ADDRESS;
      case DOMAIN -> Ledger.Skip.DOMAIN;
      case STOPPED -> Ledger.Skip.OPTED_OUT;
    };
  }
}
