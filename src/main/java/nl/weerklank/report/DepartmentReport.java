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
 */
public record DepartmentReport(
    Header header,
    Set<Subject> subjects,
    Phrase verdict,
    List<Phrase> lead,
    List<Tile> tiles,
    Trend trend,
    Histogram histogram,
    List<UnitRow> units,
    List<Quote> praise,
    List<Quote> wishes,
    CallBacks callBacks,
    EmployerSection employer,
    DataQuality quality,
    Colophon colophon)
    implements ReportModel {}
