package nl.weerklank.survey;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One version of a customer in the CRM.
 *
 * @param annualRevenue in {@code currency}; null when unknown
 * @param margin in {@code currency}; null when unknown
 * @param currency ISO 4217; null for the organisation's own
 * @param knownFrom first day this version holds; null: without limit backwards
 * @param knownTo last day this version holds; null: still
 */
public record Customer(
    String id,
    String name,
    String segment,
    String accountManagerId,
    BigDecimal annualRevenue,
    BigDecimal margin,
    String currency,
    LocalDate renewalOn,
    LocalDate customerSince,
    LocalDate churnedOn,
    LocalDate knownFrom,
    LocalDate knownTo) {}
