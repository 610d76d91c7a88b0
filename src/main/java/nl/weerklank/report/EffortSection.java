package nl.weerklank.report;

import java.util.List;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/**
 * The headline score by what the same customers say of effort or satisfaction.
 *
 * @param net the headline metric
 * @param by the other one
 * @param levels the best answer first, as rows of a table on one axis
 * @param places where most bad answers come from; empty when no place has enough answers
 */
public record EffortSection(
    Metric net, Metric by, Period window, List<UnitRow> levels, List<Phrase> places) {}
