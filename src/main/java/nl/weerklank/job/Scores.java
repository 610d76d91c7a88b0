package nl.weerklank.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.weerklank.insight.Disclosure;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.ScoreLine;
import nl.weerklank.insight.ScoreTable;
import nl.weerklank.insight.Window;
import nl.weerklank.insight.release.EmployerReleases;
import nl.weerklank.report.EmployeeFirst;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Reference;
import nl.weerklank.survey.Subject;

/** Counts and scores of one metric, folded from the facts on the spot. */
public final class Scores {

  private final Settings settings;
  private final ReportingStore store;
  private final Clock clock;

  Scores(Settings settings, ReportingStore store, Clock clock) {
    this.settings = settings;
    this.store = store;
    this.clock = clock;
  }

  /**
   * @param rollup units with everything below them
   * @param asOf whose tree and names; null for today
   * @return the whole table as text, with a header
   * @throws Failure USAGE when the metric is not declared, scores by employee are asked for and not
   *     allowed, or a metric about the employer is asked for another period than a past quarter
   */
  public String table(
      String metricId,
      Subject.Kind by,
      Period period,
      boolean rollup,
      LocalDate asOf,
      boolean json) {
    Metric metric = settings.catalog().metrics().get(metricId);
    if (metric == null) {
      throw Failure.usage(
          "There is no metric '"
              + metricId
              + "'; there are "
              + settings.catalog().metrics().keySet()
              + ".");
    }
    if (by == Subject.Kind.EMPLOYEE && !settings.individuals()) {
      throw Failure.usage(
          "Scores by employee are personal data and not given out; set"
              + " weerklank.privacy.individuals to true if your works council has agreed.");
    }
    LocalDate date = dayOf(asOf);
    Snapshot snapshot = new Snapshot(settings, store, date);
    Window window = new Window(period, EnumSet.of(Subject.Kind.UNIT, by));
    if (metric.about() == About.EMPLOYER && !EmployerReleases.quarter(period, date)) {
      throw Failure.usage(
          "Results about the employer are told once a calendar quarter, when it is over: two periods"
              + " that overlap would tell of single answers. Ask for a quarter such as "
              + Period.quarter(date.minusMonths(3)).key()
              + ".");
    }
    Figures figures =
        EmployerReleases.decide(
                snapshot.fold(List.of(window)),
                List.of(metric),
                List.of(period),
                store.releases().all(),
                settings.scoring(),
                date)
            .figures();
    ScoreTable table =
        new ScoreTable(
            new Disclosure(settings.scoring()), names(snapshot.reference()), told(period, date));
    return text(table.lines(metric, by, period, rollup, figures), json);
  }

  /** Employees have to know first what others are told of them. */
  private Predicate<Subject> told(Period period, LocalDate date) {
    EmployeeFirst first = KnownPages.of(settings, store, date);
    return subject ->
        first == null
            || subject.kind() != Subject.Kind.EMPLOYEE
            || first.covers(subject.id(), period);
  }

  /** The as-of date of a request; today in the organisation's zone when it names none. */
  public LocalDate dayOf(LocalDate asOf) {
    return asOf == null ? LocalDate.now(clock) : asOf;
  }

  private static Function<Subject, String> names(Reference reference) {
    Map<String, String> names = new HashMap<>();
    reference.employees().forEach(employee -> names.put(employee.id(), employee.name()));
    return subject ->
        subject.kind() == Subject.Kind.EMPLOYEE ? names.get(subject.id()) : subject.id();
  }

  private static String text(List<ScoreLine> lines, boolean json) {
    StringBuilder text = new StringBuilder();
    try {
      if (json) {
        ScoreTable.json(lines, text);
      } else {
        ScoreTable.csv(lines, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
