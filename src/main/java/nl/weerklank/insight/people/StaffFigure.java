package nl.weerklank.insight.people;

import java.util.OptionalDouble;
import nl.weerklank.survey.Period;

/**
 * Absence and turnover of a unit, with everything below it, in a quarter.
 *
 * @param people different people there on any day of it, at least the employer minimum
 * @param averageHeadcount mean of its days, heads and not full-time equivalents
 * @param absence percent of the available days, both in calendar days by the part-time fraction;
 *     empty when HR tells no absences yet, or nobody was available
 * @param leavers people whose employment ended, moves to another unit left out
 * @param turnover leavers in percent of the average headcount, of the quarter alone; empty when HR
 *     tells of nobody who left yet
 * @param annualTurnover the same as of 365 days
 */
public record StaffFigure(
    Period quarter,
    int people,
    double averageHeadcount,
    OptionalDouble absence,
    int leavers,
    OptionalDouble turnover,
    OptionalDouble annualTurnover) {}
