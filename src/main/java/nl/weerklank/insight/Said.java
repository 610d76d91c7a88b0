package nl.weerklank.insight;

import java.time.LocalDate;
import java.util.List;
import nl.weerklank.survey.Metric;

/**
 * A comment that may be quoted, with what the reader's report needs; names are still in it.
 *
 * @param unitId of the day of the answer; {@code UnitTree.UNASSIGNED} when the tree does not know
 *     it
 * @param employeeId null when unknown
 * @param customerId null when unknown, likewise {@code contactId}
 * @param text one line, without control characters; hostile all the same
 * @param metric the first configured one the answer has a score for
 */
public record Said(
    String responseId,
    LocalDate day,
    String unitId,
    String employeeId,
    String customerId,
    String contactId,
    String language,
    String text,
    List<String> categories,
    Metric metric,
    int score,
    QuoteRule.Side side) {

  /** Who speaks: a customer speaks once, whoever of them writes; null for an anonymous answer. */
  String speaker() {
    if (customerId != null) {
      return "customer " + customerId;
    }
    return contactId == null ? null : "contact " + contactId;
  }
}
