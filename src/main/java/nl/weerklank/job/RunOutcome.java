package nl.weerklank.job;

import java.util.List;

/**
 * How a run ended.
 *
 * @param partial some due mail did not get through, or must not
 * @param stopped the run was told to stop and will go on next time
 * @param lines what a person wants to read at the end
 * @param trouble the lines about what needs attention; empty when nothing does
 * @param summaryLine stable keys for a program
 */
public record RunOutcome(
    boolean partial,
    boolean stopped,
    List<String> lines,
    List<String> trouble,
    String summaryLine) {}
