package nl.weerklank.survey;

import java.time.LocalDate;

/**
 * An employee's place in a unit.
 *
 * @param validFrom first valid day; null: known only from Weerklank's own snapshots, without limit
 *     backwards
 * @param validTo last valid day; null: still valid
 * @param fte 0 to 1; 1 when the feed has none
 */
public record Assignment(
    String employeeId, String unitId, LocalDate validFrom, LocalDate validTo, double fte) {

  public boolean validOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
