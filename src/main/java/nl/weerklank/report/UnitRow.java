package nl.weerklank.report;

import java.math.BigDecimal;

/**
 * A line of the department table.
 *
 * @param depth 0 for the report's own unit, 1 directly below
 * @param now roll-up of the unit in the window
 * @param before roll-up in the window before
 * @param target null when none is set
 * @param closed no longer in the organisation on the as-of date
 */
public record UnitRow(
    String unitId,
    String name,
    int depth,
    Shown now,
    Shown before,
    BigDecimal target,
    boolean closed) {}
