package nl.weerklank.score;

import static nl.weerklank.score.Metrics.CES;
import static nl.weerklank.score.Metrics.CSAT;
import static nl.weerklank.score.Metrics.NPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.survey.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What "95 %" and "5 %" really are, by adding up the probability of every possible sample. The
 * limits are the worst values of the table the formulas were chosen by.
 */
class NominalLevelsTest {

  /** Shares of the top, middle and bottom band among those who could answer. */
  private record Population(double top, double middle, double bottom) {

    double net() {
      return 100 * (top - bottom);
    }
  }

  /** Mixed, nearly all happy, happy, lukewarm, unhappy. */
  private static final List<Population> POPULATIONS =
      List.of(
          new Population(0.5, 0.3, 0.2),
          new Population(0.9, 0.08, 0.02),
          new Population(0.7, 0.2, 0.1),
          new Population(0.25, 0.675, 0.075),
          new Population(0.1, 0.3, 0.6));

  /** One possible sample. */
  private record Mix(int top, int middle, int bottom) {

    static List<Mix> all(int n) {
      List<Mix> all = new ArrayList<>();
      for (int top = 0; top <= n; top++) {
        for (int bottom = 0; bottom <= n - top; bottom++) {
          all.add(new Mix(top, n - top - bottom, bottom));
        }
      }
      return all;
    }

    double probability(Population population) {
      double log = logFactorial(top + middle + bottom);
      log += top * Math.log(population.top) - logFactorial(top);
      log += middle * Math.log(population.middle) - logFactorial(middle);
      log += bottom * Math.log(population.bottom) - logFactorial(bottom);
      return Math.exp(log);
    }

    Distribution answers(Metric metric) {
      return Oracle.mix(metric, top, middle, bottom);
    }
  }

  private static double logFactorial(int n) {
    double sum = 0;
    for (int i = 2; i <= n; i++) {
      sum += Math.log(i);
    }
    return sum;
  }

  @Test
  void probabilities_of_all_samples_add_up_to_one() {
    double sum = 0;
    for (Mix mix : Mix.all(20)) {
      sum += mix.probability(POPULATIONS.get(3));
    }
    assertThat(sum).isBetween(1 - 1e-9, 1 + 1e-9);
  }

  @ParameterizedTest
  @CsvSource({"5, 0.918", "10, 0.930", "20, 0.946", "50, 0.948"})
  void an_interval_covers_the_true_net_score_as_often_as_promised(int n, double worst) {
    for (Population population : POPULATIONS) {
      double covered = 0;
      for (Mix mix : Mix.all(n)) {
        Interval interval = Scoring.score(NPS, mix.answers(NPS)).orElseThrow().interval();
        if (interval.low() <= population.net() + 1e-9
            && population.net() <= interval.high() + 1e-9) {
          covered += mix.probability(population);
        }
      }
      assertThat(covered).as("%s", population).isGreaterThanOrEqualTo(worst - 0.0005);
    }
  }

  @ParameterizedTest
  @CsvSource({"5, 200, 0.077", "10, 10, 0.038", "20, 60, 0.048", "50, 50, 0.048"})
  void a_change_is_seen_where_there_is_none_as_seldom_as_promised(
      int now, int before, double worst) {
    double[] alarms = alarms(NPS, now, before);
    for (int i = 0; i < alarms.length; i++) {
      assertThat(alarms[i]).as("%s", POPULATIONS.get(i)).isLessThanOrEqualTo(worst + 0.0005);
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "20, 60"})
  void a_change_of_a_share_is_seen_in_at_most_six_percent_where_there_is_none(int now, int before) {
    for (double alarm : alarms(CSAT, now, before)) {
      assertThat(alarm).isLessThan(0.06);
    }
  }

  /** Plain Welch, without a variance borrowed by answers that all agree: 59 % at 5 and 200. */
  @ParameterizedTest
  @CsvSource({"5, 200, 0.10", "10, 10, 0.06", "20, 60, 0.07"})
  void a_change_of_a_mean_is_seen_almost_as_seldom_where_there_is_none(
      int now, int before, double worst) {
    double[] alarms = alarms(CES, now, before);
    for (int i = 0; i < alarms.length; i++) {
      assertThat(alarms[i]).as("%s", POPULATIONS.get(i)).isLessThan(worst);
    }
  }

  /** How often p is under 5 %, for each population. */
  private static double[] alarms(Metric metric, int now, int before) {
    double[] alarms = new double[POPULATIONS.size()];
    List<Mix> others = Mix.all(before);
    double[][] probabilities =
        others.stream().map(NominalLevelsTest::probabilities).toArray(double[][]::new);
    List<Sample> samples = others.stream().map(mix -> Sample.of(mix.answers(metric))).toList();
    for (Mix mix : Mix.all(now)) {
      Sample sample = Sample.of(mix.answers(metric));
      double[] own = probabilities(mix);
      for (int other = 0; other < samples.size(); other++) {
        double[] joint = product(own, probabilities[other]);
        if (likely(joint)
            && Comparisons.between(metric, sample, samples.get(other)).orElseThrow().p() < 0.05) {
          for (int i = 0; i < alarms.length; i++) {
            alarms[i] += joint[i];
          }
        }
      }
    }
    return alarms;
  }

  private static double[] probabilities(Mix mix) {
    return POPULATIONS.stream().mapToDouble(mix::probability).toArray();
  }

  private static double[] product(double[] one, double[] other) {
    double[] product = new double[one.length];
    for (int i = 0; i < one.length; i++) {
      product[i] = one[i] * other[i];
    }
    return product;
  }

  /** What all pairs left out add up to is below a thousandth of a percent. */
  private static boolean likely(double[] joint) {
    for (double probability : joint) {
      if (probability > 1e-11) {
        return true;
      }
    }
    return false;
  }
}
