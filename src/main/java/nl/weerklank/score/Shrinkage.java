package nl.weerklank.score;

import java.util.List;
import java.util.Optional;
import nl.weerklank.survey.Metric;

/**
 * Scores of many small units drawn to their common mean, by one-way random effects with ANOVA
 * estimates (the same number every night). For coaching and bands, never for places.
 *
 * @param answers of all units
 * @param withinVariance of one answer inside a unit, on the scale of y (NET: +1, 0, -1; TOP_SHARE:
 *     1, 0; MEAN: the answer); 0 or more
 * @param betweenMeanSquare how much units differ, noise included; 0 for one unit
 * @param typicalSize n0, the answers of a unit when all had as many; 0 for one unit
 * @param betweenVariance tau squared, of units' true means; 0 where none can be seen
 * @param mean of units' true means, in points, percent or scale
 * @param units in the order given
 */
public record Shrinkage(
    long answers,
    double withinVariance,
    double betweenMeanSquare,
    double typicalSize,
    double betweenVariance,
    double mean,
    List<Unit> units) {

  /** Fewer units with answers do not tell how much units differ. */
  public static final int MINIMUM_UNITS = 20;

  public static final int MINIMUM_ANSWERS = 200;

  /** Where a unit's true score lies, with 95 % probability, against {@link #mean}. */
  public enum Band {
    /** Of the higher score, which for a LOW metric is not the better one. */
    ABOVE,
    NOT_DISTINGUISHABLE,
    BELOW
  }

  /**
   * One unit.
   *
   * @param n its answers
   * @param raw its own score; null when nobody answered
   * @param weight of its own score in {@code shrunk}, 0 to 1
   * @param shrunk estimate of its true score, same unit as {@code raw}
   * @param sd of that estimate, same unit
   * @param probabilityBelowMean that its true score is under the mean, 0 to 1; 0.5 where nothing
   *     speaks for either
   * @param band {@code NOT_DISTINGUISHABLE} for all where {@link #differenceCanBeShown} is false
   */
  public record Unit(
      int n,
      Double raw,
      double weight,
      double shrunk,
      double sd,
      double probabilityBelowMean,
      Band band) {}

  public Shrinkage {
    units = List.copyOf(units);
  }

  /**
   * Of units of one level and answers none of which is in two of them; empty when nobody answered.
   */
  public static Optional<Shrinkage> of(Metric metric, List<Distribution> units) {
    Components components = Components.of(metric, units);
    return components.answers() == 0
        ? Optional.empty()
        : Optional.of(components.shrink(metric, units));
  }

  /** False: "no difference can be shown", and no order of units either. */
  public boolean differenceCanBeShown() {
    long answering = units.stream().filter(unit -> unit.n() > 0).count();
    return canBeShown(betweenVariance, answering, answers);
  }

  static boolean canBeShown(double betweenVariance, long units, long answers) {
    return betweenVariance > 0 && units >= MINIMUM_UNITS && answers >= MINIMUM_ANSWERS;
  }

  /** Answers at which a unit's own score and the mean weigh alike; infinite without differences. */
  double answersForHalfWeight() {
    return betweenVariance == 0 ? Double.POSITIVE_INFINITY : withinVariance / betweenVariance;
  }
}
