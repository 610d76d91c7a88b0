package nl.weerklank.audience;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Period;

/**
 * How often a kind of report goes out. It decides the ledger's period and when that is due; how far
 * back the figures reach does not depend on it.
 *
 * @param on the first such weekday after the period's end; null: the day after its end
 * @param notBefore local time of that day before which nothing is due
 * @param newAnswers a period is passed over until so many answers came in since the reader's last
 *     report; 0: every period
 */
public record Cadence(Every every, DayOfWeek on, LocalTime notBefore, int newAnswers) {

  public enum Every {
    DAY,
    WEEK,
    MONTH,
    QUARTER;

    /** The period of this length a day lies in. */
    public Period of(LocalDate day) {
      return switch (this) {
        case DAY -> Period.day(day);
        case WEEK -> Period.week(day);
        case MONTH -> Period.month(YearMonth.from(day));
        case QUARTER -> Period.quarter(day);
      };
    }

    Period before(Period period) {
      return of(period.from().minusDays(1));
    }

    /** Whose period this is; empty for dates that are none of these. */
    public static Optional<Every> of(Period period) {
      return Arrays.stream(values())
          .filter(every -> every.of(period.from()).equals(period))
          .findFirst();
    }
  }

  public Cadence {
    if (every == Every.DAY && on != null) {
      throw Failure.configuration(
          "a daily report has no weekday; leave out 'on', or choose every: week.");
    }
    if (newAnswers < 0) {
      throw Failure.configuration("new-answers is " + newAnswers + "; write 0 or more.");
    }
    notBefore = notBefore == null ? LocalTime.MIN : notBefore;
  }

  public static Cadence every(Every every) {
    return new Cadence(every, null, null, 0);
  }

  /** Departments and board weekly, employees monthly, as soon as the period is over. */
  public static Cadence preset(ReportKind kind) {
    return every(kind == ReportKind.EMPLOYEE ? Every.MONTH : Every.WEEK);
  }
}
