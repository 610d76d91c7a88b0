package nl.weerklank.report;

import java.time.ZoneId;
import nl.weerklank.insight.QuoteRule;

/**
 * @param organisation name as the reports print it
 * @param zone decides which day an answer belongs to
 * @param defaultLanguage two letters
 * @param currency ISO 4217, of revenue without one of its own
 * @param contact where readers object or correct; null when there is none
 * @param quotes the fixed rule by which comments are quoted
 * @param directorCallBacks unhappy customers listed for the board
 * @param departmentCallBacks and for a department
 * @param callBackLength characters of a comment in these lists; the rest is cut off
 * @param lateDays days after a period's end on which a report is still provisional: 1 makes
 *     Monday's report of last week definitive; more where answers reach the source late
 * @param individuals scores of employees may be shown to who leads them
 * @param maskContactDetails mail addresses, phone and account numbers in comments are not shown
 * @param keptDays after which answers are removed; null when nothing is set
 */
public record ReportSettings(
    String organisation,
    ZoneId zone,
    String defaultLanguage,
    String currency,
    String contact,
    QuoteRule quotes,
    int directorCallBacks,
    int departmentCallBacks,
    int callBackLength,
    int lateDays,
    boolean individuals,
    boolean maskContactDetails,
    Integer keptDays) {

  /** Everything at its default for an organisation in the Netherlands. */
  public static ReportSettings defaultFor(String organisation) {
    return new ReportSettings(
        organisation,
        ZoneId.of("Europe/Amsterdam"),
        "nl",
        "EUR",
        null,
        QuoteRule.DEFAULT,
        5,
        15,
        600,
        1,
        false,
        true,
        null);
  }
}
