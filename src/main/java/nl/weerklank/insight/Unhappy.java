package nl.weerklank.insight;

import java.time.LocalDate;
import nl.weerklank.survey.Metric;

/**
 * An answer in the bottom band of a metric about the service.
 *
 * @param unitId of the day of the answer; {@code UnitTree.UNASSIGNED} when the tree does not know
 *     it
 * @param customerId null when unknown
 * @param contactId null when unknown, and always when there is no comment and no complaint
 * @param accountManagerId of the customer on that day; null like {@code contactId}
 * @param metric the first configured one whose bottom band the answer lies in
 * @param comment one line; null when there is none
 */
public record Unhappy(
    String responseId,
    LocalDate day,
    String unitId,
    String customerId,
    String contactId,
    String accountManagerId,
    Metric metric,
    int score,
    boolean complaint,
    String comment) {}
