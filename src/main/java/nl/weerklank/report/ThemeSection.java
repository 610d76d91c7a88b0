package nl.weerklank.report;

import java.util.List;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/**
 * What customers write about, and what to take up first.
 *
 * @param answers with a score of the metric
 * @param said those with a comment or a category
 * @param unclassified part of {@code said} that no theme holds
 * @param rows most mentioned first; {@code change} only where a test supports it
 * @param marks of the rows, in the same order
 * @param priorities at most three; empty when no theme has enough mentions and an unhappy customer
 * @param places where the priorities lie, at most three sentences
 */
public record ThemeSection(
    Metric metric,
    Period window,
    int answers,
    int said,
    Percent unclassified,
    List<UnitRow> rows,
    List<Mark> marks,
    List<Priority> priorities,
    List<Phrase> places) {

  /**
   * @param rank of the priority the theme is; 0 for none
   * @param unhappy answers in the bottom band that name it
   */
  public record Mark(int rank, int unhappy) {}

  /**
   * @param rank from 1
   * @param gain what would be won, in words
   */
  public record Priority(int rank, String theme, Phrase gain) {}
}
