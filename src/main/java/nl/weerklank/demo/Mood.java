package nl.weerklank.demo;

import java.time.LocalDate;

/** What customers think of a unit on a day, and the scores that come of it. */
final class Mood {

  private static final double PASSIVES = 0.30;
  private static final double RAMP_DAYS = 273;
  private static final double RISE = 26;
  private static final double FALL = 34;
  private static final double[] DETRACTOR =
      Draws.cumulative(0.10, 0.05, 0.07, 0.10, 0.13, 0.20, 0.35);

  private final Season season;
  private final LocalDate today;

  Mood(Season season, LocalDate today) {
    this.season = season;
    this.today = today;
  }

  /** Points around which the answers about a unit lie. */
  double points(Department unit, LocalDate day, String employee) {
    double points = unit.usualNps() + employeeEffect(employee);
    double ramp = Math.max(0, RAMP_DAYS - (today.toEpochDay() - day.toEpochDay())) / RAMP_DAYS;
    if (unit.within(Planted.IMPROVING_UNIT)) {
      points += RISE * ramp;
    }
    if (unit.within(Planted.DECLINING_UNIT)) {
      points -= FALL * ramp;
    }
    if (Season.winter(day)) {
      points -= 3;
    }
    if (season.outage(day)) {
      points -= unit.within("MTR") || unit.within("DIG") || unit.within("KSV") ? 20 : 10;
    }
    return points;
  }

  /** Same for all answers about one employee; a few points. */
  private static double employeeEffect(String employee) {
    return employee == null ? 0 : (Math.floorMod(employee.hashCode(), 9) - 4) * 1.5;
  }

  /** A 0-10 answer. */
  static int recommend(double points, Draws draws) {
    double promoters = (1 - PASSIVES + points / 100) / 2;
    double draw = draws.fraction();
    if (draw < promoters) {
      return draws.chance(0.55) ? 9 : 10;
    }
    if (draw < promoters + PASSIVES) {
      return draws.chance(0.4) ? 7 : 8;
    }
    return draws.weighted(DETRACTOR);
  }

  /** A 1-7 answer to "made it easy", near the recommendation. */
  static int easy(int recommend, Draws draws) {
    return clamp(1.3 + 0.52 * recommend + 1.05 * draws.bell(), 7);
  }

  /** A 1-5 answer on satisfaction, near the recommendation. */
  static int satisfied(int recommend, Draws draws) {
    return clamp(1.3 + 0.34 * recommend + 0.6 * draws.bell(), 5);
  }

  /** A 1-5 answer on effort, where 1 is little; {@code points} as for a recommendation. */
  static int effort(double points, Draws draws) {
    return clamp(2.35 - points / 60 + 1.05 * draws.bell(), 5);
  }

  private static int clamp(double value, int highest) {
    return (int) Math.max(1, Math.min(highest, Math.round(value)));
  }
}
