package nl.weerklank.job;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.audience.Audience;
import nl.weerklank.audience.Cadence;
import nl.weerklank.audience.CatchUp;
import nl.weerklank.audience.ReportKind;
import nl.weerklank.audience.Schedule;
import nl.weerklank.audience.Timing;
import nl.weerklank.store.Editions;
import nl.weerklank.survey.Period;

/** Which periods a run is about: by the calendar, and by what the ledger knows of older ones. */
final class EditionsDue implements Audience.Periods {

  private final Schedule schedule;
  private final CatchUp catchUp;
  private final LocalDateTime moment;
  private final List<Editions.Edition> known;

  EditionsDue(Timing timing, CatchUp asked, LocalDateTime moment, List<Editions.Edition> known) {
    this.schedule = new Schedule(timing.quiet());
    this.catchUp = asked == null ? timing.catchUp() : asked;
    this.moment = moment;
    this.known = known;
  }

  /** Today the time of day counts; a day in the past is over. */
  static LocalDateTime moment(LocalDate asOf, Clock clock) {
    LocalDateTime now = LocalDateTime.now(clock);
    return asOf.equals(now.toLocalDate()) ? now : asOf.atTime(LocalTime.MAX);
  }

  @Override
  public List<Period> of(ReportKind report, String group, Cadence cadence) {
    List<Schedule.Edition> editions = new ArrayList<>();
    for (Editions.Edition one : known) {
      if (one.report().equals(report.key()) && one.reader().equals(group)) {
        add(editions, one);
      }
    }
    return schedule.due(cadence, moment, catchUp, editions);
  }

  private static void add(List<Schedule.Edition> editions, Editions.Edition one) {
    try {
      editions.add(new Schedule.Edition(Period.parse(one.period()), one.waiting()));
    } catch (IllegalArgumentException e) {
      // an event's key, which is about no period
    }
  }
}
