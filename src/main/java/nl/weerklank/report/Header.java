package nl.weerklank.report;

import java.time.LocalDate;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.survey.Period;

/**
 * @param organisation name of the organisation
 * @param subjectName name of the unit or employee; the organisation's for the director's report
 * @param period the ledger's period: what is new in this report
 * @param window the rolling window of the figures
 * @param definitive false while late answers may still come in
 * @param dataDigest first 12 hex digits over the figures the report shows
 * @param language two letters
 * @param notice why somebody else than usual reads this; null for who it is meant for
 */
public record Header(
    ReportKind kind,
    String organisation,
    String subjectName,
    Period period,
    Period window,
    LocalDate asOf,
    boolean definitive,
    String dataDigest,
    String language,
    Phrase notice) {

  /** For who it is meant for. */
  public Header(
      ReportKind kind,
      String organisation,
      String subjectName,
      Period period,
      Period window,
      LocalDate asOf,
      boolean definitive,
      String dataDigest,
      String language) {
    this(
        kind,
        organisation,
        subjectName,
        period,
        window,
        asOf,
        definitive,
        dataDigest,
        language,
        null);
  }
}
