package nl.weerklank.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.audience.AudienceSettings;
import nl.weerklank.audience.AudienceSettings.Subscription;
import nl.weerklank.audience.DueMail;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.insight.AnswerCounts;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.survey.Period;

/** Passes over mails for which too few answers came in since their reader's last one. */
final class EnoughAnswers {

  /** Weeks that are counted for who never had a report. */
  private static final int FIRST = 13;

  private final Settings settings;
  private final ReportingStore store;
  private final Snapshot snapshot;
  private final Map<ReportKind, Map<String, String>> lastSent = new HashMap<>();

  EnoughAnswers(Settings settings, ReportingStore store, Snapshot snapshot) {
    this.settings = settings;
    this.store = store;
    this.snapshot = snapshot;
  }

  private record Asked(DueMail mail, Period since, int wanted) {}

  /** Mails that are in the ledger already stay. */
  List<DueMail> of(List<DueMail> mails) {
    List<Asked> asked = new ArrayList<>();
    for (DueMail mail : mails) {
      int wanted = wanted(mail);
      if (wanted > 0 && store.ledger().find(DueMails.realKey(mail)).isEmpty()) {
        asked.add(new Asked(mail, since(mail), wanted));
      }
    }
    if (asked.isEmpty()) {
      return mails;
    }
    AnswerCounts counts =
        AnswerCounts.gather(
            store.facts(),
            store.names(),
            snapshot.tree(),
            settings.catalog().surveys().values(),
            asked.stream().map(Asked::since).distinct().toList());
    List<DueMail> left = new ArrayList<>(mails);
    for (Asked one : asked) {
      int came =
          one.mail().subjects().stream()
              .mapToInt(subject -> counts.of(one.since(), subject))
              .max()
              .orElse(0);
      if (came < one.wanted()) {
        left.remove(one.mail());
      }
    }
    return left;
  }

  private int wanted(DueMail mail) {
    AudienceSettings audience = settings.audience();
    return audience.subscriptions().stream()
        .filter(one -> one.key().equals(mail.recipient().key()))
        .map(Subscription::cadence)
        .filter(cadence -> cadence != null)
        .findFirst()
        .orElse(audience.timing().of(mail.report()))
        .newAnswers();
  }

  private Period since(DueMail mail) {
    String last =
        lastSent
            .computeIfAbsent(mail.report(), kind -> store.editions().lastSent(kind.key()))
            .get(mail.recipient().key());
    LocalDate to = mail.period().to();
    LocalDate from =
        last == null ? to.minusWeeks(FIRST).plusDays(1) : Period.parse(last).to().plusDays(1);
    return from.isAfter(to) ? mail.period() : Period.between(from, to);
  }
}
