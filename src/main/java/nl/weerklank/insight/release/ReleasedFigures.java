package nl.weerklank.insight.release;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.weerklank.insight.Figures;
import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Release;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

/** The fold's figures, with those that were released before in place of today's. */
final class ReleasedFigures implements Figures {

  /** What is released at once. */
  record Key(String metricId, Period period) {}

  private final Figures counted;
  private final Map<Key, Release> releases;
  private final Map<Key, Map<String, Distribution>> own = new HashMap<>();
  private final Map<Key, Map<String, Distribution>> rollup = new HashMap<>();

  ReleasedFigures(Figures counted, Collection<Metric> metrics, Map<Key, Release> releases) {
    this.counted = counted;
    this.releases = Map.copyOf(releases);
    for (Metric metric : metrics) {
      releases.forEach(
          (key, release) -> {
            if (key.metricId.equals(metric.id())) {
              add(metric, key, release);
            }
          });
    }
  }

  private void add(Metric metric, Key key, Release release) {
    List<Distribution> sums = Counts.rollups(metric, release);
    Map<String, Distribution> each = own.computeIfAbsent(key, any -> new HashMap<>());
    Map<String, Distribution> all = rollup.computeIfAbsent(key, any -> new HashMap<>());
    for (int position = 0; position < sums.size(); position++) {
      Release.Cell cell = release.units().get(position);
      each.put(cell.unitId(), Counts.own(metric, cell));
      all.put(cell.unitId(), sums.get(position));
    }
  }

  @Override
  public UnitTree tree() {
    return counted.tree();
  }

  @Override
  public Distribution own(Metric metric, Period period, Subject subject) {
    Map<String, Distribution> told = own.get(new Key(metric.id(), period));
    return told == null ? counted.own(metric, period, subject) : of(metric, told, subject);
  }

  @Override
  public Distribution rollup(Metric metric, Period period, Subject subject) {
    Map<String, Distribution> told = rollup.get(new Key(metric.id(), period));
    return told == null ? counted.rollup(metric, period, subject) : of(metric, told, subject);
  }

  private static Distribution of(Metric metric, Map<String, Distribution> told, Subject subject) {
    Distribution known = subject.kind() == Subject.Kind.UNIT ? told.get(subject.id()) : null;
    return known == null ? Distribution.empty(metric.scale()) : known;
  }

  @Override
  public Set<Subject> subjects(Subject.Kind kind, Period period) {
    return counted.subjects(kind, period);
  }

  @Override
  public Optional<Release> release(Metric metric, Period period) {
    return Optional.ofNullable(releases.get(new Key(metric.id(), period)));
  }
}
