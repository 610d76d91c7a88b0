package nl.weerklank.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.weerklank.survey.Metric;

/**
 * Tells a signal from ordinary variation in a row of equal periods, against a baseline that stays
 * frozen until someone chooses another. Periods before the baseline are not judged.
 *
 * @param centre mean of the baseline, in the metric's unit
 * @param limits of each period, in the order given; null for one that is skipped or not judged
 * @param rangeLimit what two periods in a row can differ by ordinary variation; empty when limits
 *     depend on n
 * @param signals in the order of periods
 */
public record ControlChart(
    double centre, List<Interval> limits, OptionalDouble rangeLimit, List<Signal> signals) {

  /** Periods of the baseline unless told otherwise. */
  public static final int BASELINE = 12;

  private static final int RUN = 8;

  /** More than this between the largest and the smallest n, and limits must follow n. */
  private static final int UNEVEN = 2;

  /** Why a period is more than ordinary variation. */
  public enum Rule {
    /** Beyond a limit. */
    OUTSIDE,
    /** With the 7 counted periods before it all above, or all below, the centre. */
    RUN_OF_8
  }

  /**
   * @param index of the period in the list given, from 0
   * @param above the centre; for a LOW metric that is not the good side
   */
  public record Signal(int index, Rule rule, boolean above) {}

  public ControlChart {
    limits = Collections.unmodifiableList(new ArrayList<>(limits));
    signals = List.copyOf(signals);
  }

  /** Signals of one period, none for ordinary variation. */
  public List<Signal> at(int index) {
    return signals.stream().filter(signal -> signal.index() == index).toList();
  }

  /**
   * The chart that fits: limits that depend on n when the largest n is over twice the smallest, or
   * when the baseline does not vary; else XmR, its limits kept to what a score can be.
   *
   * @param periods null for none; those under {@code minimum} answers are skipped
   * @param minimum answers of a period that counts; at least 1 is taken
   * @param baselineFrom index where the baseline begins; it is the first 12 counted periods there
   * @return empty when fewer than 12 periods count there
   */
  public static Optional<ControlChart> of(
      Metric metric, List<Distribution> periods, int minimum, int baselineFrom) {
    List<Distribution> counted = Series.counted(periods, Math.max(1, minimum));
    int baselineTo = Series.endOf(counted, baselineFrom, BASELINE);
    if (baselineTo < 0) {
      return Optional.empty();
    }
    if (uneven(counted.subList(baselineFrom, counted.size()))) {
      return funnel(metric, counted, baselineFrom, baselineTo);
    }
    List<Double> values = Series.scores(metric, counted);
    return of(values, baselineFrom, baselineTo)
        .filter(chart -> chart.rangeLimit.orElseThrow() > 0)
        .map(chart -> chart.within(Scoring.range(metric)))
        .or(() -> funnel(metric, counted, baselineFrom, baselineTo));
  }

  /**
   * XmR chart: mean -/+ 2.66 mean moving range (Wheeler 2000), for periods of about equal n.
   *
   * @param values null for a period to skip; its neighbours then follow each other
   * @param baselineFrom index of the baseline's first period
   * @param baselineTo index after its last
   * @return empty when the baseline has fewer than two values
   */
  public static Optional<ControlChart> of(List<Double> values, int baselineFrom, int baselineTo) {
    List<Double> baseline =
        values.subList(baselineFrom, baselineTo).stream().filter(Objects::nonNull).toList();
    if (baseline.size() < 2) {
      return Optional.empty();
    }
    MovingRange moving = MovingRange.of(baseline);
    List<Interval> limits = new ArrayList<>(Collections.nCopies(values.size(), null));
    for (int i = baselineFrom; i < values.size(); i++) {
      limits.set(i, values.get(i) == null ? null : moving.limits());
    }
    return Optional.of(
        judged(values, moving.centre(), limits, OptionalDouble.of(moving.rangeLimit())));
  }

  /**
   * Limits centre -/+ 3 sqrt(Var / n) around the baseline's pooled score: narrower where more
   * answered, never beyond what a score can be. Where all of the baseline agree, Var comes from
   * pseudo-answers.
   *
   * @param periods null, or empty, for a period to skip
   * @return empty when the baseline has no answers
   */
  public static Optional<ControlChart> funnel(
      Metric metric, List<Distribution> periods, int baselineFrom, int baselineTo) {
    return Series.pooled(periods.subList(baselineFrom, baselineTo))
        .map(baseline -> funnel(metric, periods, baselineFrom, baseline));
  }

  private static ControlChart funnel(
      Metric metric, List<Distribution> periods, int from, Distribution baseline) {
    Funnel funnel = Funnel.around(metric, baseline);
    List<Interval> limits = new ArrayList<>(Collections.nCopies(periods.size(), null));
    for (int i = from; i < periods.size(); i++) {
      limits.set(i, Series.missing(periods.get(i)) ? null : funnel.limits(periods.get(i).n()));
    }
    List<Double> values = Series.scores(metric, periods);
    return judged(values, funnel.centre(), limits, OptionalDouble.empty());
  }

  private static ControlChart judged(
      List<Double> values, double centre, List<Interval> limits, OptionalDouble rangeLimit) {
    List<Signal> signals = new ArrayList<>();
    int run = 0;
    for (int i = 0; i < values.size(); i++) {
      Interval limit = limits.get(i);
      if (limit == null) {
        continue;
      }
      double value = values.get(i);
      int side = Double.compare(value, centre);
      run = side == 0 ? 0 : side == Integer.signum(run) ? run + side : side;
      if (value < limit.low() || value > limit.high()) {
        signals.add(new Signal(i, Rule.OUTSIDE, side > 0));
      }
      if (Math.abs(run) >= RUN) {
        signals.add(new Signal(i, Rule.RUN_OF_8, side > 0));
      }
    }
    return new ControlChart(centre, limits, rangeLimit, signals);
  }

  private static boolean uneven(List<Distribution> periods) {
    int largest = 0;
    int smallest = Integer.MAX_VALUE;
    for (Distribution period : periods) {
      if (period != null) {
        largest = Math.max(largest, period.n());
        smallest = Math.min(smallest, period.n());
      }
    }
    return largest > UNEVEN * (long) smallest;
  }

  private ControlChart within(Interval range) {
    List<Interval> kept = new ArrayList<>();
    for (Interval limit : limits) {
      kept.add(
          limit == null
              ? null
              : new Interval(
                  Math.max(range.low(), limit.low()), Math.min(range.high(), limit.high())));
    }
    return new ControlChart(centre, kept, rangeLimit, signals);
  }
}
