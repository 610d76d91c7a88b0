package nl.weerklank.report;

import java.util.List;
import nl.weerklank.survey.Metric;

/**
 * The closing block: definitions, sources, readers, contact.
 *
 * @param metrics shown in the report, in order
 * @param counting which answers of a survey count, for the surveys that ask these metrics
 * @param tests what a difference that is called demonstrable has passed
 * @param sources names of the sources, in order
 * @param readers who gets this report, as roles, never names
 * @param purpose what for, and how long answers are kept
 * @param contact where to object or correct; null when not configured
 * @param asOfAnswer departments that moved count where they were on the day of the answer
 */
public record Colophon(
    List<Metric> metrics,
    List<Phrase> counting,
    Phrase tests,
    List<String> sources,
    Phrase readers,
    Phrase purpose,
    String contact,
    boolean asOfAnswer) {}
