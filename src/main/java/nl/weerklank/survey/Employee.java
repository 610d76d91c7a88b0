package nl.weerklank.survey;

import java.time.LocalDate;

/**
 * An employee as HR knows them on the as-of date.
 *
 * @param email null when HR has none
 * @param language two letters, null for the organisation's default
 * @param leftOn last day in service; null while employed
 * @param deputyId null when nobody stands in
 */
public record Employee(
    String id,
    String name,
    String email,
    String jobLevel,
    String language,
    LocalDate hiredOn,
    LocalDate leftOn,
    String deputyId) {

  public boolean employedOn(LocalDate day) {
    return (hiredOn == null || !day.isBefore(hiredOn)) && (leftOn == null || !day.isAfter(leftOn));
  }
}
