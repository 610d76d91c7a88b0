package nl.weerklank.job;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.Ledger.Mail;
import nl.weerklank.store.Ledger.State;
import nl.weerklank.survey.Failure;

/** An administrator's word that a mail which reached its end is to be sent once more. */
public final class Resending {

  private static final String REDIRECTED = "redirect-";

  private final Ledger ledger;
  private final Clock clock;

  public Resending(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * @param lines what was done with each mail, keys only
   * @param partial some mails are in doubt and were left alone
   */
  public record Outcome(List<String> lines, boolean partial) {}

  /**
   * Every refused mail that no newer edition has replaced. What waits or is in doubt is left alone;
   * what was skipped for a fault is planned again by each run without this.
   *
   * @param reason kept in the ledger
   */
  public Outcome failed(String reason) {
    orRefuse(reason);
    List<Mail> failed =
        ledger.inState(State.REJECTED).stream()
            .filter(mail -> !mail.key().recipient().startsWith(REDIRECTED))
            .filter(this::isNewest)
            .toList();
    List<String> lines = new ArrayList<>();
    failed.forEach(mail -> lines.add(again(mail, reason)));
    if (failed.isEmpty()) {
      lines.add("No mail was refused that is still the newest edition; nothing is sent again.");
    }
    List<Mail> doubtful = ledger.inState(State.IN_DOUBT);
    doubtful.forEach(mail -> lines.add(doubt(mail)));
    return new Outcome(lines, !doubtful.isEmpty());
  }

  private boolean isNewest(Mail mail) {
    return ledger.newestOf(mail.key().recipient()).stream()
        .anyMatch(newest -> newest.id() == mail.id());
  }

  /**
   * The newest edition of each kind of report for one recipient, whether it was accepted or
   * refused.
   *
   * @param recipient as in the keys {@code history} prints
   * @param reason kept in the ledger
   * @throws Failure USAGE when the recipient is an address or has no mail, and when none of the
   *     mails can be sent again
   */
  public Outcome to(String recipient, String reason) {
    orRefuse(reason);
    if (recipient.contains("@")) {
      throw Failure.usage(
          "--to takes a recipient as the keys of 'history' name it, such as person:00120; the ledger"
              + " keeps no addresses.");
    }
    List<Mail> mails = ledger.newestOf(recipient);
    if (mails.isEmpty() || recipient.startsWith(REDIRECTED)) {
      throw Failure.usage(
          "There is no mail to " + recipient + " to send again; 'history' lists the keys.");
    }
    if (mails.stream().noneMatch(Resending::isFinal)) {
      throw Failure.usage(
          String.join(System.lineSeparator(), mails.stream().map(Resending::leftAlone).toList()));
    }
    List<String> lines =
        mails.stream().map(mail -> isFinal(mail) ? again(mail, reason) : leftAlone(mail)).toList();
    return new Outcome(lines, mails.stream().anyMatch(mail -> mail.state() == State.IN_DOUBT));
  }

  private static void orRefuse(String reason) {
    if (reason.isBlank()) {
      throw Failure.usage("--reason is empty; say why, the ledger keeps it.");
    }
  }

  private static boolean isFinal(Mail mail) {
    return mail.state() == State.ACCEPTED || mail.state() == State.REJECTED;
  }

  private String again(Mail mail, String reason) {
    ledger.resend(mail.id(), reason, clock.instant());
    return mail.key()
        + " was "
        + mail.state()
        + " and is sent again by the next run, with a Message-ID of its own, unless a newer edition"
        + " is due by then.";
  }

  private static String leftAlone(Mail mail) {
    return switch (mail.state()) {
      case IN_DOUBT -> doubt(mail);
      case SKIPPED ->
          mail.key() + " was not sent: " + mail.skip() + ". There is nothing to send again.";
      default -> mail.key() + " is " + mail.state() + "; the next run sends it without this.";
    };
  }

  private static String doubt(Mail mail) {
    return mail.key()
        + " is IN_DOUBT and left alone: find out whether it arrived, then use 'resolve'.";
  }
}
