package nl.weerklank.store;

import nl.weerklank.survey.Period;

/** Which of two ledger periods is the older; an event's key has no place in time. */
final class PeriodOrder {

  private PeriodOrder() {}

  static boolean isOlder(String key, String than) {
    try {
      return Period.parse(key).to().isBefore(Period.parse(than).to());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
