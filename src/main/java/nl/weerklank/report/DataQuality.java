package nl.weerklank.report;

import java.time.LocalDate;
import java.util.Map;

/**
 * The data-quality line; the whole organisation's.
 *
 * @param rejectedRows by stable reason, in order
 * @param rejectedResponses by the same reasons
 * @param notes unmatched keys by stable word
 * @param remarks the administrator's own words with counts
 * @param assignmentsKnownSince null when HR gave its own history
 */
public record DataQuality(
    long rows,
    long answers,
    long unassigned,
    long undated,
    Map<String, Long> rejectedRows,
    Map<String, Long> rejectedResponses,
    Map<String, Long> notes,
    Map<String, Long> remarks,
    LocalDate assignmentsKnownSince) {}
