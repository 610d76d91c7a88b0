package nl.weerklank.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * Where the demo hides its special cases. Employees named here never answer or serve anybody beyond
 * the planted answers. Days depend on the date the organisation was created for.
 */
public final class Planted {

  /** Moves on the day of an answer, from {@link #MOVED_FROM} to {@link #MOVED_TO}. */
  public static final String MOVER = "00293";

  public static final String MOVED_FROM = "KSV-P";
  public static final String MOVED_TO = "INC-M";

  /** The day before the move, and the first day in the new unit. */
  public static final List<String> MOVE_ANSWERS = List.of("C9000001", "C9000002");

  /** Has answers on the first day, on the last valid day and on the day after it. */
  public static final String FIRST_AND_LAST_DAY = "00294";

  public static final String FIRST_AND_LAST_DAY_UNIT = "FCT-F";
  public static final List<String> FIRST_AND_LAST_DAY_ANSWERS =
      List.of("C9000003", "C9000004", "C9000005");

  /** {@link DemoOrganisation#correctHindsight} moves part of this employee's past. */
  public static final String HINDSIGHT = "00295";

  public static final String HINDSIGHT_FROM = "SCH-W";
  public static final String HINDSIGHT_TO = "SCH-Z";

  /** Left the organisation; has an answer before and one after the last day. */
  public static final String LEAVER = "00296";

  public static final String LEAVER_UNIT = "MTR-V";
  public static final List<String> LEAVER_ANSWERS = List.of("C9000013", "C9000014");

  /** Left, and the CRM still lists accounts as theirs. */
  public static final String LEFT_ACCOUNT_MANAGER = "00297";

  /** Leads {@link #UNIT_WITH_UNREACHABLE_MANAGER} and has no e-mail address. */
  public static final String MANAGER_WITHOUT_ADDRESS = "00298";

  public static final String UNIT_WITH_UNREACHABLE_MANAGER = "ACC";

  /** The second of two managers of {@link #UNIT_WITH_TWO_MANAGERS}. */
  public static final String SECOND_MANAGER = "00299";

  public static final String UNIT_WITH_TWO_MANAGERS = "POL";

  /** Has a gap of {@link #gapDays} between two assignments, with an answer in it. */
  public static final String WITHOUT_UNIT_FOR_A_WHILE = "00300";

  public static final String GAP_ANSWER = "C9000015";

  /** Closed after {@link #closedUnitLastDay}; has an answer on that day. */
  public static final String CLOSED_UNIT = "BAL";

  public static final String CLOSED_UNIT_ANSWER = "C9000012";

  /** Belonged to {@link #REORGANISED_FROM}, since {@link #reorganisationDay} to the other. */
  public static final String REORGANISED_UNIT = "KSV-T";

  public static final String REORGANISED_FROM = "KLA";
  public static final String REORGANISED_TO = "KSV";

  /** Two units that each claim to belong to the other. */
  public static final List<String> CYCLE = List.of("PSN", "KPA");

  /** Answers rise over the last nine months. */
  public static final String IMPROVING_UNIT = "KSV";

  /** Answers fall over the last nine months. */
  public static final String DECLINING_UNIT = "INC";

  /** Entered into the CRM after {@link #YOUNG_CUSTOMER_ANSWER}. */
  public static final String YOUNG_CUSTOMER = "A-19001";

  public static final String YOUNG_CUSTOMER_ANSWER = "C9000016";

  /** An account no CRM row knows. */
  public static final String UNKNOWN_CUSTOMER = "A-99999";

  public static final String UNKNOWN_CUSTOMER_ANSWER = "C9000017";

  /** An employee number HR never gave out. */
  public static final String UNKNOWN_EMPLOYEE = "99999";

  public static final String UNKNOWN_EMPLOYEE_ANSWER = "C9000018";

  /** A unit code HR does not know, in a website answer. */
  public static final String UNKNOWN_UNIT = "XXX";

  public static final String UNKNOWN_UNIT_ANSWER = "W9000001";

  /** NPS 11, -1, 6.5 and a word; their CES is valid. */
  public static final List<String> UNUSABLE_NPS_ANSWERS =
      List.of("C9000020", "C9000021", "C9000022", "C9000023");

  /** No score at all, and a CES alone. */
  public static final String ANSWER_WITHOUT_SCORES = "C9000024";

  public static final String ANSWER_WITHOUT_NPS = "C9000025";

  /** {@code " 9 "} and {@code "10.0"}: both are valid, 9 and 10. */
  public static final List<String> UNTIDY_ANSWERS = List.of("C9000026", "C9000027");

  /**
   * A time that a spring night leaves out, and one that an autumn night has twice (two answers).
   */
  public static final String SKIPPED_HOUR_ANSWER = "C9000031";

  public static final List<String> DOUBLE_HOUR_ANSWERS = List.of("C9000032", "C9000033");

  /** Last second and first second of both days on which the clock changes, spring first. */
  public static final List<String> DST_EDGE_ANSWERS =
      List.of("C9000034", "C9000035", "C9000036", "C9000037");

  /**
   * Website answers, stored as instants: half an hour before and after the local midnights that
   * begin and end the spring day, then the same of the autumn day.
   */
  public static final List<String> DST_INSTANT_ANSWERS =
      List.of(
          "W9000002",
          "W9000003",
          "W9000004",
          "W9000005",
          "W9000006",
          "W9000007",
          "W9000008",
          "W9000009");

  public static final String EMOJI_ANSWER = "C9000040";
  public static final String HTML_ANSWER = "C9000041";

  /** A comment of exactly 3,000 characters. */
  public static final String LONG_ANSWER = "C9000042";

  public static final String FORMULA_ANSWER = "C9000043";

  /** Names an employee and a customer in its comment. */
  public static final String NAMES_ANSWER = "C9000044";

  /** Stored twice, all columns the same. */
  public static final String DUPLICATE_ANSWER = "C9000045";

  /** Has no time of answer. */
  public static final String UNDATED_ANSWER = "C9000046";

  /** Same respondent, same second: the higher id counts, which gave a 9. */
  public static final List<String> TIED_ANSWERS = List.of("R9000001", "R9000002");

  private Planted() {}

  public static LocalDate moveDay(LocalDate today) {
    return today.minusDays(40);
  }

  public static LocalDate firstValidDay(LocalDate today) {
    return today.minusDays(300);
  }

  public static LocalDate lastValidDay(LocalDate today) {
    return today.minusDays(30);
  }

  /** Days with planted answers of {@link #HINDSIGHT}, one answer each. */
  public static List<LocalDate> hindsightAnswerDays(LocalDate today) {
    return List.of(
        today.minusDays(75),
        today.minusDays(70),
        today.minusDays(66),
        today.minusDays(61),
        today.minusDays(60));
  }

  /** Their answers, in the order of the days. */
  public static final List<String> HINDSIGHT_ANSWERS =
      List.of("C9000006", "C9000007", "C9000008", "C9000009", "C9000010");

  /** First corrected day. */
  public static LocalDate hindsightFirstDay(LocalDate today) {
    return today.minusDays(70);
  }

  /** Last corrected day. */
  public static LocalDate hindsightLastDay(LocalDate today) {
    return today.minusDays(61);
  }

  /** Exactly the days of answers whose unit the correction changes. */
  public static List<LocalDate> hindsightChangedDays(LocalDate today) {
    return hindsightAnswerDays(today).subList(1, 4);
  }

  public static LocalDate leaverLastDay(LocalDate today) {
    return today.minusDays(90);
  }

  /** First and last day without a unit. */
  public static List<LocalDate> gapDays(LocalDate today) {
    return List.of(today.minusDays(56), today.minusDays(50));
  }

  public static LocalDate closedUnitLastDay(LocalDate today) {
    return today.minusDays(200);
  }

  /** A first of the month about five months back. */
  public static LocalDate reorganisationDay(LocalDate today) {
    return today.minusDays(150).withDayOfMonth(1);
  }

  /** Monday of the week in which the meter portal was down. */
  public static LocalDate outageMonday(LocalDate today) {
    return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(20);
  }

  /** The last Sunday on which summer time began before {@code today}. */
  public static LocalDate springNight(LocalDate today) {
    return lastSunday(today, Month.MARCH);
  }

  /** The last Sunday on which summer time ended before {@code today}. */
  public static LocalDate autumnNight(LocalDate today) {
    return lastSunday(today, Month.OCTOBER);
  }

  private static LocalDate lastSunday(LocalDate today, Month month) {
    LocalDate sunday =
        LocalDate.of(today.getYear(), month, 31)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
    if (sunday.isBefore(today.minusDays(1))) {
      return sunday;
    }
    return LocalDate.of(today.getYear() - 1, month, 31)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
  }
}
