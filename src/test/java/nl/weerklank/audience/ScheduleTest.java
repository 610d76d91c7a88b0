package nl.weerklank.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.weerklank.audience.Cadence.Every;
import nl.weerklank.audience.CatchUp.Mode;
import nl.weerklank.audience.Schedule.Edition;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScheduleTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  /** With week 53 of 2026, 29 February 2028, four nights of changing clocks and two New Years. */
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

  private static final LocalDate LAST = LocalDate.of(2028, 10, 1);

  private static final QuietDays QUIET =
      new QuietDays(
          EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
          List.of(Period.parse("2026-12-24..2027-01-04"), Period.parse("2028-04-17")));

  static Stream<Cadence> cadences() {
    Stream.Builder<Cadence> all = Stream.builder();
    for (LocalTime time : List.of(LocalTime.MIN, LocalTime.of(2, 30), LocalTime.of(7, 0))) {
      for (Every every : Every.values()) {
        all.add(new Cadence(every, null, time, 0));
      }
      for (DayOfWeek day : DayOfWeek.values()) {
        all.add(new Cadence(Every.WEEK, day, time, 0));
        all.add(new Cadence(Every.MONTH, day, time, 0));
        all.add(new Cadence(Every.QUARTER, day, time, 0));
      }
    }
    return all.build();
  }

  /** Four runs on each day of two years; the ledger is a list of periods. */
  @ParameterizedTest
  @MethodSource("cadences")
  void in_two_years_each_period_goes_out_exactly_once_and_none_is_missed(Cadence cadence) {
    for (QuietDays quiet : List.of(QuietDays.NONE, QUIET)) {
      Schedule schedule = new Schedule(quiet);
      List<Edition> ledger = new ArrayList<>();
      List<Period> mailed = new ArrayList<>();
      ZonedDateTime end = LAST.atStartOfDay(AMSTERDAM);
      for (ZonedDateTime run = FIRST.atStartOfDay(AMSTERDAM); run.isBefore(end); run = next(run)) {
        LocalDateTime moment = run.toLocalDateTime();
        if (quiet.on(moment.toLocalDate())) {
          assertThat(fresh(schedule, cadence, moment, ledger)).as("quiet %s", moment).isEmpty();
          continue;
        }
        for (Period period : fresh(schedule, cadence, moment, ledger)) {
          LocalDateTime due = schedule.dueOn(cadence, period).atTime(cadence.notBefore());
          assertThat(moment).as(period.key()).isAfterOrEqualTo(due);
          if (!mailed.isEmpty()) {
            assertThat(moment.toLocalDate()).as(period.key()).isEqualTo(due.toLocalDate());
          }
          mailed.add(period);
          ledger.add(new Edition(period, false));
        }
      }
      assertUnbroken(cadence, mailed);
    }
  }

  /**
   * At local midnight, in the hours that nights of changing clocks lack or have twice, and later.
   */
  private static ZonedDateTime next(ZonedDateTime run) {
    int hour = run.getHour();
    int next = hour < 2 ? 2 : hour < 3 ? 3 : hour < 7 ? 7 : 24;
    return next == 24
        ? run.toLocalDate().plusDays(1).atStartOfDay(AMSTERDAM)
        : run.toLocalDate().atTime(next, 30).atZone(AMSTERDAM);
  }

  private static List<Period> fresh(
      Schedule schedule, Cadence cadence, LocalDateTime moment, List<Edition> ledger) {
    int most = cadence.every() == Every.DAY ? 20 : 4;
    CatchUp all = new CatchUp(Mode.ALL, most);
    List<Edition> newest = ledger.subList(Math.max(0, ledger.size() - most - 1), ledger.size());
    return schedule.due(cadence, moment, all, newest).stream()
        .filter(period -> newest.stream().noneMatch(one -> one.period().equals(period)))
        .toList();
  }

  private static void assertUnbroken(Cadence cadence, List<Period> mailed) {
    assertThat(mailed).doesNotHaveDuplicates();
    for (int i = 1; i < mailed.size(); i++) {
      assertThat(mailed.get(i).from()).isEqualTo(mailed.get(i - 1).to().plusDays(1));
    }
    long days = mailed.stream().mapToLong(Period::days).sum();
    int slack = cadence.every() == Every.QUARTER ? 200 : 80;
    assertThat(days).isBetween(731L - slack, 731L + slack);
  }

  @Test
  void week_53_the_leap_day_and_the_new_year_are_periods_like_others() {
    assertThat(newest(Every.WEEK, "2027-01-04")).isEqualTo("2026-W53");
    assertThat(newest(Every.WEEK, "2027-01-03")).isEqualTo("2026-W52");
    assertThat(newest(Every.DAY, "2028-03-01")).isEqualTo("2028-02-29");
    assertThat(newest(Every.MONTH, "2028-03-01")).isEqualTo("2028-02");
    assertThat(newest(Every.QUARTER, "2027-01-01")).isEqualTo("2026-Q4");
  }

  @Test
  void before_its_weekday_or_time_the_period_before_is_the_newest() {
    Cadence tuesdays = new Cadence(Every.WEEK, DayOfWeek.TUESDAY, LocalTime.of(7, 0), 0);
    Schedule schedule = new Schedule(QuietDays.NONE);
    assertThat(schedule.newestDue(tuesdays, LocalDateTime.parse("2026-11-23T12:00")).key())
        .isEqualTo("2026-W46");
    assertThat(schedule.newestDue(tuesdays, LocalDateTime.parse("2026-11-24T06:59")).key())
        .isEqualTo("2026-W46");
    assertThat(schedule.newestDue(tuesdays, LocalDateTime.parse("2026-11-24T07:00")).key())
        .isEqualTo("2026-W47");
  }

  @Test
  void off_for_ten_days_the_missed_are_found_from_the_ledger_as_far_as_asked() {
    List<Edition> ledger = ledger("2026-11-09", "2026-11-10");
    LocalDateTime back = LocalDateTime.parse("2026-11-21T06:00");
    Cadence daily = Cadence.every(Every.DAY);
    Schedule schedule = new Schedule(QuietDays.NONE);
    assertThat(keys(schedule.due(daily, back, CatchUp.NEWEST, ledger)))
        .containsExactly("2026-11-20");
    assertThat(keys(schedule.due(daily, back, new CatchUp(Mode.ALL, 4), ledger)))
        .containsExactly("2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20");
    assertThat(schedule.due(daily, back, new CatchUp(Mode.ALL, 60), ledger)).hasSize(10);
    assertThat(keys(schedule.due(daily, back, new CatchUp(Mode.NONE, 4), ledger)))
        .containsExactly("2026-11-20");
    Cadence weekly = Cadence.every(Every.WEEK);
    assertThat(schedule.due(weekly, back, new CatchUp(Mode.NONE, 4), ledger("2026-W44"))).isEmpty();
    assertThat(keys(schedule.due(weekly, back, new CatchUp(Mode.ALL, 4), ledger("2026-W44"))))
        .containsExactly("2026-W45", "2026-W46");
  }

  @Test
  void nothing_is_caught_up_where_nothing_ever_went_out() {
    Schedule schedule = new Schedule(QuietDays.NONE);
    LocalDateTime now = LocalDateTime.parse("2026-11-23T06:00");
    assertThat(
            keys(schedule.due(Cadence.every(Every.WEEK), now, new CatchUp(Mode.ALL, 9), List.of())))
        .containsExactly("2026-W47");
  }

  @Test
  void an_older_edition_that_waits_is_finished_with_all_and_not_with_newest() {
    Schedule schedule = new Schedule(QuietDays.NONE);
    LocalDateTime now = LocalDateTime.parse("2026-11-23T06:00");
    List<Edition> ledger = List.of(new Edition(Period.parse("2026-W46"), true));
    Cadence weekly = Cadence.every(Every.WEEK);
    assertThat(keys(schedule.due(weekly, now, new CatchUp(Mode.ALL, 4), ledger)))
        .containsExactly("2026-W46", "2026-W47");
    assertThat(keys(schedule.due(weekly, now, CatchUp.NEWEST, ledger))).containsExactly("2026-W47");
  }

  @Test
  void without_catching_up_what_was_begun_on_its_day_is_still_finished() {
    Schedule schedule = new Schedule(QuietDays.NONE);
    Cadence weekly = Cadence.every(Every.WEEK);
    LocalDateTime wednesday = LocalDateTime.parse("2026-11-25T06:00");
    CatchUp none = new CatchUp(Mode.NONE, 4);
    assertThat(schedule.due(weekly, wednesday, none, List.of())).isEmpty();
    List<Edition> begun = List.of(new Edition(Period.parse("2026-W47"), true));
    assertThat(keys(schedule.due(weekly, wednesday, none, begun))).containsExactly("2026-W47");
  }

  @Test
  void another_cadence_never_goes_back_behind_what_readers_have() {
    Schedule schedule = new Schedule(QuietDays.NONE);
    Cadence monthly = Cadence.every(Every.MONTH);
    List<Edition> ledger = ledger("2026-W46", "2026-W47");
    assertThat(
            schedule.due(monthly, LocalDateTime.parse("2026-11-24T06:00"), CatchUp.NEWEST, ledger))
        .isEmpty();
    assertThat(
            keys(
                schedule.due(
                    monthly, LocalDateTime.parse("2026-12-01T06:00"), CatchUp.NEWEST, ledger)))
        .containsExactly("2026-11");
  }

  @Test
  void a_clock_set_back_makes_nothing_due_that_was_not() {
    Schedule schedule = new Schedule(QuietDays.NONE);
    Cadence weekly = Cadence.every(Every.WEEK);
    List<Edition> ledger = ledger("2026-W46", "2026-W47");
    for (int back = 0; back < 7; back++) {
      LocalDateTime moment = LocalDateTime.parse("2026-11-24T06:00").minusDays(back);
      assertThat(schedule.due(weekly, moment, new CatchUp(Mode.ALL, 4), ledger))
          .hasSize(1)
          .allMatch(period -> ledger.contains(new Edition(period, false)));
    }
  }

  @Test
  void what_can_never_be_is_refused() {
    assertThatThrownBy(() -> new QuietDays(Set.of(DayOfWeek.values()), List.of()))
        .isInstanceOf(Failure.class);
    assertThatThrownBy(() -> new Cadence(Every.DAY, DayOfWeek.MONDAY, null, 0))
        .isInstanceOf(Failure.class);
    assertThatThrownBy(() -> new CatchUp(Mode.ALL, 0)).isInstanceOf(Failure.class);
    QuietDays years = new QuietDays(Set.of(), List.of(Period.parse("2026-01-01..2029-01-01")));
    assertThatThrownBy(() -> years.nextOpen(LocalDate.of(2026, 2, 1))).isInstanceOf(Failure.class);
  }

  private static String newest(Every every, String day) {
    return new Schedule(QuietDays.NONE)
        .newestDue(Cadence.every(every), LocalDate.parse(day).atStartOfDay())
        .key();
  }

  private static List<Edition> ledger(String... keys) {
    return Stream.of(keys).map(key -> new Edition(Period.parse(key), false)).toList();
  }

  private static List<String> keys(List<Period> periods) {
    return periods.stream().map(Period::key).toList();
  }
}
