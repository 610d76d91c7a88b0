package nl.weerklank.score;

import java.util.Arrays;
import java.util.Optional;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;

/**
 * Tests of two samples that share no answer: two periods that do not overlap, or a part and the
 * rest. Respondents who are in both make the test careful, not wrong, where they answer alike.
 *
 * <p>NET: 3 pseudo-answers in each sample, z test. TOP_SHARE: one success and one failure in each
 * (Agresti and Caffo 2000), z test. MEAN: Welch's t test; answers that all agree are given the
 * variance of the other sample, as their own is not known, and at least 1/n.
 */
public final class Comparisons {

  private Comparisons() {}

  /** {@code now} minus {@code before}, 95 %; empty when either is empty (MEAN: has one answer). */
  public static Optional<Comparison> between(Metric metric, Sample now, Sample before) {
    return between(metric, now, before, Intervals.CONFIDENCE);
  }

  /**
   * As {@link #between(Metric, Sample, Sample)}.
   *
   * @param confidence of the interval, such as 0.95
   */
  public static Optional<Comparison> between(
      Metric metric, Sample now, Sample before, double confidence) {
    if (!Moments.enough(metric, now.answers()) || !Moments.enough(metric, before.answers())) {
      return Optional.empty();
    }
    Moments first = Moments.adjusted(metric, now.answers());
    Moments second = Moments.adjusted(metric, before.answers());
    Error one = Error.of(first.varied(second.variance()), now);
    Error other = Error.of(second.varied(first.variance()), before);
    double difference = Moments.unit(metric) * (first.mean() - second.mean());
    double error = Moments.unit(metric) * Math.sqrt(one.squared() + other.squared());
    Reference reference =
        metric.formula() == Formula.MEAN ? Reference.t(welch(one, other)) : Reference.NORMAL;
    return Optional.of(comparison(difference, error, reference, confidence, Scoring.width(metric)));
  }

  /** A part against the rest of the whole, the rest's answers taken as independent. */
  public static Optional<Comparison> withRest(Metric metric, Sample part, Distribution whole) {
    return withRest(metric, part, Sample.of(whole));
  }

  /**
   * A part against the whole without it, never against the whole; empty when there is no rest.
   *
   * @param whole its design effect is taken for the rest
   * @throws IllegalArgumentException when the part holds answers the whole has not
   */
  public static Optional<Comparison> withRest(Metric metric, Sample part, Sample whole) {
    return withRest(metric, part, whole, Intervals.CONFIDENCE);
  }

  /** As {@link #withRest(Metric, Sample, Sample)}, with the confidence of the interval. */
  public static Optional<Comparison> withRest(
      Metric metric, Sample part, Sample whole, double confidence) {
    Distribution rest = whole.answers().minus(part.answers());
    if (Arrays.stream(rest.counts()).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException(
          "Metric " + metric.id() + ": a part holds answers that its whole does not.");
    }
    return between(metric, part, new Sample(rest, whole.designEffect()), confidence);
  }

  private static Comparison comparison(
      double difference, double error, Reference reference, double confidence, double width) {
    double half = reference.quantile(confidence) * error;
    double statistic = difference / error;
    Interval interval =
        new Interval(Math.max(-width, difference - half), Math.min(width, difference + half));
    return new Comparison(difference, interval, statistic, reference.p(statistic));
  }

  /** Degrees of freedom after Welch and Satterthwaite. */
  private static double welch(Error one, Error other) {
    double sum = one.squared() + other.squared();
    return sum * sum / (one.perDegree() + other.perDegree());
  }

  /** Squared standard error of a mean of {@code n} answers. */
  private record Error(double squared, double n) {

    static Error of(Moments moments, Sample sample) {
      return new Error(sample.designEffect() * moments.variance() / moments.n(), moments.n());
    }

    double perDegree() {
      return squared * squared / (n - 1);
    }
  }
}
