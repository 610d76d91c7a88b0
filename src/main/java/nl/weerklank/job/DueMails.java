package nl.weerklank.job;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.audience.Audience;
import nl.weerklank.audience.AudienceFinding;
import nl.weerklank.audience.DueMail;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/** The mails a request is about, and the ledger keys they have. */
final class DueMails {

  private final List<DueMail> mails;
  private final List<AudienceFinding> findings;
  private final List<DueMail> passedOver;
  private final String redirect;

  /**
   * @param passedOver mails for which too few answers came in
   * @param redirect marks the keys of redirected mails, so that real recipients stay due; null for
   *     real delivery
   */
  private DueMails(
      List<DueMail> mails,
      List<AudienceFinding> findings,
      List<DueMail> passedOver,
      String redirect) {
    this.mails = mails;
    this.findings = findings;
    this.passedOver = passedOver;
    this.redirect = redirect;
  }

  /**
   * @param newest HR as it is known today, for addresses and for who left
   * @param moment local time at which mails are due or not
   */
  static DueMails of(
      Settings settings,
      ReportingStore store,
      Snapshot snapshot,
      Snapshot newest,
      RunRequest request,
      long runId,
      LocalDateTime moment) {
    EditionsDue periods =
        new EditionsDue(
            settings.audience().timing(), request.catchUp(), moment, store.editions().all());
    Audience.Plan plan =
        new Audience(settings.audience())
            .plan(
                snapshot.asOf(),
                snapshot.reference(),
                snapshot.tree(),
                newest.asOf(),
                newest.reference(),
                periods);
    List<DueMail> all = plan.mails().stream().filter(mail -> request.wants(mail.report())).toList();
    List<DueMail> once = new OncePerPost(store.editions()).of(all);
    List<DueMail> enough = new EnoughAnswers(settings, store, snapshot).of(once);
    List<DueMail> due =
        enough.stream()
            .filter(mail -> request.unit() == null || isAbout(mail, request.unit()))
            .toList();
    return new DueMails(
        due,
        plan.findings(),
        passedOver(once, enough),
        request.redirectTo() == null ? null : "redirect-" + runId + ":");
  }

  /** A mail stays whole: its reader would never get the other documents of the period. */
  private static boolean isAbout(DueMail mail, String unit) {
    return mail.subjects().contains(Subject.unit(unit));
  }

  List<DueMail> mails() {
    return mails;
  }

  /** Posts and deputies to mend in HR. */
  List<AudienceFinding> findings() {
    return findings;
  }

  private static List<DueMail> passedOver(List<DueMail> all, List<DueMail> enough) {
    Set<Ledger.Key> left = new HashSet<>();
    enough.forEach(mail -> left.add(realKey(mail)));
    return all.stream().filter(mail -> !left.contains(realKey(mail))).toList();
  }

  /** Mails that wait until more answers came in. */
  List<DueMail> passedOver() {
    return passedOver;
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
    Ledger.Key real = realKey(mail);
    return redirect == null
        ? real
        : new Ledger.Key(real.report(), real.period(), redirect + real.recipient());
  }

  static Ledger.Key realKey(DueMail mail) {
    return new Ledger.Key(mail.report().key(), mail.period().key(), mail.recipient().key());
  }

  boolean redirected() {
    return redirect != null;
  }

  /** The oldest period this run mails a reader of a kind of report. */
  Map<String, Period> oldest() {
    Map<String, Period> oldest = new HashMap<>();
    for (DueMail mail : mails) {
      oldest.merge(
          reader(mail), mail.period(), (one, other) -> one.to().isAfter(other.to()) ? other : one);
    }
    return oldest;
  }

  static String reader(DueMail mail) {
    return mail.report().key() + "/" + mail.recipient().key();
  }

  static int priority(ReportKind report) {
    return report.ordinal();
  }

  /** As {@link #subject(Subject)} writes it. */
  static Subject subject(String text) {
    int colon = text.indexOf(':');
    String kind = text.substring(0, colon).toUpperCase(java.util.Locale.ROOT);
    return new Subject(Subject.Kind.valueOf(kind), text.substring(colon + 1));
  }

  static String subject(Subject subject) {
    return subject.kind().name().toLowerCase(java.util.Locale.ROOT) + ":" + subject.id();
  }
}
