package nl.weerklank.job;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.store.RunLog;
import nl.weerklank.survey.Failure;

/** Runs and mails as the reporting database remembers them. */
public final class History {

  private final ReportingStore store;
  private final DateTimeFormatter time;

  public History(ReportingStore store, ZoneId zone) {
    this.store = store;
    this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
  }

  public List<String> lines(int limit) {
    List<String> lines = new ArrayList<>();
    lines.add("Runs");
    for (RunLog.Run run : store.runs().newest(limit)) {
      lines.add(line(run));
    }
    lines.add("");
    lines.add("Mails");
    for (Ledger.Mail mail : store.ledger().newest(limit)) {
      lines.add(line(mail));
    }
    return lines;
  }

  private String line(RunLog.Run run) {
    return "  run="
        + run.id()
        + " as-of="
        + run.asOf()
        + " attempt="
        + run.attempt()
        + " started="
        + at(run.startedAt())
        + " finished="
        + (run.finishedAt() == null ? "no" : at(run.finishedAt()))
        + " exit="
        + (run.exitCode() == null ? "none" : run.exitCode())
        + ending(run);
  }

  /** No run is going on here: this command holds the lock. */
  private static String ending(RunLog.Run run) {
    if (run.finishedAt() != null) {
      return "";
    }
    String how = run.exitCode() == null ? "killed" : run.exitCode() == 75 ? "stopped" : "failed";
    return "  (" + how + "; the next run as of this day goes on with it)";
  }

  private String line(Ledger.Mail mail) {
    return "  "
        + at(mail.changedAt())
        + "  "
        + mail.state()
        + (mail.skip() == null ? "" : "(" + mail.skip() + ")")
        + "  "
        + mail.key();
  }

  /**
   * @throws Failure USAGE when there is no such mail
   */
  public List<String> why(Ledger.Key key) {
    Ledger.Mail mail =
        store
            .ledger()
            .find(key)
            .orElseThrow(
                () ->
                    Failure.usage(
                        "No mail "
                            + key
                            + " was ever planned; 'plan' shows what is due and 'history' what was."));
    List<String> lines = new ArrayList<>();
    lines.add(line(mail).strip());
    lines.add("message-id  " + orDash(mail.messageId()));
    lines.add("mail sha256 " + orDash(mail.mailSha256()));
    lines.add("attempts    " + mail.attempts() + ", revision " + mail.revision());
    lines.add("reply       " + orDash(mail.reply()));
    for (Ledger.Document document : mail.documents()) {
      lines.add(
          "document    "
              + document.subject()
              + "  "
              + (document.fileName() == null && document.sha256() != null
                  ? "not attached, too large"
                  : orDash(document.fileName()))
              + "  sha256 "
              + orDash(document.sha256()));
    }
    lines.add("planned by  " + run(mail));
    for (Ledger.Change change : store.ledger().changes(mail.id())) {
      lines.add(at(change.at()) + "  " + change.state() + "  " + orDash(change.detail()));
    }
    return lines;
  }

  /**
   * What one recipient was sent, newest first. File names are left out: they may hold a name.
   *
   * @param recipient as in a mail's key, or the id of an employee
   * @throws Failure USAGE when no mail to it was ever planned
   */
  public List<String> who(String recipient) {
    List<Ledger.Mail> mails = mailsTo(recipient);
    if (mails.isEmpty()) {
      throw Failure.usage(
          "No mail to this recipient was ever planned. Write the employee's id, or copy the last"
              + " part of a key from 'history', such as person:e1.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(mails.get(0).key().recipient() + ", " + Counted.of(mails.size(), "mail"));
    for (Ledger.Mail mail : mails) {
      lines.add("");
      lines.add(line(mail).strip());
      lines.add("  message-id  " + orDash(mail.messageId()));
      lines.add("  reply       " + orDash(mail.reply()));
      for (Ledger.Document document : mail.documents()) {
        lines.add("  document    " + document.subject() + "  sha256 " + orDash(document.sha256()));
      }
      lines.add("  planned by  " + run(mail));
    }
    return lines;
  }

  private List<Ledger.Mail> mailsTo(String recipient) {
    List<Ledger.Mail> mails = store.deliveries().to(recipient);
    return mails.isEmpty() ? store.deliveries().to("person:" + recipient) : mails;
  }

  private String run(Ledger.Mail mail) {
    return "run "
        + mail.runId()
        + store
            .deliveries()
            .origin(mail.runId())
            .map(
                origin ->
                    ", program "
                        + origin.program()
                        + ", settings "
                        + origin.configuration()
                        + ", templates "
                        + origin.templates())
            .orElse("");
  }

  private String at(Instant instant) {
    return time.format(instant);
  }

  private static String orDash(String text) {
    return text == null || text.isEmpty() ? "-" : text;
  }
}
