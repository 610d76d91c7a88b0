package nl.weerklank.score;

import java.util.OptionalDouble;

/** Absence and turnover as HR counts them, in percent. */
public final class StaffRates {

  private static final double YEAR = 365;

  private StaffRates() {}

  /**
   * Absence by the definition of Statistics Netherlands (CBS): sick days over available days, both
   * by the part-time fraction and counted in the same kind of days, maternity leave left out.
   *
   * @return empty when there are no available days
   */
  public static OptionalDouble absence(double sickDays, double availableDays) {
    return availableDays > 0
        ? OptionalDouble.of(100 * sickDays / availableDays)
        : OptionalDouble.empty();
  }

  /**
   * Turnover by the definition of SHRM: leavers over the average headcount of the same days, heads
   * and not full-time equivalents.
   *
   * @return empty when there was nobody
   */
  public static OptionalDouble turnover(int leavers, double averageHeadcount) {
    return averageHeadcount > 0
        ? OptionalDouble.of(100 * leavers / averageHeadcount)
        : OptionalDouble.empty();
  }

  /**
   * A turnover of some days as one of 365.
   *
   * @param days at least 1
   */
  public static double annualised(double percent, int days) {
    return percent * YEAR / days;
  }
}
