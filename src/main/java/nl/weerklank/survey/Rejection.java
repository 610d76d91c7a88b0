package nl.weerklank.survey;

import java.time.LocalDate;

/**
 * A row or a value that could not be used. Never fatal, never silent.
 *
 * @param day bucket it is counted in
 * @param responseId null when the row had none
 * @param column label the reason is about; null when it is the row
 * @param value at most 40 characters of what stood there; null when nothing did
 */
public record Rejection(
    LocalDate day, String responseId, Reason reason, String column, String value) {

  /** Stable words: they are stored, printed and translated by message keys. */
  public enum Reason {
    MISSING_RESPONSE_ID,
    DUPLICATE_RESPONSE_ID,
    UNKNOWN_SURVEY,
    UNREADABLE_DATE,
    FUTURE_DATE,
    NO_SCORE,
    OFF_SCALE,
    NOT_A_NUMBER,
    NOT_WHOLE,
    METRIC_NOT_IN_SURVEY,
    UNREADABLE_VALUE
  }
}
