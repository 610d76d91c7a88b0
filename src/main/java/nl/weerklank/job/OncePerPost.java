package nl.weerklank.job;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.audience.DueMail;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.audience.StandIn;
import nl.weerklank.store.Editions;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * Leaves out what another has got already in the same place: a manager who is back gets no report
 * the deputy was mailed, and the other way round when HR hears of an absence late.
 */
final class OncePerPost {

  private record Key(ReportKind report, Period period) {}

  private record Known(List<Editions.StandIn> standIns, Map<String, Set<String>> sent) {

    boolean sent(String recipient, String subject) {
      return sent.getOrDefault(recipient, Set.of()).contains(subject);
    }
  }

  private final Editions editions;
  private final Map<Key, Known> known = new HashMap<>();

  OncePerPost(Editions editions) {
    this.editions = editions;
  }

  List<DueMail> of(List<DueMail> mails) {
    List<DueMail> left = new ArrayList<>();
    for (DueMail mail : mails) {
      Set<Subject> had = mail.report() == ReportKind.EMPLOYEE ? Set.of() : had(mail);
      DueMail rest = had.isEmpty() ? mail : mail.without(had);
      if (!rest.subjects().isEmpty()) {
        left.add(rest);
      }
    }
    return left;
  }

  private Set<Subject> had(DueMail mail) {
    Known of =
        known.computeIfAbsent(
            new Key(mail.report(), mail.period()),
            key -> read(key.report().key(), key.period().key()));
    Set<Subject> had = new HashSet<>();
    for (Subject subject : mail.subjects()) {
      if (had(mail, subject, of)) {
        had.add(subject);
      }
    }
    return had;
  }

  private Known read(String report, String period) {
    return new Known(editions.standIns(report, period), editions.sent(report, period));
  }

  private static boolean had(DueMail mail, Subject about, Known of) {
    String reader = mail.recipient().key();
    String subject = DueMails.subject(about);
    if (of.sent(reader, subject)) {
      return false;
    }
    StandIn standIn = mail.standIns().get(about);
    String post = standIn == null ? reader : standIn.post();
    return of.sent(post, subject)
        || of.standIns().stream()
            .anyMatch(
                one ->
                    one.subject().equals(subject)
                        && one.post().equals(post)
                        && of.sent(one.recipient(), subject));
  }

  /** What the ledger must know of these before they are planned. */
  static List<Editions.StandIn> rows(DueMail mail) {
    List<Editions.StandIn> rows = new ArrayList<>();
    mail.standIns()
        .forEach(
            (subject, why) ->
                rows.add(
                    new Editions.StandIn(
                        mail.report().key(),
                        mail.period().key(),
                        DueMails.subject(subject),
                        why.post(),
                        mail.recipient().key())));
    return rows;
  }
}
