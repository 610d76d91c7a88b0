package nl.weerklank.audience;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Period;

/**
 * Days on which nothing is mailed; what is due waits for the next day that is none.
 *
 * @param ranges holidays and closures, both ends included
 */
public record QuietDays(Set<DayOfWeek> weekdays, List<Period> ranges) {

  public static final QuietDays NONE = new QuietDays(Set.of(), List.of());

  private static final int LONGEST = 400;

  public QuietDays {
    weekdays = Set.copyOf(weekdays);
    ranges = List.copyOf(ranges);
    if (weekdays.size() == DayOfWeek.values().length) {
      throw Failure.configuration("every weekday is quiet, so nothing would ever be mailed.");
    }
  }

  public boolean on(LocalDate day) {
    return weekdays.contains(day.getDayOfWeek())
        || ranges.stream().anyMatch(range -> range.contains(day));
  }

  /**
   * The day itself, or the first after it that is not quiet.
   *
   * @throws Failure CONFIGURATION when there is none within 400 days
   */
  public LocalDate nextOpen(LocalDate day) {
    LocalDate last = day.plusDays(LONGEST);
    for (LocalDate open = day; open.isBefore(last); open = open.plusDays(1)) {
      if (!on(open)) {
        return open;
      }
    }
    throw Failure.configuration(
        "weerklank.audience.quiet: from " + day + " on more than a year is quiet; shorten it.");
  }
}
