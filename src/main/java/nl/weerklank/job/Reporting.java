package nl.weerklank.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.extract.FeedSettings;
import nl.weerklank.extract.SourceSettings;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.UnhappyCustomers;
import nl.weerklank.insight.Window;
import nl.weerklank.insight.Words;
import nl.weerklank.insight.release.EmployerReleases;
import nl.weerklank.report.DataQuality;
import nl.weerklank.report.Findings;
import nl.weerklank.report.Reader;
import nl.weerklank.report.ReportBuilder;
import nl.weerklank.report.ReportData;
import nl.weerklank.report.ReportModel;
import nl.weerklank.report.ReportWindows;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.Quality;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.survey.Baseline;
import nl.weerklank.survey.FeedType;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.OwnPage;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Release;
import nl.weerklank.survey.ReleasedStaff;
import nl.weerklank.survey.Subject;

/** One fold and one gathering of words for all documents of a run. Safe for several threads. */
final class Reporting {

  /** A kind of report and the closed period it is about. */
  record Edition(ReportKind kind, Period period) {}

  private final ReportBuilder builder;
  private final Findings findings;
  private final EmployerReleases releases;
  private final LocalDate asOf;

  private Reporting(
      ReportBuilder builder, Findings findings, EmployerReleases releases, LocalDate asOf) {
    this.asOf = asOf;
    this.builder = builder;
    this.findings = findings;
    this.releases = releases;
  }

  static Reporting of(
      Settings settings, ReportingStore store, Snapshot snapshot, Set<Edition> editions) {
    List<ReportWindows> windows =
        editions.stream()
            .map(edition -> ReportWindows.of(edition.kind(), edition.period()))
            .toList();
    List<Metric> metrics = List.copyOf(settings.catalog().metrics().values());
    Words.Plan plan =
        new Words.Plan(
            snapshot.tree(),
            metrics,
            List.copyOf(settings.catalog().surveys().values()),
            settings.reports().quotes());
    List<Window> folded = new ArrayList<>(union(windows, ReportWindows::windows));
    folded.addAll(RunFindings.windows(windows, snapshot.asOf()));
    if (settings.individuals() && settings.employeeFirst() == 0) {
      folded.addAll(RunFindings.teams(windows));
    }
    List<Window> counted = ReportWindows.union(folded);
    EmployerReleases releases =
        EmployerReleases.decide(
            snapshot.fold(counted),
            metrics,
            counted.stream()
                .filter(window -> window.kinds().contains(Subject.Kind.UNIT))
                .map(Window::period)
                .toList(),
            store.releases().all(),
            settings.scoring(),
            snapshot.asOf());
    Figures figures = releases.figures();
    Findings findings = new RunFindings(settings, store, snapshot, windows).of(figures, metrics);
    List<Window> wordWindows = union(windows, window -> List.of(window.words()));
    Map<Period, DataQuality> quality = new ConcurrentHashMap<>();
    ReportData data =
        new ReportData(
            figures,
            Words.gather(store.facts(), plan, wordWindows),
            unhappy(store, plan, windows),
            findings,
            snapshot.reference(),
            metrics,
            List.copyOf(settings.catalog().surveys().values()),
            settings.scoring(),
            settings.reports(),
            period -> quality.computeIfAbsent(period, key -> quality(store, key)),
            since(settings, store),
            snapshot.asOf(),
            settings.sources().stream().map(SourceSettings::name).toList(),
            KnownPages.of(settings, store, snapshot.asOf()));
    return new Reporting(new ReportBuilder(data), findings, releases, snapshot.asOf());
  }

  private static List<Window> union(
      List<ReportWindows> windows, Function<ReportWindows, List<Window>> wanted) {
    List<Window> all = new ArrayList<>();
    windows.forEach(one -> all.addAll(wanted.apply(one)));
    return ReportWindows.union(all);
  }

  private static UnhappyCustomers unhappy(
      ReportingStore store, Words.Plan plan, List<ReportWindows> windows) {
    return windows.stream()
        .map(ReportWindows::fresh)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(Period::to))
        .map(days -> UnhappyCustomers.gather(store.facts(), store.names(), plan, days))
        .orElse(null);
  }

  private static DataQuality quality(ReportingStore store, Period period) {
    Quality quality = store.facts().quality(period);
    return new DataQuality(
        quality.rows(),
        quality.answers(),
        quality.unassigned(),
        quality.undated(),
        quality.rejectedRows(),
        quality.rejectedResponses(),
        quality.notes(),
        quality.remarks(),
        store.references().knownSince());
  }

  /** First day any feed has answers; null when there are none. */
  private static LocalDate since(Settings settings, ReportingStore store) {
    FactStore facts = store.facts();
    return settings.sources().stream()
        .flatMap(source -> source.feeds().stream())
        .filter(feed -> feed.type() == FeedType.RESPONSES)
        .map(FeedSettings::name)
        .flatMap(name -> facts.digests(facts.feedNumber(name)).keySet().stream())
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  /** Baselines that these reports are the first to show. */
  List<Baseline> freshBaselines() {
    return findings.baselines().fresh();
  }

  /** Results about the employer that these reports are the first to tell. */
  List<Release> freshReleases() {
    return releases.fresh();
  }

  /** Absence and turnover that these reports are the first to tell. */
  List<ReleasedStaff> freshStaff() {
    return findings.people() == null ? List.of() : findings.people().fresh(asOf);
  }

  /** Results about the employer held back, because a small group would follow from them. */
  List<EmployerReleases.Blocked> blockedReleases() {
    return releases.blocked();
  }

  OwnPage ownPage(Period period, String employeeId) {
    return builder.ownPage(period, employeeId);
  }

  ReportModel model(ReportKind kind, Period period, Subject subject, Reader reader) {
    return builder.build(kind, period, subject, reader);
  }
}
