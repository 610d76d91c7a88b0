package nl.weerklank.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.weerklank.survey.Band;
import nl.weerklank.survey.Direction;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;

/** What holds for any answers and any metric; {@code Question} and {@code Pair} are drawn. */
class ScorePropertyTest {

  private static final double CLOSE = 1e-7;

  /** A metric with some answers to it. */
  record Question(Metric metric, List<Integer> answers) {

    Distribution distribution() {
      return of(metric, answers);
    }
  }

  /** Two distributions of answers to one metric, either of which may be empty. */
  record Pair(Metric metric, Distribution now, Distribution before) {}

  private static Distribution of(Metric metric, List<Integer> answers) {
    int[] counts = new int[metric.levels()];
    answers.forEach(answer -> counts[answer - metric.scale().from()]++);
    return new Distribution(metric.scale().from(), counts);
  }

  @Provide
  Arbitrary<Metric> metrics() {
    Arbitrary<Metric> known =
        Arbitraries.of(Metrics.NPS, Metrics.CSAT, Metrics.CES, Metrics.EFFORT);
    return Combinators.combine(known, Arbitraries.of(Formula.class))
        .as((metric, formula) -> Metrics.by(formula, metric));
  }

  private static Arbitrary<List<Integer>> answers(Metric metric) {
    return Arbitraries.integers()
        .between(metric.scale().from(), metric.scale().to())
        .withDistribution(RandomDistribution.uniform())
        .list()
        .ofMaxSize(60);
  }

  @Provide
  Arbitrary<Question> questions() {
    return metrics().flatMap(metric -> answers(metric).map(list -> new Question(metric, list)));
  }

  @Provide
  Arbitrary<Pair> pairs() {
    return metrics()
        .flatMap(
            metric ->
                Combinators.combine(answers(metric), answers(metric))
                    .as((now, before) -> new Pair(metric, of(metric, now), of(metric, before))));
  }

  @Property(tries = 1000)
  void counts_add_up_over_any_partition(
      @ForAll("questions") Question question,
      @ForAll @Size(60) List<@IntRange(max = 4) Integer> parts) {
    Metric metric = question.metric();
    Distribution sum = Distribution.empty(metric.scale());
    int n = 0;
    int top = 0;
    int bottom = 0;
    for (int part = 0; part <= 4; part++) {
      int number = part;
      Distribution own =
          of(
              metric,
              IntStream.range(0, question.answers().size())
                  .filter(i -> parts.get(i) == number)
                  .mapToObj(question.answers()::get)
                  .toList());
      sum = sum.plus(own);
      n += own.n();
      top += own.in(metric.top());
      bottom += own.in(metric.bottom());
    }
    Distribution whole = question.distribution();

    assertThat(sum).isEqualTo(whole);
    assertThat(n).isEqualTo(question.answers().size());
    assertThat(top).isEqualTo(whole.in(metric.top()));
    assertThat(bottom).isEqualTo(whole.in(metric.bottom()));
  }

  @Property(tries = 300)
  void a_roll_up_scores_as_the_union_of_its_answers(@ForAll("pairs") Pair pair) {
    Metric metric = pair.metric();
    Distribution union = pair.now().plus(pair.before());
    long sum = Moments.sum(metric, pair.now()) + Moments.sum(metric, pair.before());

    assertThat(union.minus(pair.before())).isEqualTo(pair.now());
    assertThat(Scoring.score(metric, union).map(Score::value).orElse(0.0))
        .isCloseTo(union.n() == 0 ? 0 : Moments.unit(metric) * sum / union.n(), within(CLOSE));
  }

  @Property(tries = 300)
  void a_score_lies_in_its_range_and_so_does_its_interval(@ForAll("questions") Question question) {
    Interval range = Scoring.range(question.metric());
    Scoring.score(question.metric(), question.distribution())
        .ifPresent(
            score -> {
              assertThat(score.value()).isBetween(range.low(), range.high());
              if (score.interval() != null) {
                assertThat(score.interval().low()).isBetween(range.low(), score.interval().high());
                assertThat(score.interval().high()).isLessThanOrEqualTo(range.high());
              }
            });
  }

  /** The scale turned round: 0 becomes 10, and what was the top band is the bottom band. */
  private static Metric turned(Metric metric) {
    return new Metric(
        metric.id(),
        metric.scale(),
        metric.direction(),
        metric.formula(),
        turned(metric, metric.bottom()),
        turned(metric, metric.top()),
        metric.about());
  }

  private static Band turned(Metric metric, Band band) {
    int ends = metric.scale().from() + metric.scale().to();
    return new Band(ends - band.to(), ends - band.from());
  }

  private static Distribution turned(Distribution answers) {
    int[] counts = answers.counts();
    int[] turned = new int[counts.length];
    for (int i = 0; i < counts.length; i++) {
      turned[i] = counts[counts.length - 1 - i];
    }
    return new Distribution(answers.low(), turned);
  }

  private static Interval mirrored(Interval interval, double around) {
    return new Interval(around - interval.high(), around - interval.low());
  }

  private static void close(Interval actual, Interval expected) {
    assertThat(actual.low()).isCloseTo(expected.low(), within(CLOSE));
    assertThat(actual.high()).isCloseTo(expected.high(), within(CLOSE));
  }

  @Property(tries = 500)
  void top_and_bottom_swapped_turn_the_sign_of_everything(@ForAll("pairs") Pair pair) {
    Metric metric = pair.metric();
    Metric swapped = swapped(metric);
    boolean mean = metric.formula() == Formula.MEAN;
    Distribution now = mean ? turned(pair.now()) : pair.now();
    Distribution before = mean ? turned(pair.before()) : pair.before();
    if (metric.formula() == Formula.TOP_SHARE) {
      return;
    }
    double around = mean ? metric.scale().from() + metric.scale().to() : 0;

    Scoring.score(metric, pair.now())
        .ifPresent(
            score -> {
              Score other = Scoring.score(swapped, now).orElseThrow();
              assertThat(other.value()).isCloseTo(around - score.value(), within(CLOSE));
              if (score.interval() != null) {
                close(other.interval(), mirrored(score.interval(), around));
              }
            });
    Comparisons.between(metric, Sample.of(pair.now()), Sample.of(pair.before()))
        .ifPresent(
            change -> {
              Comparison other =
                  Comparisons.between(swapped, Sample.of(now), Sample.of(before)).orElseThrow();
              assertThat(other.difference()).isCloseTo(-change.difference(), within(CLOSE));
              assertThat(other.p()).isCloseTo(change.p(), within(CLOSE));
              close(other.interval(), mirrored(change.interval(), 0));
            });
  }

  /** Bands and direction change places; for a mean the scale is turned round as well. */
  private static Metric swapped(Metric metric) {
    return metric.formula() == Formula.MEAN
        ? turned(metric)
        : new Metric(
            metric.id(),
            metric.scale(),
            metric.direction() == Direction.HIGH ? Direction.LOW : Direction.HIGH,
            metric.formula(),
            metric.bottom(),
            metric.top(),
            metric.about());
  }

  @Property(tries = 500)
  void now_and_before_swapped_turn_the_sign_of_the_difference(@ForAll("pairs") Pair pair) {
    Sample now = Sample.of(pair.now());
    Sample before = Sample.of(pair.before());

    Comparisons.between(pair.metric(), now, before)
        .ifPresent(
            change -> {
              Comparison back = Comparisons.between(pair.metric(), before, now).orElseThrow();
              assertThat(back.difference()).isCloseTo(-change.difference(), within(CLOSE));
              assertThat(back.statistic()).isCloseTo(-change.statistic(), within(CLOSE));
              assertThat(back.p()).isCloseTo(change.p(), within(CLOSE));
              close(back.interval(), mirrored(change.interval(), 0));
            });
  }

  @Property(tries = 500)
  void a_comparison_is_always_a_number_and_agrees_with_its_interval(
      @ForAll("pairs") Pair pair, @ForAll @DoubleRange(min = 0, max = 9) double effect) {
    Comparisons.between(pair.metric(), new Sample(pair.now(), effect), Sample.of(pair.before()))
        .ifPresent(
            change -> {
              double width = Scoring.width(pair.metric());
              assertThat(change.p()).isBetween(0.0, 1.0);
              assertThat(change.difference()).isBetween(-width, width);
              assertThat(change.statistic()).isFinite();
              assertThat(change.interval().low()).isBetween(-width, change.difference());
              assertThat(change.interval().high()).isBetween(change.difference(), width);
              boolean zeroOutside = change.interval().low() > 0 || change.interval().high() < 0;
              assertThat(zeroOutside || Math.abs(change.p() - 0.05) < 1e-9)
                  .isEqualTo(change.p() < 0.05 || Math.abs(change.p() - 0.05) < 1e-9);
            });
  }
}
