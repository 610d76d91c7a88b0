package nl.weerklank.enrich;

import java.time.LocalDate;
import nl.weerklank.survey.Response;

/** Days as numbers, with open ends. */
final class Days {

  static final int UNDATED = of(Response.UNDATED);

  private Days() {}

  static int of(LocalDate day) {
    return (int) day.toEpochDay();
  }

  static int from(LocalDate day) {
    return day == null ? Integer.MIN_VALUE : of(day);
  }

  static int to(LocalDate day) {
    return day == null ? Integer.MAX_VALUE : of(day);
  }
}
