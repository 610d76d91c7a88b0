package nl.weerklank.report;

import java.util.List;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/**
 * eNPS of the units at or above k.
 *
 * @param rows only units that may be shown
 * @param hidden units left out, because fewer than {@code k} answered or because they would tell
 *     another's
 */
public record EmployerSection(
    Metric metric, Period window, List<UnitRow> rows, int hidden, int k) {}
