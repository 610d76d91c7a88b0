package nl.weerklank.job;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import nl.weerklank.extract.FeedPolicy.Undated;
import nl.weerklank.extract.ReadRow;
import nl.weerklank.job.FeedReaders.Feed;
import nl.weerklank.store.FirstDays;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Response;

/**
 * Gives answers without a date the day the feed's settings say. What has no response, because it
 * was rejected whole, stays undated. First days are kept in the transaction of the first pass, so
 * that the second one, in whatever attempt, finds what the digests were made of.
 */
final class Dating {

  /** Stored, printed and translated by message keys, as every remark is. */
  private static final String FIRST_SEEN = "DATE_FIRST_SEEN";

  private static final String OF_SURVEY = "DATE_OF_SURVEY";

  private final Undated undated;
  private final ZoneId zone;
  private final FirstDays first;
  private final Function<String, LocalDate> dayOf;

  private Dating(Undated undated, ZoneId zone, FirstDays first, Function<String, LocalDate> dayOf) {
    this.undated = undated;
    this.zone = zone;
    this.first = first;
    this.dayOf = dayOf;
  }

  /** For the first pass, which sees answers for the first time. */
  static Dating seeing(RunContext run, Feed feed) {
    FirstDays first = first(run, feed);
    return of(run, feed, first, id -> first.see(id, run.asOf()));
  }

  /** For the second pass: an answer that came in between is left to the next night. */
  static Dating knowing(RunContext run, Feed feed) {
    FirstDays first = first(run, feed);
    return of(run, feed, first, id -> first.of(id));
  }

  private static Dating of(
      RunContext run, Feed feed, FirstDays first, Function<String, LocalDate> firstDay) {
    Undated undated = feed.settings().policy().undated();
    return new Dating(
        undated,
        run.settings().reports().zone(),
        first,
        switch (undated.kind()) {
          case UNKNOWN -> id -> Response.UNDATED;
          case DAY -> id -> undated.day();
          case FIRST_SEEN -> firstDay;
        });
  }

  private static FirstDays first(RunContext run, Feed feed) {
    boolean needed = feed.settings().policy().undated().kind() == Undated.Kind.FIRST_SEEN;
    return needed ? run.store().firstSeen().load(feed.name()) : null;
  }

  /** Null when the row is to be left out. */
  ReadRow dated(ReadRow row) {
    Response response = row.response();
    if (response == null || !response.day().equals(Response.UNDATED)) {
      return row;
    }
    LocalDate day = dayOf.apply(response.responseId());
    if (day == null || day.equals(Response.UNDATED)) {
      return day == null ? null : row;
    }
    return new ReadRow(
        on(day, response), row.rejections().stream().map(one -> on(day, one)).toList());
  }

  private Response on(LocalDate day, Response response) {
    String remark = undated.kind() == Undated.Kind.DAY ? OF_SURVEY : FIRST_SEEN;
    return new Response(
        response.responseId(),
        response.survey(),
        day,
        day.atStartOfDay(zone).toInstant(),
        response.respondentId(),
        response.employeeId(),
        response.unitId(),
        response.customerId(),
        response.contactId(),
        response.location(),
        response.touchpoint(),
        response.channel(),
        response.language(),
        response.comment(),
        response.categories(),
        response.complaint(),
        response.scores(),
        response.followUps(),
        response.remark() == null ? remark : response.remark());
  }

  private static Rejection on(LocalDate day, Rejection one) {
    return new Rejection(day, one.responseId(), one.reason(), one.column(), one.value());
  }

  /**
   * What to ask the feed for to get a range of days: everything where answers without a date may
   * belong to it, for no dates select those.
   */
  Period asked(Period range) {
    boolean mayHold =
        switch (undated.kind()) {
          case UNKNOWN -> false;
          case DAY -> range.contains(undated.day());
          case FIRST_SEEN -> first.any(range.from(), range.to());
        };
    return mayHold ? null : range;
  }

  /** After the guard has looked. */
  void keep(RunContext run) {
    if (first != null) {
      run.store().firstSeen().keep(first, run.asOf());
    }
  }

  /** Feeds whose first days are still wanted. */
  static List<String> wanted(List<Feed> feeds) {
    return feeds.stream()
        .filter(feed -> feed.settings().policy().undated().kind() == Undated.Kind.FIRST_SEEN)
        .map(Feed::name)
        .toList();
  }
}
