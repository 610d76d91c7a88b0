package nl.weerklank.report;

import java.util.List;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/**
 * The people of a unit, for coaching: in the order of the alphabet, never by score.
 *
 * @param rows a person's score drawn to the common mean, with its 95 % range
 * @param note whether any difference between them can be shown
 */
public record TeamSection(Metric metric, Period window, List<UnitRow> rows, Phrase note) {}
