package nl.weerklank.job;

import java.time.Clock;
import nl.weerklank.store.Ledger;
import nl.weerklank.survey.Failure;

/** The operator's word on mails nobody can know about but the operator. */
public final class Resolution {

  private final Ledger ledger;
  private final Clock clock;

  public Resolution(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * @throws Failure USAGE when there is no such mail, or it is not in doubt
   */
  public String sent(Ledger.Key key, String reason) {
    ledger.resolveSent(inDoubt(key).id(), reason, clock.instant());
    return key + " is ACCEPTED by your word; it is never sent again.";
  }

  /**
   * @throws Failure USAGE when there is no such mail, or it is not in doubt
   */
  public String resend(Ledger.Key key, String reason) {
    ledger.resolveResend(inDoubt(key).id(), reason, clock.instant());
    return key
        + " is sent again by the next run, with a Message-ID of its own, unless a newer edition is"
        + " due by then.";
  }

  private Ledger.Mail inDoubt(Ledger.Key key) {
    Ledger.Mail mail =
        ledger
            .find(key)
            .orElseThrow(
                () -> Failure.usage("There is no mail " + key + "; 'history' lists the keys."));
    if (mail.state() != Ledger.State.IN_DOUBT) {
      throw Failure.usage(
          key + " is " + mail.state() + ", not IN_DOUBT; there is nothing to resolve.");
    }
    return mail;
  }
}
