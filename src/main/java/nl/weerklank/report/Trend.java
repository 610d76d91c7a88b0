package nl.weerklank.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import nl.weerklank.score.Interval;
import nl.weerklank.score.Score;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/**
 * 26 weeks of one metric with the shares per month below it.
 *
 * @param target null when none is set
 * @param mix months the weeks touch, oldest first
 * @param limits null until there is a baseline
 * @param findings what the weeks support, in sentences
 */
public record Trend(
    Metric metric,
    List<Week> weeks,
    BigDecimal target,
    List<Mark> marks,
    List<Mix> mix,
    Limits limits,
    List<Phrase> findings) {

  /**
   * @param score null when the week has fewer answers than the minimum
   * @param n answers of the week
   */
  public record Week(Period week, int n, Score score) {}

  /**
   * What single weeks do without anything having changed.
   *
   * @param baseline first to last week that set them
   * @param centre of the frozen baseline, in the metric's unit
   * @param ranges of each week of the chart; null for a week with too few answers
   * @param signals indexes of the weeks beyond their limits, and of the last of 8 or more in a row
   *     on one side of the centre
   */
  public record Limits(
      Period baseline, double centre, List<Interval> ranges, Set<Integer> signals) {}

  /** An event on a week of the chart. */
  public record Mark(Period week, String label) {}

  /**
   * @param month only the days the chart covers; {@code partial} when that is not the whole month
   * @param weeks how many weeks of the chart begin in it: the width of its column
   * @param top like {@code middle} and {@code bottom} 0 when the month has fewer answers than the
   *     minimum
   */
  public record Mix(
      Period month, boolean partial, int weeks, int n, int top, int middle, int bottom) {}
}
