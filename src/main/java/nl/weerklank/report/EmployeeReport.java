package nl.weerklank.report;

import java.util.List;
import java.util.Set;
import nl.weerklank.survey.Subject;

/**
 * An employee's private page. No eNPS, no colleagues, no rank.
 *
 * @param praise what customers valued
 * @param wishes what customers would want differently
 * @param tiles own metrics with the window before; few answers give words only
 * @param histogram own answers as dots; null under the minimum
 * @param next what worked and one thing to try, from the own themes; empty when neither stands out
 * @param themes null without rules, or when too few said anything
 */
public record EmployeeReport(
    Header header,
    Set<Subject> subjects,
    Phrase verdict,
    List<Phrase> lead,
    List<Quote> praise,
    List<Quote> wishes,
    List<Tile> tiles,
    Histogram histogram,
    ThemeSection themes,
    List<Phrase> next,
    DataQuality quality,
    Colophon colophon)
    implements ReportModel {

  /** True when nobody answered: a page that tells its reader nothing is not worth a mail. */
  public boolean silent() {
    return praise.isEmpty()
        && wishes.isEmpty()
        && tiles.stream().allMatch(tile -> tile.now().n() == 0);
  }
}
