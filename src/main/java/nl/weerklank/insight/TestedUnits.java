package nl.weerklank.insight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.weerklank.score.Comparison;
import nl.weerklank.score.Comparisons;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.FalseDiscovery;
import nl.weerklank.score.Sample;
import nl.weerklank.score.TargetDistance;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;
import nl.weerklank.survey.UnitTree;

/**
 * The same question asked of every unit of the organisation, whatever is rendered: did its score
 * change, or does it differ from the rest of the organisation. Units of one layer are one family of
 * tests; q values by Benjamini and Hochberg within it. Units with fewer answers than the minimum
 * are not tested and not counted.
 */
public final class TestedUnits {

  /** What all tests of a run share. */
  public record Plan(Figures figures, RepeatedAnswers repeated, ScoringSettings settings) {}

  private record Candidate(String unitId, Comparison comparison) {}

  private final Metric metric;
  private final ScoringSettings settings;
  private final Map<String, Tested> byUnit = new HashMap<>();

  private TestedUnits(Metric metric, ScoringSettings settings) {
    this.metric = metric;
    this.settings = settings;
  }

  /**
   * Each unit against itself in another window, the organisation among them.
   *
   * @throws IllegalArgumentException when the windows share a day, because such a test means
   *     nothing
   */
  public static TestedUnits changes(Metric metric, Period now, Period before, Plan plan) {
    if (!before.to().isBefore(now.from()) && !now.to().isBefore(before.from())) {
      throw new IllegalArgumentException(
          before.key() + " and " + now.key() + " overlap; only disjoint windows are compared.");
    }
    TestedUnits tested = new TestedUnits(metric, plan.settings);
    Set<String> shownNow = published(metric, now, plan);
    Set<String> shownBefore = published(metric, before, plan);
    UnitTree tree = plan.figures.tree();
    Map<Integer, List<Candidate>> families = new TreeMap<>();
    for (int index = 0; index < tree.size(); index++) {
      String unit = tree.unit(index).id();
      if (!testable(tree, index) || !shownNow.contains(unit) || !shownBefore.contains(unit)) {
        continue;
      }
      Sample present = sample(metric, now, unit, plan);
      Sample past = sample(metric, before, unit, plan);
      if (enough(present, plan) && enough(past, plan)) {
        Comparisons.between(metric, present, past)
            .ifPresent(found -> add(families, tree, unit, found));
      }
    }
    families.values().forEach(tested::settle);
    return tested;
  }

  /**
   * Each unit against the organisation without it, whose answers are taken to repeat themselves as
   * those of the whole do; the organisation itself is not tested. Neither is a unit whose score is
   * indicative only: with few answers against many the test finds more than it promises.
   */
  public static TestedUnits againstRest(Metric metric, Period now, Plan plan) {
    TestedUnits tested = new TestedUnits(metric, plan.settings);
    Set<String> shown = published(metric, now, plan);
    UnitTree tree = plan.figures.tree();
    Sample whole = sample(metric, now, UnitTree.ORGANISATION, plan);
    Map<Integer, List<Candidate>> families = new TreeMap<>();
    for (int index = 1; index < tree.size(); index++) {
      String unit = tree.unit(index).id();
      if (!testable(tree, index) || !shown.contains(unit)) {
        continue;
      }
      Sample part = sample(metric, now, unit, plan);
      int rest = whole.answers().n() - part.answers().n();
      if (part.answers().n() >= plan.settings.indicativeBelow()
          && rest >= plan.settings.minimumAnswers()) {
        Comparisons.withRest(metric, part, whole)
            .ifPresent(found -> add(families, tree, unit, found));
      }
    }
    families.values().forEach(tested::settle);
    return tested;
  }

  private static Set<String> published(Metric metric, Period period, Plan plan) {
    return new Disclosure(plan.settings).publishedUnits(metric, plan.figures, period);
  }

  private static boolean testable(UnitTree tree, int index) {
    return index != tree.unassigned() && !tree.closed(index);
  }

  private static Sample sample(Metric metric, Period period, String unit, Plan plan) {
    Distribution answers = plan.figures.rollup(metric, period, Subject.unit(unit));
    return new Sample(answers, plan.repeated.designEffect(metric, period, unit, answers));
  }

  private static boolean enough(Sample sample, Plan plan) {
    return sample.answers().n() >= plan.settings.minimumAnswers();
  }

  private static void add(
      Map<Integer, List<Candidate>> families, UnitTree tree, String unit, Comparison found) {
    int depth = tree.depth(tree.indexOf(unit));
    families.computeIfAbsent(depth, key -> new ArrayList<>()).add(new Candidate(unit, found));
  }

  private void settle(List<Candidate> family) {
    double[] p = family.stream().mapToDouble(one -> one.comparison.p()).toArray();
    double[] q = FalseDiscovery.benjaminiHochberg(p);
    for (int i = 0; i < q.length; i++) {
      Comparison comparison = family.get(i).comparison;
      byUnit.put(family.get(i).unitId, new Tested(comparison, q[i], outcome(comparison, q[i])));
    }
  }

  private Tested.Outcome outcome(Comparison comparison, double q) {
    double difference = comparison.difference();
    if (q > settings.falseDiscoveryRate()) {
      return Tested.Outcome.NOT_SHOWN;
    }
    if (Math.abs(difference) < smallest(metric, settings)) {
      return Tested.Outcome.SMALL;
    }
    return difference > 0 == TargetDistance.lowIsGood(metric)
        ? Tested.Outcome.WORSE
        : Tested.Outcome.BETTER;
  }

  /** The least difference worth reporting, in the metric's own unit: 5 points are 0.15 on 1-7. */
  static double smallest(Metric metric, ScoringSettings settings) {
    return metric.formula() == Formula.MEAN
        ? settings.minimumEffect() / 200 * (metric.levels() - 1)
        : settings.minimumEffect();
  }

  /** What the tests say of a unit; {@link Tested#NOTHING} when it was not tested. */
  public Tested of(String unitId) {
    return Optional.ofNullable(byUnit.get(unitId)).orElse(Tested.NOTHING);
  }

  /** Number of units tested. */
  public int size() {
    return byUnit.size();
  }
}
