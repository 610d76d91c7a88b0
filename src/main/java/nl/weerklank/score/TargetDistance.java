package nl.weerklank.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import nl.weerklank.survey.Direction;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;

/** How far a target is, in answers and as a part of the way to it. */
public final class TargetDistance {

  private TargetDistance() {}

  /**
   * Answers of the middle band that, had they been in the top band, would have met the target with
   * the same n: "3 more passives to a 9". Of a TOP_SHARE metric any answer below the top band.
   *
   * @return 0 when the target is met; empty for MEAN, without answers, and when there are not that
   *     many such answers
   */
  public static OptionalInt answers(Metric metric, Distribution answers, BigDecimal target) {
    int n = answers.n();
    if (n == 0 || metric.formula() == Formula.MEAN) {
      return OptionalInt.empty();
    }
    int top = answers.in(metric.top());
    int bottom = answers.in(metric.bottom());
    boolean net = metric.formula() == Formula.NET;
    int needed =
        target
            .multiply(BigDecimal.valueOf(n))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.CEILING)
            .intValue();
    int distance = needed - (net ? top - bottom : top);
    int available = net ? n - top - bottom : n - top;
    if (distance > available) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(Math.max(0, distance));
  }

  /** Whether the printed score meets the target; by the metric's direction. */
  public static boolean met(Metric metric, BigDecimal score, BigDecimal target) {
    int distance = score.compareTo(target);
    return lowIsGood(metric) ? distance <= 0 : distance >= 0;
  }

  /** True for a mean that should go down; every other score should go up. */
  public static boolean lowIsGood(Metric metric) {
    return metric.formula() == Formula.MEAN && metric.direction() == Direction.LOW;
  }

  /**
   * Percent of the way from the score before to the target that the score now has gone; below 0
   * when it went the other way, 100 and more when it is there. A rise of 5 points is a tenth of the
   * way from -50 to 0 and half of the way from +80 to +90.
   *
   * @return empty when the target was met before, and without answers
   */
  public static Optional<BigDecimal> shareOfWay(
      Metric metric, Distribution now, Distribution before, BigDecimal target) {
    Optional<Score> present = Scoring.score(metric, now);
    Optional<Score> past = Scoring.score(metric, before);
    if (present.isEmpty() || past.isEmpty() || met(metric, past.get().exact(), target)) {
      return Optional.empty();
    }
    BigDecimal way = target.subtract(past.get().exact());
    BigDecimal gone = present.get().exact().subtract(past.get().exact());
    return Optional.of(
        gone.multiply(BigDecimal.valueOf(100)).divide(way, Fraction.DIGITS, RoundingMode.DOWN));
  }
}
