package nl.weerklank.survey;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of an organisational unit.
 *
 * @param parentId null for a unit directly under the organisation
 * @param layer the administrator's name for its level; may be null
 * @param managerIds first the one the feed lists first; empty when nobody
 * @param validFrom first valid day; null: always
 * @param validTo last valid day; null: still valid
 */
public record Unit(
    String id,
    String parentId,
    String name,
    String layer,
    List<String> managerIds,
    String location,
    LocalDate validFrom,
    LocalDate validTo) {

  public Unit {
    managerIds = List.copyOf(managerIds);
  }

  public boolean validOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }
}
