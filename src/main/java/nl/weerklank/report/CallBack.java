package nl.weerklank.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.weerklank.survey.Metric;

/**
 * An unhappy customer of the week, with what is needed to call.
 *
 * @param customer null when the answer names no known customer
 * @param contact null, likewise {@code role}, {@code phone} and {@code email}
 * @param accountManager null in the director's report and when CRM has none
 * @param annualRevenue null when unknown
 * @param renewalOn null when unknown
 * @param metric null for a complaint without a score, which no list has
 * @param comment null: no explanation given
 * @param unitName null when the answer belongs to no unit
 */
public record CallBack(
    String customer,
    String contact,
    String role,
    String phone,
    String email,
    String accountManager,
    BigDecimal annualRevenue,
    String currency,
    LocalDate renewalOn,
    Metric metric,
    int score,
    boolean complaint,
    String comment,
    String unitName,
    LocalDate day) {}
