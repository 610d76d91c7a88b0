package nl.weerklank.demo;

import java.time.LocalDate;

/**
 * Days of a person in a unit.
 *
 * @param to last valid day; null: still
 */
record Spell(String number, String unit, LocalDate from, LocalDate to, double partTime) {

  boolean validOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
