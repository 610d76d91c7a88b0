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
 * @param change the window against the one before, in words; null when there is nothing to say
 * @param signal true when a test supports that change
 * @param detectable the least change that this many answers would show; null when unknown
 */
public record Tile(
    Metric metric,
    Period window,
    Shown now,
    List<Double> spark,
    Shown before,
    Shown yearAgo,
    BigDecimal target,
    Phrase change,
    boolean signal,
    Difference detectable) {}
