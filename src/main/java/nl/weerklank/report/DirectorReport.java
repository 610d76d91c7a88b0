package nl.weerklank.report;

import java.util.List;
import java.util.Set;
import nl.weerklank.survey.Subject;

/**
 * The board's weekly report. Names no employee.
 *
 * @param lead two or three sentences under the verdict
 * @param trend null when no metric has 26 weeks worth drawing
 * @param histogram null under the minimum
 * @param departments first two layers, in the organisation's order
 * @param voices at most one of each side
 * @param callBacks null when the week has none
 * @param employer null when no employer survey is configured
 */
public record DirectorReport(
    Header header,
    Set<Subject> subjects,
    Phrase verdict,
    List<Phrase> lead,
    List<Tile> tiles,
    Trend trend,
    Histogram histogram,
    List<UnitRow> departments,
    List<Quote> voices,
    CallBacks callBacks,
    EmployerSection employer,
    DataQuality quality,
    Colophon colophon)
    implements ReportModel {}
