package nl.weerklank.survey;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A target for a metric. All three of unit, employee and job level null: the whole organisation.
 *
 * @param validFrom first day it holds, until a later target of the same kind replaces it
 * @param value in the metric's own unit: points, percent or scale
 */
public record Target(
    String unitId,
    String employeeId,
    String jobLevel,
    String metricId,
    LocalDate validFrom,
    BigDecimal value) {}
