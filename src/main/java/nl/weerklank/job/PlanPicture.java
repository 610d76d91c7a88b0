package nl.weerklank.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.audience.DueMail;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.Window;
import nl.weerklank.report.ReportBuilder;
import nl.weerklank.report.ReportWindows;
import nl.weerklank.store.KeptPlan;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * A plan as it is kept and compared: who can be mailed about what, and how many answers stand
 * behind it. Answers of employees are added up: how many a person got is not for this list.
 */
final class PlanPicture {

  private static final String EMPLOYEES = "employees";

  private record Edition(ReportKind kind, Period period) {}

  private final Settings settings;
  private final Snapshot snapshot;
  private final List<DueMail> mails;
  private final List<DueMail> passedOver;

  PlanPicture(Settings settings, Snapshot snapshot, DueMails due) {
    this.settings = settings;
    this.snapshot = snapshot;
    this.mails = newest(due.mails());
    this.passedOver = newest(due.passedOver());
  }

  /** Of several periods of one kind and recipient the newest. */
  private static List<DueMail> newest(List<DueMail> mails) {
    Map<String, DueMail> newest = new LinkedHashMap<>();
    for (DueMail mail : mails) {
      newest.merge(
          who(mail),
          mail,
          (one, other) -> other.period().to().isBefore(one.period().to()) ? one : other);
    }
    return List.copyOf(newest.values());
  }

  private static String who(DueMail mail) {
    return mail.report().key() + "/" + mail.recipient().key();
  }

  /** Why somebody cannot be mailed, by kind and recipient. */
  Map<String, String> obstacles() {
    Map<String, String> obstacles = new LinkedHashMap<>();
    mails.stream()
        .filter(mail -> mail.obstacle() != null)
        .forEach(mail -> obstacles.put(who(mail), mail.obstacle().name()));
    return obstacles;
  }

  /**
   * @param before whose answers are taken for a period that was counted then and not now; null to
   *     count
   */
  KeptPlan of(long runId, KeptPlan before) {
    List<KeptPlan.Answers> answers = new ArrayList<>();
    Metric headline = ReportBuilder.headline(List.copyOf(settings.catalog().metrics().values()));
    if (headline != null) {
      countTogether(before);
      subjects().forEach((edition, all) -> answers.addAll(answers(edition, all, headline, before)));
    }
    return new KeptPlan(runId, snapshot.asOf(), readers(), answers);
  }

  /** With recipients of the last run whose next mail waits for more answers: they are not lost. */
  KeptPlan withWaiting(KeptPlan plan, KeptPlan before) {
    Set<String> there = who(plan);
    Set<String> former = who(before);
    List<KeptPlan.Reader> readers = new ArrayList<>(plan.readers());
    passedOver.stream()
        .filter(mail -> mail.obstacle() == null)
        .filter(mail -> former.contains(who(mail)) && !there.contains(who(mail)))
        .forEach(mail -> readers.add(reader(mail)));
    return new KeptPlan(plan.runId(), plan.asOf(), readers, plan.answers());
  }

  private static Set<String> who(KeptPlan plan) {
    return plan.readers().stream()
        .map(one -> one.report() + "/" + one.recipient())
        .collect(Collectors.toSet());
  }

  /** What no fold has yet, in one reading of the facts. */
  private void countTogether(KeptPlan before) {
    List<Window> missing =
        subjects().keySet().stream()
            .filter(edition -> known(edition, before).isEmpty())
            .map(PlanPicture::window)
            .filter(window -> !snapshot.folded(window))
            .toList();
    if (!missing.isEmpty()) {
      snapshot.fold(ReportWindows.union(missing));
    }
  }

  private List<KeptPlan.Reader> readers() {
    return mails.stream().filter(mail -> mail.obstacle() == null).map(PlanPicture::reader).toList();
  }

  private static KeptPlan.Reader reader(DueMail mail) {
    return new KeptPlan.Reader(
        mail.report().key(),
        mail.recipient().key(),
        mail.period().key(),
        mail.subjects().stream().map(DueMails::subject).toList());
  }

  /** Each subject in the newest edition of a kind somebody gets it in. */
  private Map<Edition, Set<Subject>> subjects() {
    Map<ReportKind, Map<Subject, Period>> newest = new LinkedHashMap<>();
    for (DueMail mail : mails) {
      Map<Subject, Period> periods =
          newest.computeIfAbsent(mail.report(), kind -> new LinkedHashMap<>());
      for (Subject subject : mail.subjects()) {
        periods.merge(
            subject, mail.period(), (one, other) -> other.to().isBefore(one.to()) ? one : other);
      }
    }
    Map<Edition, Set<Subject>> subjects = new LinkedHashMap<>();
    newest.forEach(
        (kind, periods) ->
            periods.forEach(
                (subject, period) ->
                    subjects
                        .computeIfAbsent(new Edition(kind, period), any -> new LinkedHashSet<>())
                        .add(subject)));
    return subjects;
  }

  private List<KeptPlan.Answers> answers(
      Edition edition, Set<Subject> subjects, Metric headline, KeptPlan before) {
    Window window = window(edition);
    List<KeptPlan.Answers> known = known(edition, before);
    if (!snapshot.folded(window) && !known.isEmpty()) {
      return known;
    }
    Figures figures = snapshot.figures(window);
    Period days = window.period();
    if (edition.kind() == ReportKind.EMPLOYEE) {
      long all = subjects.stream().mapToLong(one -> figures.own(headline, days, one).n()).sum();
      return List.of(counted(edition, EMPLOYEES, all));
    }
    return subjects.stream()
        .map(
            one -> counted(edition, DueMails.subject(one), figures.rollup(headline, days, one).n()))
        .toList();
  }

  private static Window window(Edition edition) {
    Subject.Kind subjects =
        edition.kind() == ReportKind.EMPLOYEE ? Subject.Kind.EMPLOYEE : Subject.Kind.UNIT;
    Period now = ReportWindows.of(edition.kind(), edition.period()).now();
    return new Window(now, Set.of(subjects));
  }

  private static List<KeptPlan.Answers> known(Edition edition, KeptPlan before) {
    return before == null
        ? List.of()
        : before.answers().stream()
            .filter(one -> one.report().equals(edition.kind().key()))
            .filter(one -> one.period().equals(edition.period().key()))
            .toList();
  }

  private static KeptPlan.Answers counted(Edition edition, String subject, long count) {
    return new KeptPlan.Answers(edition.kind().key(), subject, edition.period().key(), count);
  }
}
