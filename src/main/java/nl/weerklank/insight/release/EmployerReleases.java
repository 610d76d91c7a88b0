package nl.weerklank.insight.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.insight.Disclosure;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.ScoringSettings;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Release;

/**
 * What of the employer surveys readers are told: per metric and calendar quarter what was told
 * before, or a first or revised edition. Nothing is told from which a group too small to show
 * follows, everything told before taken together.
 */
public final class EmployerReleases {

  /**
   * A quarter of which nothing is told, because a small group would follow from it.
   *
   * @param metricId of the metric
   */
  public record Blocked(String metricId, Period period) {}

  private final ScoringSettings settings;
  private final LocalDate asOf;
  private final Map<ReleasedFigures.Key, Release> valid = new HashMap<>();
  private final List<Release> fresh = new ArrayList<>();
  private final List<Blocked> blocked = new ArrayList<>();
  private final Figures counted;
  private final List<Metric> metrics;

  private EmployerReleases(
      Figures counted, Collection<Metric> metrics, ScoringSettings settings, LocalDate asOf) {
    this.counted = counted;
    this.metrics = List.copyOf(metrics);
    this.settings = settings;
    this.asOf = asOf;
  }

  /**
   * @param counted by the fold
   * @param periods of the fold in which units count; those that are calendar quarters and over are
   *     released
   * @param earlier editions of any metric and period
   */
  public static EmployerReleases decide(
      Figures counted,
      Collection<Metric> metrics,
      Collection<Period> periods,
      Collection<Release> earlier,
      ScoringSettings settings,
      LocalDate asOf) {
    EmployerReleases releases = new EmployerReleases(counted, metrics, settings, asOf);
    for (Metric metric : metrics) {
      if (metric.about() == About.EMPLOYER) {
        periods.stream()
            .distinct()
            .filter(period -> quarter(period, asOf))
            .forEach(period -> releases.decide(metric, period, earlier));
      }
    }
    return releases;
  }

  /** Whether results about the employer are told of a period at all. */
  public static boolean quarter(Period period, LocalDate asOf) {
    return period.to().isBefore(asOf) && Period.quarter(period.from()).equals(period);
  }

  /** Of the scale there is now, oldest first. */
  private static List<Release> editions(Metric metric, Period period, Collection<Release> earlier) {
    return earlier.stream()
        .filter(one -> one.metricId().equals(metric.id()) && one.period().equals(period))
        .filter(one -> one.units().get(0).counts().size() == metric.levels())
        .sorted(Comparator.comparingInt(Release::edition))
        .toList();
  }

  private void decide(Metric metric, Period period, Collection<Release> earlier) {
    List<Release> told = editions(metric, period, earlier);
    ReleasedFigures.Key key = new ReleasedFigures.Key(metric.id(), period);
    if (told.isEmpty()) {
      first(metric, period, earlier).ifPresent(release -> tell(key, metric, told, release));
      return;
    }
    Release newest = told.get(told.size() - 1);
    valid.put(key, upTo(asOf, told));
    if (!newest.releasedOn().isAfter(asOf)) {
      new Revision(metric, told, counted, settings.employerMinimum())
          .of(asOf)
          .ifPresent(release -> tell(key, metric, told, release));
    }
  }

  /** A report of the past prints what was told by then, or first after it. */
  private static Release upTo(LocalDate asOf, List<Release> told) {
    Release valid = told.get(0);
    for (Release one : told) {
      if (!one.releasedOn().isAfter(asOf)) {
        valid = one;
      }
    }
    return valid;
  }

  /** Its number follows those told on another scale, which nothing can use any more. */
  private Optional<Release> first(Metric metric, Period period, Collection<Release> earlier) {
    int before =
        earlier.stream()
            .filter(one -> one.metricId().equals(metric.id()) && one.period().equals(period))
            .mapToInt(Release::edition)
            .max()
            .orElse(0);
    Set<String> published = new Disclosure(settings).publishedUnits(metric, counted, period);
    if (published.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Release(
            metric.id(),
            period,
            before + 1,
            asOf,
            Counts.cells(metric, period, counted, published)));
  }

  private void tell(ReleasedFigures.Key key, Metric metric, List<Release> told, Release release) {
    List<Release> all = new ArrayList<>(told);
    all.add(release);
    if (!new DerivedGroups(metric, settings.employerMinimum(), all).small()) {
      valid.put(key, release);
      fresh.add(release);
    } else if (told.isEmpty()) {
      blocked.add(new Blocked(metric.id(), release.period()));
      valid.put(key, withoutUnits(release));
    }
  }

  /** Nothing of it is shown. */
  private static Release withoutUnits(Release release) {
    List<Release.Cell> cells =
        release.units().stream()
            .map(cell -> new Release.Cell(cell.unitId(), cell.above(), false, cell.counts()))
            .toList();
    return new Release(
        release.metricId(), release.period(), release.edition(), release.releasedOn(), cells);
  }

  /** What reports, and everything else that is shown, are made from. */
  public Figures figures() {
    return new ReleasedFigures(counted, metrics, valid);
  }

  /** Editions nobody was told yet; to be kept before the first reader gets them. */
  public List<Release> fresh() {
    return List.copyOf(fresh);
  }

  /** First editions held back; a defect of the suppression that an administrator should report. */
  public List<Blocked> blocked() {
    return List.copyOf(blocked);
  }
}
