package nl.weerklank.report;

import nl.weerklank.score.Distribution;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/**
 * Answers per score with the stacked bar of bands.
 *
 * @param now answers of the window
 * @param before of the window before, shown as ticks scaled to the same n; empty: no ticks
 * @param background a team's distribution behind an employee's dots; null when it may not be shown
 */
public record Histogram(
    Metric metric, Period window, Distribution now, Distribution before, Distribution background) {}
