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
 * @param effort null when too few answers hold both metrics
 * @param drivers null when no survey rates items
 * @param money null when no customer of the CRM answered
 * @param staff null when HR tells neither absence nor who left
 * @param themes null without rules, or when too few said anything
 */
public record DirectorReport(
    Header header,
    Set<Subject> subjects,
    Phrase verdict,
    List<Phrase> lead,
    List<Tile> tiles,
    Trend trend,
    Histogram histogram,
    ThemeSection themes,
    List<UnitRow> departments,
    List<Quote> voices,
    CallBacks callBacks,
    EmployerSection employer,
    EffortSection effort,
    DriverSection drivers,
    MoneySection money,
    StaffSection staff,
    DataQuality quality,
    Colophon colophon)
    implements ReportModel {

  /** The same with other calls; null for none. */
  public DirectorReport with(CallBacks calls) {
    return new DirectorReport(
        header,
        subjects,
        verdict,
        lead,
        tiles,
        trend,
        histogram,
        themes,
        departments,
        voices,
        calls,
        employer,
        effort,
        drivers,
        money,
        staff,
        quality,
        colophon);
  }
}
