package nl.weerklank.report;

import java.util.List;
import java.util.Set;
import nl.weerklank.survey.Subject;

/**
 * A unit's weekly report for its manager.
 *
 * @param units the unit itself and those directly below; empty when nothing is below
 * @param praise top-side quotes
 * @param wishes bottom-side and middle quotes
 * @param team null unless scores of employees may be shown
 * @param question to start the weekly meeting with; null when nobody answered
 * @param themes null without rules, or when too few said anything
 */
public record DepartmentReport(
    Header header,
    Set<Subject> subjects,
    Phrase verdict,
    List<Phrase> lead,
    List<Tile> tiles,
    Trend trend,
    Histogram histogram,
    ThemeSection themes,
    List<UnitRow> units,
    List<Quote> praise,
    List<Quote> wishes,
    CallBacks callBacks,
    EmployerSection employer,
    TeamSection team,
    Phrase question,
    DataQuality quality,
    Colophon colophon)
    implements ReportModel {}
