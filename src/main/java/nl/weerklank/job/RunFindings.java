package nl.weerklank.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.RepeatedAnswers;
import nl.weerklank.insight.TrendBaselines;
import nl.weerklank.insight.Window;
import nl.weerklank.insight.effort.EffortTable;
import nl.weerklank.insight.money.FollowUp;
import nl.weerklank.insight.money.Money;
import nl.weerklank.insight.people.Link;
import nl.weerklank.insight.people.Links;
import nl.weerklank.insight.people.People;
import nl.weerklank.insight.theme.RatedItems;
import nl.weerklank.insight.theme.Themes;
import nl.weerklank.report.Findings;
import nl.weerklank.report.ReportBuilder;
import nl.weerklank.report.ReportWindows;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.Survey;

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
    boolean director = windows.stream().anyMatch(one -> one.kind() == ReportKind.DIRECTOR);
    if (!director) {
      return new Findings(
          repeated(metrics),
          baselines(figures, metrics),
          themes(metrics),
          null,
          null,
          List.of(),
          List.of(),
          List.of());
    }
    People people = people();
    return new Findings(
        repeated(metrics),
        baselines(figures, metrics),
        themes(metrics),
        money(metrics),
        people,
        links(figures, people, metrics),
        effort(metrics),
        rated(metrics));
  }

  /** What the fold must count for the director's report beside the report's own windows. */
  static List<Window> windows(List<ReportWindows> windows, LocalDate asOf) {
    List<Window> wanted = new ArrayList<>();
    for (ReportWindows one : windows) {
      if (one.kind() == ReportKind.DIRECTOR) {
        wanted.addAll(Links.windows(Links.quarter(asOf)));
        wanted.add(new Window(one.now(), kinds(ReportKind.DIRECTOR)));
      }
    }
    return wanted;
  }

  /** The windows in which employees count for the report of who leads them. */
  static List<Window> teams(List<ReportWindows> windows) {
    return windows.stream()
        .filter(one -> one.kind() == ReportKind.DEPARTMENT)
        .map(one -> new Window(one.now(), Set.of(Subject.Kind.EMPLOYEE)))
        .toList();
  }

  /** Null without rules, or without a net score to count themes by. */
  private Themes themes(List<Metric> metrics) {
    Metric headline = ReportBuilder.headline(metrics);
    if (settings.themes() == null || headline == null || headline.formula() != Formula.NET) {
      return null;
    }
    List<Window> wanted = new ArrayList<>();
    for (ReportWindows one : windows) {
      Set<Subject.Kind> kinds = kinds(one.kind());
      wanted.add(new Window(one.now(), kinds));
      wanted.add(new Window(one.before(), kinds));
    }
    Themes.Plan plan =
        new Themes.Plan(
            snapshot.history(),
            settings.scoring().rollUp(),
            headline,
            surveys(),
            settings.themes(),
            settings.audience().defaultLanguage());
    return Themes.gather(store.facts(), store.names(), plan, ReportWindows.union(wanted));
  }

  private static Set<Subject.Kind> kinds(ReportKind kind) {
    return switch (kind) {
      case DIRECTOR -> Set.of(Subject.Kind.UNIT, Subject.Kind.TOUCHPOINT, Subject.Kind.LOCATION);
      case DEPARTMENT -> Set.of(Subject.Kind.UNIT);
      case EMPLOYEE -> Set.of(Subject.Kind.EMPLOYEE);
    };
  }

  private ReportWindows director() {
    return windows.stream()
        .filter(one -> one.kind() == ReportKind.DIRECTOR)
        .max(Comparator.comparing((ReportWindows one) -> one.lastWeek().to()))
        .orElseThrow();
  }

  private List<Survey> surveys() {
    return List.copyOf(settings.catalog().surveys().values());
  }

  private Money money(List<Metric> metrics) {
    Money.Plan plan =
        new Money.Plan(
            metrics, surveys(), settings.reports().currency(), snapshot.asOf(), FollowUp.DEFAULT);
    return Money.gather(store.facts(), store.names(), plan, snapshot.reference(), director().now())
        .orElse(null);
  }

  private People people() {
    Set<Period> quarters = new LinkedHashSet<>();
    quarters.add(director().employer());
    quarters.add(Links.quarter(snapshot.asOf()));
    return People.gather(
        snapshot.tree(),
        snapshot.reference(),
        List.copyOf(quarters),
        settings.scoring().employerMinimum(),
        store.releases().staff());
  }

  private List<Link> links(Figures figures, People people, List<Metric> metrics) {
    return Links.gather(
        figures,
        people,
        snapshot.reference().measures(),
        metrics,
        settings.scoring(),
        Links.quarter(snapshot.asOf()));
  }

  private List<RatedItems> rated(List<Metric> metrics) {
    Metric headline = ReportBuilder.headline(metrics);
    List<RatedItems> rated = new ArrayList<>();
    for (Survey survey : surveys()) {
      if (headline != null) {
        RatedItems.Plan plan =
            new RatedItems.Plan(
                snapshot.history(), settings.scoring().rollUp(), survey, headline, metrics);
        rated.add(RatedItems.gather(store.facts(), store.names(), plan, director().now()));
      }
    }
    return rated;
  }

  private List<EffortTable> effort(List<Metric> metrics) {
    return EffortTable.gather(
        store.facts(),
        store.names(),
        snapshot.tree(),
        metrics,
        surveys(),
        director().now(),
        settings.scoring().indicativeBelow());
  }

  /** Only units are compared, so only the windows of weekly reports matter. */
  private RepeatedAnswers repeated(List<Metric> metrics) {
    Set<Period> service = new LinkedHashSet<>();
    Set<Period> employer = new LinkedHashSet<>();
    for (ReportWindows one : windows) {
      if (one.lastWeek() != null) {
        service.addAll(List.of(one.now(), one.before(), one.yearAgo()));
        employer.addAll(List.of(one.employer(), one.employerBefore()));
      }
    }
    return repeated(metrics, About.SERVICE, service)
        .and(repeated(metrics, About.EMPLOYER, employer));
  }

  private RepeatedAnswers repeated(List<Metric> metrics, About about, Set<Period> compared) {
    return RepeatedAnswers.gather(
        store.facts(),
        store.names(),
        snapshot.tree(),
        metrics.stream().filter(metric -> metric.about() == about).toList(),
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
