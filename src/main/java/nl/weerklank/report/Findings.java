package nl.weerklank.report;

import java.util.List;
import nl.weerklank.insight.RepeatedAnswers;
import nl.weerklank.insight.TrendBaselines;
import nl.weerklank.insight.effort.EffortTable;
import nl.weerklank.insight.money.Money;
import nl.weerklank.insight.people.Link;
import nl.weerklank.insight.people.People;
import nl.weerklank.insight.theme.RatedItems;
import nl.weerklank.insight.theme.Themes;
import nl.weerklank.survey.UnitTree;

/**
 * What a run worked out beside the fold, over the whole organisation.
 *
 * @param repeated of the windows that are compared
 * @param baselines of the headline metric
 * @param themes null without theme rules
 * @param money null when no report asks for it; likewise {@code people}, and links, effort and
 *     rated items empty
 */
public record Findings(
    RepeatedAnswers repeated,
    TrendBaselines baselines,
    Themes themes,
    Money money,
    People people,
    List<Link> links,
    List<EffortTable> effort,
    List<RatedItems> rated) {

  /** Nothing was worked out: every respondent answers once, no trend has limits. */
  public static Findings none(UnitTree tree) {
    return new Findings(
        RepeatedAnswers.none(tree),
        TrendBaselines.NONE,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
