package nl.weerklank.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.weerklank.survey.Formula;
import nl.weerklank.survey.Metric;

/** What holds for any units beside each other, and any periods after each other. */
class UnitsAndSeriesPropertyTest {

  private static final double CLOSE = 1e-7;

  @Provide
  Arbitrary<Metric> metrics() {
    Arbitrary<Metric> known =
        Arbitraries.of(Metrics.NPS, Metrics.CSAT, Metrics.CES, Metrics.EFFORT);
    return Combinators.combine(known, Arbitraries.of(Formula.class))
        .as((metric, formula) -> Metrics.by(formula, metric));
  }

  @Property(tries = 200)
  void shrunk_scores_lie_between_the_raw_score_and_the_mean(
      @ForAll("metrics") Metric metric,
      @ForAll @Size(max = 30) List<@Size(11) List<@IntRange(max = 5) Integer>> units) {
    List<Distribution> distributions =
        units.stream().map(counts -> distribution(metric, counts)).toList();

    Shrinkage.of(metric, distributions)
        .ifPresent(
            shrinkage -> {
              assertThat(shrinkage.mean()).isFinite();
              for (Shrinkage.Unit unit : shrinkage.units()) {
                double raw = unit.raw() == null ? shrinkage.mean() : unit.raw();
                assertThat(unit.weight()).isBetween(0.0, 1.0);
                assertThat(unit.sd()).isNotNegative().isFinite();
                assertThat(unit.probabilityBelowMean()).isBetween(0.0, 1.0);
                assertThat(unit.shrunk())
                    .isBetween(
                        Math.min(raw, shrinkage.mean()) - CLOSE,
                        Math.max(raw, shrinkage.mean()) + CLOSE);
              }
            });
  }

  private static Distribution distribution(Metric metric, List<Integer> counts) {
    int[] own = Arrays.copyOf(array(counts.toArray(Integer[]::new)), metric.levels());
    return new Distribution(metric.scale().from(), own);
  }

  private static int[] array(Integer[] counts) {
    return Arrays.stream(counts).mapToInt(count -> count).toArray();
  }

  @Property(tries = 200)
  void charts_slopes_and_forecasts_of_any_series_are_defined(
      @ForAll("metrics") Metric metric,
      @ForAll @Size(max = 30) List<@Size(11) List<@IntRange(max = 5) Integer>> periods) {
    List<Distribution> series =
        periods.stream().map(counts -> distribution(metric, counts)).toList();
    Interval range = Scoring.range(metric);

    ControlChart.of(metric, series, 1, 0)
        .ifPresent(
            chart ->
                assertThat(chart.limits())
                    .allSatisfy(
                        limits -> {
                          if (limits != null) {
                            assertThat(limits.low()).isBetween(range.low(), limits.high());
                            assertThat(limits.high()).isLessThanOrEqualTo(range.high());
                          }
                        }));
    Slope.of(metric, series)
        .ifPresent(
            slope -> {
              assertThat(slope.p()).isBetween(0.0, 1.0);
              assertThat(slope.perPeriod())
                  .isBetween(slope.interval().low(), slope.interval().high());
            });
    Forecast.of(Series.scores(metric, series), 3, range)
        .ifPresent(
            forecast ->
                assertThat(forecast.intervals())
                    .hasSize(3)
                    .allSatisfy(
                        interval ->
                            assertThat(interval.low()).isBetween(range.low(), interval.high())));
  }
}
