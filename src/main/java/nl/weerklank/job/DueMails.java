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

  static DueMails of(Settings settings, Snapshot snapshot, RunRequest request, long runId) {
    List<DueMail> due =
        new Audience(settings.audience())
            .due(snapshot.asOf(), snapshot.reference(), snapshot.tree()).stream()
                .filter(mail -> request.wants(mail.report()))
                .map(mail -> narrowed(mail, request.unit()))
                .filter(mail -> !mail.subjects().isEmpty())
                .toList();
    return new DueMails(due, request.redirectTo() == null ? null : "redirect-" + runId + ":");
  }

  private static DueMail narrowed(DueMail mail, String unit) {
    if (unit == null) {
      return mail;
    }
    List<Subject> subjects = mail.subjects().stream().filter(Subject.unit(unit)::equals).toList();
    return new DueMail(mail.report(), mail.period(), mail.recipient(), subjects, mail.obstacle());
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
