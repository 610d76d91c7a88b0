package nl.weerklank.score;

import java.util.OptionalDouble;
import nl.weerklank.survey.Metric;

/** How finely a number of answers can tell; in the metric's own unit. */
public final class Detectable {

  private static final double POWER = 0.8;

  private Detectable() {}

  /**
   * The change that a test at 5 % sees four times out of five between two periods of this many
   * answers with this variance: (1.96 + 0.84) * sqrt(2 * Var / n), Var with pseudo-answers. Empty
   * without answers (MEAN: under two), and where no change the scale allows is large enough.
   */
  public static OptionalDouble change(Metric metric, Sample period) {
    double z = Intervals.Z95 + Reference.NORMAL.quantile(2 * POWER - 1);
    OptionalDouble change = error(metric, period, z * Math.sqrt(2));
    return change.isPresent() && change.getAsDouble() > Scoring.width(metric)
        ? OptionalDouble.empty()
        : change;
  }

  public static OptionalDouble change(Metric metric, Distribution period) {
    return change(metric, Sample.of(period));
  }

  /**
   * Half the width of a 95 % interval, 1.96 * sqrt(Var / n), Var with pseudo-answers: for planning;
   * the {@link Score#interval} of a score need not lie evenly around it. Empty without answers
   * (MEAN: under two).
   */
  public static OptionalDouble halfWidth(Metric metric, Sample period) {
    return error(metric, period, Intervals.Z95);
  }

  public static OptionalDouble halfWidth(Metric metric, Distribution period) {
    return halfWidth(metric, Sample.of(period));
  }

  private static OptionalDouble error(Metric metric, Sample period, double times) {
    Distribution answers = period.answers();
    if (!Moments.enough(metric, answers)) {
      return OptionalDouble.empty();
    }
    double variance =
        period.designEffect() * Moments.adjusted(metric, answers).varied(0).variance();
    return OptionalDouble.of(Moments.unit(metric) * times * Math.sqrt(variance / answers.n()));
  }
}
