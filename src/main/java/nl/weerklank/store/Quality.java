package nl.weerklank.store;

import java.util.SortedMap;

/**
 * What was read for a period and what could not be used.
 *
 * @param rows source rows, usable or not
 * @param answers facts with a day in the period
 * @param unassigned of those, facts without a known unit
 * @param undated facts without a date, outside every period
 * @param rejectedRows rejected rows and values by reason
 * @param rejectedResponses response ids by the same reasons, distinct within each feed and day
 * @param notes unmatched keys by {@link nl.weerklank.survey.Fact.Note} name
 * @param remarks counts by the text the administrator's SQL gave
 */
public record Quality(
    long rows,
    long answers,
    long unassigned,
    long undated,
    SortedMap<String, Long> rejectedRows,
    SortedMap<String, Long> rejectedResponses,
    SortedMap<String, Long> notes,
    SortedMap<String, Long> remarks) {}
