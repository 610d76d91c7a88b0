package nl.weerklank.insight.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.weerklank.insight.Disclosure;
import nl.weerklank.insight.Figures;
import nl.weerklank.insight.ScoringSettings;
import nl.weerklank.insight.Window;
import nl.weerklank.score.Correlation;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.FalseDiscovery;
import nl.weerklank.score.Scoring;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Measure;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

/**
 * Every metric about the employer, absence, turnover and every measure of one quarter against every
 * NET and TOP_SHARE metric about the service of the same and of the next quarter. Which pairs are
 * looked at is fixed beforehand; nothing is searched for. Units are those without units below them
 * that are published on the employees' side and have the minimum of customers' answers.
 */
public final class Links {

  private final Figures figures;
  private final People people;
  private final List<Metric> metrics;
  private final ScoringSettings settings;
  private final Period quarter;
  private final List<String> leaves;

  private Links(
      Figures figures,
      People people,
      List<Metric> metrics,
      ScoringSettings settings,
      Period quarter) {
    this.figures = figures;
    this.people = people;
    this.metrics = List.copyOf(metrics);
    this.settings = settings;
    this.quarter = quarter;
    this.leaves = leaves(figures.tree());
  }

  /** The newest quarter whose next one is over too. */
  public static Period quarter(LocalDate asOf) {
    Period current = Period.quarter(asOf);
    int back = current.to().equals(asOf) ? 1 : 2;
    return Period.quarter(current.from().minusMonths(3L * back));
  }

  /** What the fold must count for a quarter. */
  public static List<Window> windows(Period quarter) {
    Set<Subject.Kind> units = Set.of(Subject.Kind.UNIT);
    return List.of(new Window(quarter, units), new Window(next(quarter), units));
  }

  private static Period next(Period quarter) {
    return Period.quarter(quarter.to().plusDays(1));
  }

  /**
   * @param figures with the {@link #windows} of the quarter
   * @param people with the quarter
   * @param measures of any period; those of the quarter count, and the mean of a measure's three
   *     months where it has no value of the quarter
   * @param metrics in the configured order
   * @return every pair, also those that could not be looked at
   */
  public static List<Link> gather(
      Figures figures,
      People people,
      List<Measure> measures,
      List<Metric> metrics,
      ScoringSettings settings,
      Period quarter) {
    return new Links(figures, people, metrics, settings, quarter).links(measures);
  }

  private List<Link> links(List<Measure> measures) {
    List<Link> links = new ArrayList<>();
    drivers(measures)
        .forEach(
            (driver, values) -> {
              for (Metric metric : metrics) {
                if (metric.about() == About.SERVICE && metric.formula() != Formula.MEAN) {
                  links.add(link(driver, values, metric, quarter));
                  links.add(link(driver, values, metric, next(quarter)));
                }
              }
            });
    return corrected(links);
  }

  /** The drivers in a fixed order, each with its value per unit. */
  private Map<Link.Driver, Map<String, Double>> drivers(List<Measure> measures) {
    Map<Link.Driver, Map<String, Double>> drivers = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      if (metric.about() == About.EMPLOYER) {
        drivers.put(driver(Link.Driver.Kind.EMPLOYER_METRIC, metric.id()), scores(metric));
      }
    }
    drivers.put(driver(Link.Driver.Kind.ABSENCE, null), staff(StaffFigure::absence));
    drivers.put(driver(Link.Driver.Kind.TURNOVER, null), staff(StaffFigure::turnover));
    measures(measures)
        .forEach((name, values) -> drivers.put(driver(Link.Driver.Kind.MEASURE, name), values));
    return drivers;
  }

  private static Link.Driver driver(Link.Driver.Kind kind, String name) {
    return new Link.Driver(kind, name);
  }

  private Map<String, Double> scores(Metric metric) {
    Set<String> published = new Disclosure(settings).publishedUnits(metric, figures, quarter);
    Map<String, Double> values = new HashMap<>();
    for (String unit : leaves) {
      if (published.contains(unit)) {
        Scoring.score(metric, figures.own(metric, quarter, Subject.unit(unit)))
            .ifPresent(score -> values.put(unit, score.value()));
      }
    }
    return values;
  }

  private Map<String, Double> staff(Function<StaffFigure, OptionalDouble> figure) {
    Map<String, Double> values = new HashMap<>();
    for (String unit : leaves) {
      people
          .of(quarter, unit)
          .map(figure)
          .ifPresent(value -> value.ifPresent(number -> values.put(unit, number)));
    }
    return values;
  }

  /** By name; of units that have enough people. */
  private Map<String, Map<String, Double>> measures(List<Measure> measures) {
    Set<String> published = new HashSet<>(people.published(quarter));
    published.retainAll(leaves);
    Map<String, Map<String, Double>> byName = new TreeMap<>();
    Map<String, Map<String, List<Double>>> months = new TreeMap<>();
    for (Measure measure : measures) {
      boolean month = measure.period().days() <= 31 && quarter.contains(measure.period().from());
      if (measure.period().equals(quarter)) {
        Map<String, Double> values = byName.computeIfAbsent(measure.name(), any -> new HashMap<>());
        if (published.contains(measure.unitId())) {
          values.put(measure.unitId(), measure.value().doubleValue());
        }
      } else if (month && published.contains(measure.unitId())) {
        months
            .computeIfAbsent(measure.name(), any -> new HashMap<>())
            .computeIfAbsent(measure.unitId(), any -> new ArrayList<>())
            .add(measure.value().doubleValue());
      }
    }
    months.forEach(
        (name, units) ->
            units.forEach(
                (unit, values) -> {
                  Map<String, Double> all = byName.computeIfAbsent(name, any -> new HashMap<>());
                  if (values.size() == 3) {
                    all.putIfAbsent(unit, values.stream().mapToDouble(v -> v).sum() / 3);
                  }
                }));
    return byName;
  }

  private Link link(Link.Driver driver, Map<String, Double> values, Metric metric, Period against) {
    List<double[]> rows = new ArrayList<>();
    for (String unit : leaves) {
      Distribution answers = figures.own(metric, against, Subject.unit(unit));
      if (values.containsKey(unit) && answers.n() >= Math.max(1, settings.minimumAnswers())) {
        double score = Scoring.score(metric, answers).orElseThrow().value();
        rows.add(new double[] {values.get(unit), score, answers.n()});
      }
    }
    return new Link(driver, quarter, metric, against, outcome(rows));
  }

  private static Link.Outcome outcome(List<double[]> rows) {
    if (rows.size() < Correlation.MINIMUM_UNITS) {
      return new Link.TooFewUnits(rows.size());
    }
    Optional<Correlation> found = Correlation.of(column(rows, 0), column(rows, 1), column(rows, 2));
    return found
        .<Link.Outcome>map(correlation -> new Link.Found(correlation, correlation.p()))
        .orElse(new Link.NoSpread(rows.size()));
  }

  private static double[] column(List<double[]> rows, int column) {
    return rows.stream().mapToDouble(row -> row[column]).toArray();
  }

  /** One family: all links that were found. */
  private static List<Link> corrected(List<Link> links) {
    double[] p =
        links.stream()
            .map(Link::outcome)
            .filter(Link.Found.class::isInstance)
            .mapToDouble(found -> ((Link.Found) found).correlation().p())
            .toArray();
    double[] adjusted = FalseDiscovery.benjaminiHochberg(p);
    List<Link> all = new ArrayList<>();
    int next = 0;
    for (Link link : links) {
      if (link.outcome() instanceof Link.Found found) {
        Link.Outcome outcome = new Link.Found(found.correlation(), adjusted[next++]);
        all.add(new Link(link.driver(), link.of(), link.metric(), link.against(), outcome));
      } else {
        all.add(link);
      }
    }
    return List.copyOf(all);
  }

  private static List<String> leaves(UnitTree tree) {
    List<String> leaves = new ArrayList<>();
    for (int unit = 1; unit < tree.unassigned(); unit++) {
      if (tree.end(unit) == unit + 1) {
        leaves.add(tree.unit(unit).id());
      }
    }
    return leaves;
  }
}
