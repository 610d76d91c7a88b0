package nl.weerklank.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.weerklank.audience.AudienceFinding;
import nl.weerklank.notice.RunNews;
import nl.weerklank.notice.RunNews.Concern;
import nl.weerklank.notice.RunNotices;
import nl.weerklank.notice.Standing;
import nl.weerklank.store.Ledger;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.survey.UnitTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers what administrators are told of a run that mails real readers; of a rehearsal nobody is
 * told. Gathering never fails a run.
 */
final class RunTelling {

  private static final Logger LOG = LoggerFactory.getLogger(RunTelling.class);

  private final RunNotices notices;
  private final ReportingStore store;

  RunTelling(RunNotices notices, ReportingStore store) {
    this.notices = notices;
    this.store = store;
  }

  void started() {
    notices.started();
  }

  void ended(
      RunContext run,
      Instant started,
      Instant finished,
      int exitCode,
      Collection<Ledger.Mail> mails) {
    try {
      notices.ended(
          new RunNews(
              run.id(),
              run.asOf(),
              started,
              finished,
              exitCode,
              null,
              run.counts(),
              concerns(run, mails),
              rejections(),
              findings(run)),
          Standing.of(store.deliveries(), run.id()));
    } catch (RuntimeException e) {
      unheard(e);
    }
  }

  void failed(RunContext run, Instant started, Instant finished, Throwable thrown) {
    Standing standing = standing(run);
    try {
      notices.ended(
          new RunNews(
              run.id(),
              run.asOf(),
              started,
              finished,
              Causes.kind(thrown).exitCode(),
              Causes.words(thrown),
              run.counts(),
              standing == null
                  ? List.of()
                  : concerns(run, store.ledger().inState(Ledger.State.IN_DOUBT)),
              Map.of(),
              Map.of()),
          standing);
    } catch (RuntimeException e) {
      unheard(e);
    }
  }

  private Standing standing(RunContext run) {
    try {
      return Standing.of(store.deliveries(), run.id());
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static void unheard(RuntimeException e) {
    LOG.warn(
        "Administrators could not be told of this run ({}). The run is not affected.",
        e.getClass().getSimpleName());
  }

  private static List<Concern> concerns(RunContext run, Collection<Ledger.Mail> mails) {
    return mails.stream()
        .filter(mail -> mail.state() != Ledger.State.ACCEPTED)
        .map(mail -> new Concern(mail.key(), mail.state(), mail.skip(), mail.runId() == run.id()))
        .toList();
  }

  private Map<String, Long> rejections() {
    return Rejections.of(store.facts()).quality().rejectedRows();
  }

  private static Map<String, List<String>> findings(RunContext run) {
    Map<String, List<String>> findings = new TreeMap<>();
    for (UnitTree.Finding finding : run.snapshot().tree().findings()) {
      findings
          .computeIfAbsent(finding.kind().name(), kind -> new ArrayList<>())
          .add(finding.unitId());
    }
    run.snapshot()
        .findings()
        .forEach(finding -> findings.put(finding.kind().name(), finding.about()));
    for (AudienceFinding finding : run.due().findings()) {
      findings.computeIfAbsent(finding.kind().name(), kind -> new ArrayList<>()).add(finding.key());
    }
    return findings;
  }
}
