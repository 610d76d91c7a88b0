package nl.weerklank.score;

import java.math.BigDecimal;
import java.util.Optional;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Direction;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;

/**
 * What the answers that name a theme do to a net score; all in points, exact like {@link
 * Score#exact} but for intervals. What people mention is no proven cause.
 *
 * @param mentions answers that name it
 * @param score of these answers, with interval; empty without mentions
 * @param removal the whole score minus the score without these answers, below 0 when the theme
 *     drags it down; themes do not add up. Empty when nothing would be left
 * @param net promoters minus detractors among these answers, of all answers
 * @param split the same with an answer of m themes counted 1/m for each: these and that of {@link
 *     #unthemed} add up to the whole score
 * @param conversion points won if the detractors among these answers became passive; themes do not
 *     add up
 * @param conversionInterval 95 %, Wilson's interval of these detractors among all answers
 */
public record ThemeImpact(
    int mentions,
    Optional<Score> score,
    Optional<BigDecimal> removal,
    BigDecimal net,
    BigDecimal split,
    BigDecimal conversion,
    Interval conversionInterval) {

  /** Whether an answer names a theme, counted like a satisfied one. */
  private static final Metric NAMED =
      new Metric(
          "named",
          new Band(0, 1),
          Direction.HIGH,
          Formula.TOP_SHARE,
          new Band(1, 1),
          new Band(0, 0),
          About.SERVICE);

  /**
   * Units a promoter, or minus a detractor, is worth in {@link #of}'s split net: divisible by every
   * number of themes up to 16.
   */
  public static final long SPLIT_UNITS = 720_720;

  /** Share of one answer's units for each of its themes. */
  public static long splitUnits(int themesOfAnswer) {
    return SPLIT_UNITS / themesOfAnswer;
  }

  /**
   * @param metric with formula NET
   * @param whole all answers
   * @param theme those among them that name the theme
   * @param splitNet sum of {@link #splitUnits} over these promoters minus that over these
   *     detractors
   * @return empty when nobody answered
   * @throws IllegalArgumentException for another formula, or when {@code theme} is no part of
   *     {@code whole}
   */
  public static Optional<ThemeImpact> of(
      Metric metric, Distribution whole, Distribution theme, long splitNet) {
    if (metric.formula() != Formula.NET) {
      throw new IllegalArgumentException("Themes need a net score; " + metric.id() + " is none.");
    }
    int n = whole.n();
    if (n == 0) {
      return Optional.empty();
    }
    Distribution rest = rest(whole, theme);
    int bottom = theme.in(metric.bottom());
    Fraction share = Fraction.percent(bottom, n);
    return Optional.of(
        new ThemeImpact(
            theme.n(),
            Scoring.score(metric, theme),
            Scoring.change(metric, whole, rest),
            Fraction.percent(theme.in(metric.top()) - bottom, n).truncated(),
            Fraction.of(100 * splitNet, SPLIT_UNITS * n).truncated(),
            share.truncated(),
            Intervals.wilson(bottom, n, Intervals.Z95)));
  }

  /** The same of the answers that name no theme. */
  public static Optional<ThemeImpact> unthemed(
      Metric metric, Distribution whole, Distribution themed) {
    Distribution none = rest(whole, themed);
    long net = (long) none.in(metric.top()) - none.in(metric.bottom());
    return of(metric, whole, none, net * SPLIT_UNITS);
  }

  /**
   * Change of the share of answers that name a theme between two periods that share no day, in
   * percentage points; empty when either period has no answers.
   */
  public static Optional<Comparison> shareChange(int hitsNow, int now, int hitsBefore, int before) {
    return Comparisons.between(
        NAMED, Sample.of(named(hitsNow, now)), Sample.of(named(hitsBefore, before)));
  }

  private static Distribution named(int hits, int n) {
    return new Distribution(0, new int[] {n - hits, hits});
  }

  private static Distribution rest(Distribution whole, Distribution part) {
    Distribution rest = whole.minus(part);
    for (int count : rest.counts()) {
      if (count < 0) {
        throw new IllegalArgumentException("A theme's answers must be among all answers.");
      }
    }
    return rest;
  }
}
