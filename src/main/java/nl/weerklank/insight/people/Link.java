package nl.weerklank.insight.people;

import nl.weerklank.score.Correlation;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/**
 * A figure about employees against one of customers, between departments. It is about departments
 * and not about persons: inside each of them the opposite may hold.
 *
 * @param of quarter of the figure about employees
 * @param against quarter of the customers' figure: the same or the next
 */
public record Link(Driver driver, Period of, Metric metric, Period against, Outcome outcome) {

  /**
   * A figure about employees.
   *
   * @param name id of the metric or name of the measure; null for the others
   */
  public record Driver(Kind kind, String name) {
    public enum Kind {
      EMPLOYER_METRIC,
      ABSENCE,
      TURNOVER,
      MEASURE
    }
  }

  /** What the units show. */
  public sealed interface Outcome {
    /** Departments that could be looked at: enough people and enough answers on both sides. */
    int units();
  }

  /**
   * @param adjusted p by Benjamini-Hochberg over all links found, 0 to 1
   */
  public record Found(Correlation correlation, double adjusted) implements Outcome {
    static final double LEVEL = 0.05;

    @Override
    public int units() {
      return correlation.units();
    }

    /** Only then may a sentence say that the two go together. */
    public boolean supported() {
      return adjusted <= LEVEL;
    }
  }

  /**
   * @param units fewer than {@link Correlation#MINIMUM_UNITS}
   */
  public record TooFewUnits(int units) implements Outcome {}

  /** All units agree on one of the figures. */
  public record NoSpread(int units) implements Outcome {}
}
