package nl.weerklank.insight;

import nl.weerklank.score.Distribution;
import nl.weerklank.score.Score;
import nl.weerklank.score.Shares;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Subject;

/**
 * One line of the score table.
 *
 * @param label name as its source gives it; the id when it has none
 * @param rollup true when the answers of a unit include those of everything below it
 * @param hidden true for a result about the employer or an employee that may not be shown; then
 *     nothing but the subject is known
 * @param answers null when hidden
 * @param shares null when hidden or without answers
 * @param score null when hidden or without answers
 */
public record ScoreLine(
    Metric metric,
    Period period,
    Subject subject,
    String label,
    boolean rollup,
    boolean hidden,
    Distribution answers,
    Shares shares,
    Score score) {

  /** Number of answers; null when hidden. */
  public Integer n() {
    return hidden ? null : Integer.valueOf(answers.n());
  }
}
