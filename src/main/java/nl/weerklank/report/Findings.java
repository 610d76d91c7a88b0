package nl.weerklank.report;

import nl.weerklank.insight.RepeatedAnswers;
import nl.weerklank.insight.TrendBaselines;
import nl.weerklank.survey.UnitTree;

/**
 * What a run worked out beside the fold, over the whole organisation.
 *
 * @param repeated of the windows that are compared
 * @param baselines of the headline metric
 */
public record Findings(RepeatedAnswers repeated, TrendBaselines baselines) {

  /** Nothing was worked out: every respondent answers once, no trend has limits. */
  public static Findings none(UnitTree tree) {
    return new Findings(RepeatedAnswers.none(tree), TrendBaselines.NONE);
  }
}
