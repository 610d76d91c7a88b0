package nl.weerklank.survey;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.Locale;

/**
 * Local calendar dates in the organisation's zone, both ends included.
 *
 * @param key how people and the ledger name it: {@code 2026-11-22}, {@code 2026-W47}, {@code
 *     2026-11}, {@code 2026-Q4}, {@code 2026-01-01..2026-03-31}
 */
public record Period(String key, LocalDate from, LocalDate to) {

  public Period {
    if (from.isAfter(to)) {
      throw new IllegalArgumentException("Period " + key + " ends before it begins.");
    }
  }

  /** The ISO week a day lies in; the key carries the ISO year (2021-01-03 is 2020-W53). */
  public static Period week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Period(weekKey(monday), monday, monday.plusDays(6));
  }

  /** One day; its key is the date: {@code 2026-11-22}. */
  public static Period day(LocalDate day) {
    return new Period(day.toString(), day, day);
  }

  public static Period month(YearMonth month) {
    return new Period(month.toString(), month.atDay(1), month.atEndOfMonth());
  }

  public static Period quarter(LocalDate day) {
    int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
    LocalDate first = LocalDate.of(day.getYear(), quarter * 3 - 2, 1);
    return new Period(
        day.getYear() + "-Q" + quarter, first, YearMonth.from(first).plusMonths(2).atEndOfMonth());
  }

  public static Period between(LocalDate from, LocalDate to) {
    return new Period(from + ".." + to, from, to);
  }

  /**
   * The {@code days} days that end with {@code lastDay}, both ends included: 90 days to 30 May
   * begin on 2 March.
   *
   * @throws IllegalArgumentException for less than a day
   */
  public static Period lastDays(LocalDate lastDay, int days) {
    if (days < 1) {
      throw new IllegalArgumentException("A period has at least one day.");
    }
    return between(lastDay.minusDays(days - 1L), lastDay);
  }

  /**
   * The {@code weeks} whole ISO weeks that end with the week of {@code lastDay}; the key of more
   * than one is {@code 2026-W35..2026-W47}.
   */
  public static Period weeksUntil(LocalDate lastDay, int weeks) {
    Period last = week(lastDay);
    return weeks == 1 ? last : weeks(week(last.from().minusWeeks(weeks - 1L)), last);
  }

  private static Period weeks(Period first, Period last) {
    return new Period(first.key() + ".." + last.key(), first.from(), last.to());
  }

  /**
   * Reads a key as {@link #key()} writes it.
   *
   * @throws IllegalArgumentException with a sentence that shows the four forms
   */
  public static Period parse(String key) {
    try {
      if (key.matches("\\d{4}-W\\d{2}")) {
        return parseWeek(key);
      }
      if (key.matches("\\d{4}-\\d{2}")) {
        return month(YearMonth.parse(key));
      }
      if (key.matches("\\d{4}-\\d{2}-\\d{2}")) {
        return day(LocalDate.parse(key));
      }
      if (key.matches("\\d{4}-Q[1-4]")) {
        int year = Integer.parseInt(key.substring(0, 4));
        return quarter(LocalDate.of(year, (key.charAt(6) - '0') * 3, 1));
      }
      if (key.matches("\\d{4}-W\\d{2}\\.\\.\\d{4}-W\\d{2}")) {
        return weeks(parseWeek(key.substring(0, 8)), parseWeek(key.substring(10)));
      }
      int dots = key.indexOf("..");
      if (dots > 0) {
        return between(
            LocalDate.parse(key.substring(0, dots)), LocalDate.parse(key.substring(dots + 2)));
      }
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException(forms(key), e);
    }
    throw new IllegalArgumentException(forms(key));
  }

  private static Period parseWeek(String key) {
    int year = Integer.parseInt(key.substring(0, 4));
    int week = Integer.parseInt(key.substring(6));
    LocalDate monday =
        LocalDate.of(year, 1, 4)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusWeeks(week - 1L);
    Period period = week(monday);
    if (week < 1 || !period.key().equals(key)) {
      throw new IllegalArgumentException("There is no week " + key + " in the ISO calendar.");
    }
    return period;
  }

  private static String forms(String key) {
    return "'"
        + key
        + "' is no period; write 2026-W47, 2026-11, 2026-Q4 or 2026-01-01..2026-03-31.";
  }

  private static String weekKey(LocalDate monday) {
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        monday.get(WeekFields.ISO.weekBasedYear()),
        monday.get(WeekFields.ISO.weekOfWeekBasedYear()));
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  public int days() {
    return (int) ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** A period of the same length that ends the day before this one begins. */
  public Period before() {
    LocalDate end = from.minusDays(1);
    return between(end.minusDays(days() - 1L), end);
  }
}
