package nl.weerklank.insight.theme;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerklank.insight.RollUp;
import nl.weerklank.insight.UnitPlaces;
import nl.weerklank.score.CrossProducts;
import nl.weerklank.score.Drivers;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.FactStore.FactCursor;
import nl.weerklank.store.Names;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Direction;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Survey;
import nl.weerklank.survey.UnitHistory;
import nl.weerklank.survey.UnitTree;

/**
 * Which rated items of one survey move with its headline, from the answers that rate all of them.
 * Every complete answer counts, also of respondents who answered before. Sums only; no answer is
 * kept.
 */
public final class RatedItems {

  /** Fewer items than this make no table. */
  public static final int LEAST_ITEMS = 3;

  /**
   * @param metrics in the configured order; the survey's other than the headline are the items
   */
  public record Plan(
      UnitHistory history, RollUp rollUp, Survey survey, Metric headline, List<Metric> metrics) {
    public Plan {
      metrics = List.copyOf(metrics);
    }

    /** The rated items; empty when the survey is about the employer or lacks the headline. */
    public List<Metric> items() {
      boolean asks = survey.metricIds().contains(headline.id());
      return metrics.stream()
          .filter(metric -> asks && survey.about() == About.SERVICE)
          .filter(metric -> survey.metricIds().contains(metric.id()))
          .filter(metric -> !metric.id().equals(headline.id()))
          .toList();
    }
  }

  private final UnitTree tree;
  private final UnitPlaces places;
  private final List<Metric> items;
  private final CrossProducts[] byPlace;

  private RatedItems(Plan plan, UnitPlaces places) {
    this.tree = plan.history().now();
    this.places = places;
    this.items = plan.items();
    this.byPlace = new CrossProducts[places.size()];
  }

  /** One pass over the facts, none when the survey has too few items. */
  public static RatedItems gather(FactStore facts, Names names, Plan plan, Period period) {
    UnitPlaces places = UnitPlaces.of(plan.history(), plan.rollUp(), period.from(), period.to());
    RatedItems rated = new RatedItems(plan, places);
    if (rated.items.size() >= LEAST_ITEMS) {
      Complete complete = new Complete(plan, names);
      facts.scan(period, fact -> rated.add(fact, complete));
    }
    return rated;
  }

  /** Answers that rate everything, higher being better. */
  private static final class Complete {
    private final Names names;
    private final String survey;
    private final List<Metric> asked;
    private final int[] slots;
    private final int[] values;

    Complete(Plan plan, Names names) {
      this.names = names;
      this.survey = plan.survey().id();
      this.asked = Stream.concat(Stream.of(plan.headline()), plan.items().stream()).toList();
      this.slots = asked.stream().mapToInt(metric -> names.knownSlot(metric.id())).toArray();
      this.values = new int[slots.length];
    }

    /** Null when something is not rated; reused. */
    int[] values(FactCursor fact) {
      if (!survey.equals(names.id(Names.Kind.SURVEY, fact.survey()))) {
        return null;
      }
      for (int i = 0; i < slots.length; i++) {
        Metric metric = asked.get(i);
        int score = slots[i] == 0 ? FactCursor.NO_SCORE : fact.score(slots[i]);
        if (score == FactCursor.NO_SCORE || !metric.scale().contains(score)) {
          return null;
        }
        boolean high = metric.direction() == Direction.HIGH;
        values[i] = high ? score - metric.scale().from() : metric.scale().to() - score;
      }
      return values;
    }

    int unit(FactCursor fact, UnitTree tree) {
      String id = names.id(Names.Kind.UNIT, fact.unit());
      int known = id == null ? -1 : tree.indexOf(id);
      return known < 0 ? tree.unassigned() : known;
    }
  }

  private void add(FactCursor fact, Complete complete) {
    int[] values = complete.values(fact);
    if (values == null) {
      return;
    }
    int place = places.on(fact.day(), complete.unit(fact, tree));
    if (byPlace[place] == null) {
      byPlace[place] = new CrossProducts(items.size() + 1);
    }
    byPlace[place].add(values);
  }

  /**
   * Importance and performance of each item for a unit with everything below it; the organisation
   * is {@link UnitTree#ORGANISATION}. Performance is the item's mean from 0, the worst of its
   * scale, to 100. Empty with too few items or answers, when all agree, or when one item follows
   * from others.
   */
  public Optional<Drivers> of(String unitId) {
    int unit = tree.indexOf(unitId);
    if (unit < 0 || items.size() < LEAST_ITEMS) {
      return Optional.empty();
    }
    CrossProducts sum = new CrossProducts(items.size() + 1);
    int[] from = places.of(unit);
    int[] to = places.endsOf(unit);
    for (int i = 0; i < from.length; i++) {
      for (int place = from[i]; place < to[i]; place++) {
        if (byPlace[place] != null) {
          sum.add(byPlace[place]);
        }
      }
    }
    return sum.correlations().flatMap(correlations -> drivers(sum, correlations));
  }

  private Optional<Drivers> drivers(CrossProducts sum, double[][] correlations) {
    double[] performance = new double[items.size()];
    for (int i = 0; i < performance.length; i++) {
      performance[i] = 100 * sum.mean(i + 1) / (items.get(i).levels() - 1);
    }
    List<String> ids = items.stream().map(Metric::id).toList();
    return Drivers.of(ids, sum.n(), performance, correlations);
  }
}
