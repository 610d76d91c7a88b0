package nl.weerklank.report;

import java.math.BigDecimal;
import java.util.List;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/**
 * A range tile: one metric of one subject.
 *
 * @param window of {@code now}
 * @param spark one value per week, oldest first; null where a week has too few answers
 * @param before the window before
 * @param yearAgo the same weeks a year ago; null when the data do not reach back
 * @param target null when none is set
 */
public record Tile(
    Metric metric,
    Period window,
    Shown now,
    List<Double> spark,
    Shown before,
    Shown yearAgo,
    BigDecimal target) {}
