package nl.weerklank.job;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.insight.release.EmployerReleases;
import nl.weerklank.job.Reporting.Edition;
import nl.weerklank.report.Reader;
import nl.weerklank.report.ReportModel;
import nl.weerklank.report.ReportWindows;
import nl.weerklank.store.ReportingStore;
import nl.weerklank.survey.Baseline;
import nl.weerklank.survey.OwnPage;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Release;
import nl.weerklank.survey.ReleasedStaff;
import nl.weerklank.survey.Subject;

/**
 * The documents of a run. Editions with the same days that are new share a fold; usually that is
 * all of them. Safe for several threads.
 */
final class Reports {

  /** Where the content of a document comes from. */
  @FunctionalInterface
  interface Source {
    ReportModel model(ReportKind kind, Period period, Subject subject, Reader reader);
  }

  private final Map<Edition, Supplier<Reporting>> byEdition = new HashMap<>();
  private final List<Supplier<Reporting>> all = new ArrayList<>();
  private Supplier<Reporting> newest;

  Reports(Settings settings, ReportingStore store, Snapshot snapshot, Set<Edition> editions) {
    for (Set<Edition> group : groups(editions)) {
      Supplier<Reporting> reporting = Lazy.of(() -> Reporting.of(settings, store, snapshot, group));
      newest = newest == null ? reporting : newest;
      all.add(reporting);
      group.forEach(edition -> byEdition.put(edition, reporting));
    }
  }

  /** Newest first; those about employees, for which nothing is new, go with the newest. */
  static List<Set<Edition>> groups(Set<Edition> editions) {
    Map<Period, Set<Edition>> byFresh = new LinkedHashMap<>();
    Set<Edition> employees = new LinkedHashSet<>();
    for (Edition edition : editions) {
      Period fresh = ReportWindows.of(edition.kind(), edition.period()).fresh();
      (fresh == null ? employees : byFresh.computeIfAbsent(fresh, key -> new LinkedHashSet<>()))
          .add(edition);
    }
    List<Set<Edition>> groups = new ArrayList<>();
    byFresh.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<Period, Set<Edition>> one) -> one.getKey().to())
                .reversed())
        .forEach(one -> groups.add(one.getValue()));
    if (groups.isEmpty() && !employees.isEmpty()) {
      return List.of(employees);
    }
    if (!groups.isEmpty()) {
      groups.get(0).addAll(employees);
    }
    return groups;
  }

  ReportModel model(ReportKind kind, Period period, Subject subject, Reader reader) {
    return byEdition.get(new Edition(kind, period)).get().model(kind, period, subject, reader);
  }

  /** What an employee's page of these tells of the headline metric. */
  OwnPage ownPage(Period period, String employeeId) {
    Edition edition = new Edition(ReportKind.EMPLOYEE, period);
    return byEdition.get(edition).get().ownPage(period, employeeId);
  }

  /** Results about the employer that these reports are the first to tell. */
  List<Release> freshReleases() {
    return all.stream().flatMap(reporting -> reporting.get().freshReleases().stream()).toList();
  }

  /** Absence and turnover that these reports are the first to tell. */
  List<ReleasedStaff> freshStaff() {
    return all.stream().flatMap(reporting -> reporting.get().freshStaff().stream()).toList();
  }

  /** Results about the employer held back, because a small group would follow from them. */
  Set<EmployerReleases.Blocked> blockedReleases() {
    Set<EmployerReleases.Blocked> blocked = new LinkedHashSet<>();
    all.forEach(reporting -> blocked.addAll(reporting.get().blockedReleases()));
    return blocked;
  }

  /** Baselines that the newest reports are the first to show. */
  List<Baseline> freshBaselines() {
    return newest == null ? List.of() : newest.get().freshBaselines();
  }
}
