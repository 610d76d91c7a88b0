package nl.weerklank.report;

import java.math.BigDecimal;
import nl.weerklank.insight.Tested;

/**
 * A line of the department table.
 *
 * @param depth 0 for the report's own unit, 1 directly below
 * @param now roll-up of the unit in the window
 * @param before roll-up in the window before
 * @param change since the window before, in words; null unless a test supports it
 * @param standing against the organisation without this unit, over all units tested
 * @param target null when none is set
 * @param closed no longer in the organisation on the as-of date
 */
public record UnitRow(
    String unitId,
    String name,
    int depth,
    Shown now,
    Shown before,
    Phrase change,
    Tested.Outcome standing,
    BigDecimal target,
    boolean closed) {}
