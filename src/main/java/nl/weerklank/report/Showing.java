package nl.weerklank.report;

import nl.weerklank.insight.ScoringSettings;
import nl.weerklank.score.Distribution;
import nl.weerklank.score.Score;
import nl.weerklank.score.Scoring;
import nl.weerklank.survey.About;
import nl.weerklank.survey.Metric;

/** How much of a distribution is shown. */
final class Showing {

  private final ScoringSettings settings;

  Showing(ScoringSettings settings) {
    this.settings = settings;
  }

  Shown shown(Metric metric, Distribution answers) {
    int n = answers.n();
    if (metric.about() == About.EMPLOYER && n < settings.employerMinimum()) {
      return hidden();
    }
    return shown(enough(n) ? Scoring.score(metric, answers).orElse(null) : null, n);
  }

  /**
   * @param score about customers; null when there is none
   */
  Shown shown(Score score, int n) {
    if (score == null || score.interval() == null || !enough(n)) {
      return new Shown(Shown.Detail.FEW, null, n);
    }
    boolean full = n >= settings.indicativeBelow();
    return new Shown(full ? Shown.Detail.FULL : Shown.Detail.RANGE, score, n);
  }

  static Shown hidden() {
    return new Shown(Shown.Detail.HIDDEN, null, 0);
  }

  static Shown later() {
    return new Shown(Shown.Detail.LATER, null, 0);
  }

  boolean enough(int n) {
    return n >= settings.minimumAnswers();
  }
}
