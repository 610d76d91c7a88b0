package nl.weerklank.survey;

import java.time.LocalDate;

/**
 * Absence and turnover of a unit in a calendar quarter as readers were told them. What HR corrects
 * later would tell of one person, so it waits for the next quarter.
 *
 * @param quarter a calendar quarter
 * @param releasedOn as-of date of the run that told them
 * @param people different people, of the unit and everything below it
 * @param averageHeadcount mean of the quarter's days
 * @param absence percent; null when HR told none
 * @param turnover percent of the quarter; null when HR told of nobody who left
 * @param annualTurnover percent a year; null likewise
 */
public record ReleasedStaff(
    Period quarter,
    String unitId,
    LocalDate releasedOn,
    int people,
    double averageHeadcount,
    Double absence,
    int leavers,
    Double turnover,
    Double annualTurnover) {}
