package nl.weerklank.report;

import java.util.List;
import nl.weerklank.survey.Metric;
import nl.weerklank.survey.Period;

/**
 * The people of a unit, for coaching: in the order of the alphabet, never by score.
 *
 * @param window of the figures; null when there are none yet
 * @param rows a person's score drawn to the common mean, with its 95 % range
 * @param note whether any difference between them can be shown, and that employees are told first
 */
public record TeamSection(Metric metric, Period window, List<UnitRow> rows, Phrase note) {}
