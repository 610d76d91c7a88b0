package nl.weerklank.score;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.score.Shrinkage.Band;
import nl.weerklank.survey.Metric;

/** The two variances behind a {@link Shrinkage}, on the scale of y; ANOVA estimates. */
record Components(
    int units,
    long answers,
    double withinMeanSquare,
    double betweenMeanSquare,
    double typicalSize,
    double tau2) {

  private static final double SURE = 0.95;

  static Components of(Metric metric, List<Distribution> units) {
    int k = 0;
    long answers = 0;
    double sum = 0;
    double squares = 0;
    double within = 0;
    double perUnit = 0;
    double sizes = 0;
    for (Distribution unit : units) {
      int n = unit.n();
      if (n == 0) {
        continue;
      }
      Moments moments = Moments.counted(metric, unit);
      k++;
      answers += n;
      sum += Moments.sum(metric, unit);
      squares += Moments.squares(metric, unit);
      within += n * moments.variance();
      perUnit += n * moments.mean() * moments.mean();
      sizes += (double) n * n;
    }
    if (k == 0) {
      return new Components(0, 0, 0, 0, 0, 0);
    }
    double pooled = sum / answers;
    double between = Math.max(0, perUnit - answers * pooled * pooled);
    if (k == 1 || answers == k) {
      // One unit, or one answer each: nothing tells units and answers apart.
      double variance = Math.max(0, squares / answers - pooled * pooled);
      return new Components(k, answers, variance, 0, 0, 0);
    }
    double withinMeanSquare = within / (answers - k);
    double betweenMeanSquare = between / (k - 1);
    double typicalSize = (answers - sizes / answers) / (k - 1);
    double tau2 = Math.max(0, (betweenMeanSquare - withinMeanSquare) / typicalSize);
    return new Components(k, answers, withinMeanSquare, betweenMeanSquare, typicalSize, tau2);
  }

  Shrinkage shrink(Metric metric, List<Distribution> distributions) {
    double mean = mean(metric, distributions);
    List<Shrinkage.Unit> shrunk = new ArrayList<>(distributions.size());
    for (Distribution unit : distributions) {
      shrunk.add(shrink(metric, unit, mean));
    }
    return new Shrinkage(
        answers,
        withinMeanSquare,
        betweenMeanSquare,
        typicalSize,
        tau2,
        Moments.unit(metric) * mean,
        shrunk);
  }

  /** Units weighted by how well their mean is known; with tau2 = 0 that is the pooled mean. */
  private double mean(Metric metric, List<Distribution> distributions) {
    double sum = 0;
    double weights = 0;
    for (Distribution unit : distributions) {
      int n = unit.n();
      if (n > 0) {
        double known = n / reach(n);
        sum += known * Moments.counted(metric, unit).mean();
        weights += known;
      }
    }
    return sum / weights;
  }

  /** {@code n * tau2 + MSW}, or 1 where both are 0 and any number does. */
  private double reach(int n) {
    double reach = n * tau2 + withinMeanSquare;
    return reach > 0 ? reach : 1;
  }

  private Shrinkage.Unit shrink(Metric metric, Distribution unit, double mean) {
    int n = unit.n();
    double weight = n * tau2 / reach(n);
    double own = n == 0 ? mean : Moments.counted(metric, unit).mean();
    double shift = weight * (own - mean);
    double sd = n == 0 ? Math.sqrt(tau2) : Math.sqrt(weight * withinMeanSquare / n);
    double below = below(shift, sd);
    double points = Moments.unit(metric);
    return new Shrinkage.Unit(
        n,
        n == 0 ? null : points * own,
        weight,
        points * (mean + shift),
        points * sd,
        below,
        band(below));
  }

  /** Without any noise inside units a shift of 0 is the mean, and any other is certain. */
  private static double below(double shift, double sd) {
    if (shift == 0) {
      return 0.5;
    }
    return Reference.NORMAL.distribution().cumulativeProbability(-shift / sd);
  }

  private Band band(double below) {
    if (!Shrinkage.canBeShown(tau2, units, answers)) {
      return Band.NOT_DISTINGUISHABLE;
    }
    if (below > SURE) {
      return Band.BELOW;
    }
    return below < 1 - SURE ? Band.ABOVE : Band.NOT_DISTINGUISHABLE;
  }
}
