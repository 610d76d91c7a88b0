package nl.weerklank.job;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.RepeatedAnswers;
import nl.weerklank.insight.TrendBaselines;
import nl.weerklank.report.Findings;
import nl.weerklank.report.ReportBuilder;
import nl.weerklank.report.ReportWindows;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/** Works out what a run's reports need beside the fold, once for the whole organisation. */
final class RunFindings {

  private final Settings settings;
  private final ReportingStore store;
  private final Snapshot snapshot;
  private final List<ReportWindows> windows;

  /**
   * @param windows of every kind of report in the run
   */
  RunFindings(
      Settings settings, ReportingStore store, Snapshot snapshot, List<ReportWindows> windows) {
    this.settings = settings;
    this.store = store;
    this.snapshot = snapshot;
    this.windows = windows;
  }

  Findings of(Figures figures, List<Metric> metrics) {
    return new Findings(repeated(metrics), baselines(figures, metrics));
  }

  /** Only units are compared, so only the windows of weekly reports matter. */
  private RepeatedAnswers repeated(List<Metric> metrics) {
    Set<Period> compared = new LinkedHashSet<>();
    for (ReportWindows one : windows) {
      if (one.lastWeek() != null) {
        compared.addAll(
            List.of(one.now(), one.before(), one.yearAgo(), one.employer(), one.employerBefore()));
      }
    }
    return RepeatedAnswers.gather(
        store.facts(),
        store.names(),
        snapshot.tree(),
        metrics,
        settings.catalog().surveys(),
        List.copyOf(compared));
  }

  private TrendBaselines baselines(Figures figures, List<Metric> metrics) {
    Metric headline = ReportBuilder.headline(metrics);
    List<Period> weeks =
        windows.stream()
            .filter(one -> one.lastWeek() != null)
            .max(Comparator.comparing((ReportWindows one) -> one.lastWeek().to()))
            .map(ReportWindows::trendWeeks)
            .orElse(List.of());
    if (headline == null || weeks.isEmpty()) {
      return TrendBaselines.NONE;
    }
    return TrendBaselines.of(
        headline,
        store.baselines().of(headline.id(), snapshot.asOf()),
        settings.trend(),
        settings.scoring().minimumAnswers(),
        snapshot.asOf(),
        figures,
        weeks);
  }
}
