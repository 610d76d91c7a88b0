package nl.weerklank.job;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.weerklank.audience.Audience;
import nl.weerklank.audience.DueMail;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.store.Ledger;
import nl.weerklank.survey.Subject;

/** The mails a request is about, and the ledger keys they have. */
final class DueMails {

  private final List<DueMail> mails;
  private final String redirect;

  /**
   * @param redirect marks the keys of redirected mails, so that real recipients stay due; null for
   *     real delivery
   */
  private DueMails(List<DueMail> mails, String redirect) {
    this.mails = mails;
    this.redirect = redirect;
  }

  /**
   * @param newest HR as it is known today, for addresses and for who left
   */
  static DueMails of(
      Settings settings, Snapshot snapshot, Snapshot newest, RunRequest request, long runId) {
    List<DueMail> due =
        new Audience(settings.audience())
                .due(
                    snapshot.asOf(),
                    snapshot.reference(),
                    snapshot.tree(),
                    newest.asOf(),
                    newest.reference())
                .stream()
                .filter(mail -> request.wants(mail.report()))
                .filter(mail -> request.unit() == null || isAbout(mail, request.unit()))
                .toList();
    return new DueMails(due, request.redirectTo() == null ? null : "redirect-" + runId + ":");
  }

  /** A mail stays whole: its reader would never get the other documents of the period. */
  private static boolean isAbout(DueMail mail, String unit) {
    return mail.subjects().contains(Subject.unit(unit));
  }

  List<DueMail> mails() {
    return mails;
  }

  /** The periods the documents are about, each with its kind of report. */
  Set<Reporting.Edition> editions() {
    Set<Reporting.Edition> editions = new LinkedHashSet<>();
    mails.forEach(mail -> editions.add(new Reporting.Edition(mail.report(), mail.period())));
    return editions;
  }

  /** What this run may send of all that waits: a redirected run no mail of a real recipient. */
  Ledger.Claims claims(RunRequest request) {
    return new Ledger.Claims(
        request.reportKeys(),
        request.unit() == null ? "" : subject(Subject.unit(request.unit())),
        redirect == null ? "" : redirect);
  }

  Ledger.Key key(DueMail mail) {
    String recipient = mail.recipient().key();
    return new Ledger.Key(
        mail.report().key(),
        mail.period().key(),
        redirect == null ? recipient : redirect + recipient);
  }

  static int priority(ReportKind report) {
    return report.ordinal();
  }

  static String subject(Subject subject) {
    return subject.kind().name().toLowerCase(java.util.Locale.ROOT) + ":" + subject.id();
  }
}
