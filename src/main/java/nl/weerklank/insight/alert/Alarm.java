package nl.weerklank.insight.alert;

import nl.weerklank.store.Alerts;
import nl.weerklank.survey.Metric;

/**
 * An answer a rule is about.
 *
 * @param unitId of the tree; the unassigned bucket when the answer belongs to none of it
 * @param customerId null, likewise {@code contactId} and {@code accountManagerId}, when unknown
 * @param metric null for a complaint without a score
 * @param comment on one line; null when there is none
 */
public record Alarm(
    Alerts.Answer answer,
    String unitId,
    String customerId,
    String contactId,
    String accountManagerId,
    Metric metric,
    int score,
    boolean complaint,
    String comment) {}
