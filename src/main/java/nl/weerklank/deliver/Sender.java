package nl.weerklank.deliver;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.weerklank.deliver.DailyCap.Place;
import nl.weerklank.deliver.Outcome.Trouble;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.Mail;
import nl.weerklank.store.Ledger.State;
import nl.weerklank.survey.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread of a delivery: claims a mail, checks it, sends it, writes down what came of it. */
final class Sender implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(Sender.class);

  private final Round round;
  private final Ledger ledger;
  private final Transport transport;
  private final Checks checks;
  private final Throttle throttle;
  private final DailyCap cap;
  private final Spool spool;
  private final Archive archive;

  Sender(
      Round round,
      Ledger ledger,
      Transport transport,
      Checks checks,
      Throttle throttle,
      DailyCap cap,
      Spool spool,
      Archive archive) {
    this.round = round;
    this.ledger = ledger;
    this.transport = transport;
    this.checks = checks;
    this.throttle = throttle;
    this.cap = cap;
    this.spool = spool;
    this.archive = archive;
  }

  @Override
  public void run() {
    try (transport) {
      while (!round.over()) {
        Optional<Mail> claimed = round.claim();
        if (claimed.isPresent()) {
          handle(claimed.get());
        } else {
          // an idle connection may be dropped on its way without a word
          transport.close();
          if (!round.sleepUntilDue()) {
            return;
          }
        }
      }
    } catch (RuntimeException | Error ex) {
      // the row stays as it is: SENDING must not be sent again, CLAIMED is released at recovery
      round.broke(ex);
    }
  }

  private void handle(Mail mail) {
    Optional<Checks.Ready> ready = checks.ready(mail, round);
    if (ready.isEmpty()) {
      return;
    }
    if (!place(mail)) {
      return;
    }
    boolean used = false;
    try {
      used = paced() ? send(mail, ready.get()) : released(mail);
    } finally {
      cap.done(used);
    }
  }

  /** False when the daily cap leaves no place; the mail is then off our hands. */
  private boolean place(Mail mail) {
    for (Place place = cap.take(); place != Place.FREE; place = cap.take()) {
      if (place == Place.NONE) {
        round.holdBack(mail);
        return false;
      }
      transport.close();
      if (!round.sleep(Duration.ofMinutes(1))) {
        return released(mail);
      }
    }
    return true;
  }

  private boolean paced() {
    for (Duration wait = throttle.take(); !wait.isZero(); wait = throttle.take()) {
      if (!round.sleep(wait)) {
        return false;
      }
      transport.rested();
    }
    return !round.over();
  }

  private boolean released(Mail mail) {
    ledger.release(mail.id(), round.now());
    return false;
  }

  /** True when the message counts as one sent. */
  private boolean send(Mail mail, Checks.Ready ready) {
    Outcome outcome = attempt(mail, ready);
    log.debug("{} {}", mail.key(), outcome);
    if (outcome instanceof Outcome.Accepted) {
      accepted(mail, ready, outcome.reply());
      return true;
    }
    if (outcome instanceof Outcome.Unavailable unavailable) {
      unavailable(mail, unavailable);
    } else if (outcome instanceof Outcome.TooLarge large) {
      checks.tooLarge(mail, ready.letter(), large.most(), round);
    } else if (outcome instanceof Outcome.Deferred) {
      round.serverAnswered();
      deferred(mail, outcome.reply());
    } else if (outcome instanceof Outcome.Rejected rejected) {
      boolean smaller = Replies.tooLarge(rejected.reply()) && ready.letter().hasDocuments();
      if (smaller) {
        round.serverAnswered();
        round.refusedForSize(mail, rejected.reply(), ready.letter().mime().length);
      } else {
        rejected(mail, rejected);
      }
    } else {
      inDoubt(mail, outcome.reply());
      return true;
    }
    return false;
  }

  /**
   * A directory that cannot be written stops the run, but the mail has not left and is free again.
   */
  private Outcome attempt(Mail mail, Checks.Ready ready) {
    AtomicBoolean leaving = new AtomicBoolean();
    try {
      return transport.send(
          ready.envelope(),
          ready.mime(),
          () -> {
            leaving.set(true);
            ledger.sending(mail.id(), round.now());
          });
    } catch (Failure e) {
      if (!leaving.get()) {
        released(mail);
      }
      throw e;
    }
  }

  private void accepted(Mail mail, Checks.Ready ready, String reply) {
    try {
      ledger.accepted(mail.id(), reply, round.now());
    } catch (RuntimeException ex) {
      log.error(
          "{} was accepted by the server ({}) but the ledger could not note it; it stays SENDING"
              + " and becomes IN_DOUBT. Then: java -jar weerklank.jar resolve \"{}\" --sent --reason"
              + " \"the server accepted it\"",
          mail.key(),
          reply,
          mail.key());
      throw ex;
    }
    round.serverAnswered();
    round.count(mail, State.ACCEPTED);
    archive.keep(mail, ready.mime());
    spool.purge(mail.spoolFile());
  }

  private void unavailable(Mail mail, Outcome.Unavailable unavailable) {
    if (unavailable.trouble() == Trouble.LOST) {
      // perhaps this message is what the server stumbles over: let others go first
      deferred(mail, "connection lost " + unavailable.reply());
    } else {
      ledger.release(mail.id(), round.now());
    }
    round.trouble(unavailable.trouble(), unavailable.reply());
  }

  private void deferred(Mail mail, String reply) {
    ledger.deferred(mail.id(), reply, round.nextTry(mail), round.now());
    round.count(mail, State.DEFERRED);
  }

  private void rejected(Mail mail, Outcome.Rejected rejected) {
    ledger.rejected(mail.id(), rejected.reply(), round.now());
    round.count(mail, State.REJECTED);
    purge(mail);
    if (rejected.sender()) {
      round.trouble(Trouble.SENDER, rejected.reply());
    } else {
      round.serverAnswered();
    }
  }

  private void inDoubt(Mail mail, String reply) {
    ledger.inDoubt(mail.id(), reply, round.now());
    round.count(mail, State.IN_DOUBT);
    // a server that never answers must not put a whole edition in doubt
    round.trouble(Trouble.LOST, reply);
  }

  private void purge(Mail mail) {
    spool.purge(mail.spoolFile());
    ledger.spoolPurged(mail.id());
  }
}
