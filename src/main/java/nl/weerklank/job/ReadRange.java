package nl.weerklank.job;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import nl.weerklank.enrich.DayDigests;
import nl.weerklank.extract.CombinedRows;
import nl.weerklank.extract.ReadRow;
import nl.weerklank.job.FeedReaders.Feed;
import nl.weerklank.store.RunLog.Range;
import nl.weerklank.survey.DayDigest;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Rejection;
import nl.weerklank.survey.Response;

/** A range of changed days as its second read gave it, ready to be stored. */
record ReadRange(List<Fact> facts, List<Rejection> rejections, Map<LocalDate, DayDigest> digests) {

  /**
   * @param stop asked at every row
   * @throws StopRequested when it says so
   */
  static ReadRange read(RunContext run, Placement placement, Range range, BooleanSupplier stop) {
    return Reconnect.once(() -> tried(run, placement, range, stop));
  }

  private static ReadRange tried(
      RunContext run, Placement placement, Range range, BooleanSupplier stop) {
    Feed feed = run.feeds().responses(range.feed());
    Period days = Period.between(range.from(), range.to());
    Dating dating = Dating.knowing(run, feed);
    DayDigests digests = new DayDigests(feed.settings().combineRows());
    List<ReadRow> rows = new ArrayList<>();
    Map<Response, Fact> placed = new IdentityHashMap<>();
    feed.reader()
        .readResponses(
            feed.settings(),
            dating.asked(days),
            read -> {
              if (stop.getAsBoolean()) {
                throw new StopRequested();
              }
              ReadRow row = dating.dated(placement.known(read));
              if (row == null || !days.contains(row.day())) {
                return;
              }
              EnrichedRow enriched = EnrichedRow.of(row, placement);
              enriched.addTo(digests);
              placed.put(row.response(), enriched.fact());
              rows.add(row);
            });
    guard(run, range, rows.size());
    CombinedRows combined = CombinedRows.combine(feed.settings(), rows);
    // Only those made of several rows are new.
    List<Fact> facts =
        combined.responses().stream()
            .map(response -> placed.computeIfAbsent(response, placement::place))
            .toList();
    return new ReadRange(facts, combined.rejections(), digests.byDay());
  }

  /** A source that changes between the passes may give other rows, but not suddenly far fewer. */
  private static void guard(RunContext run, Range range, int rows) {
    BigDecimal kept =
        BigDecimal.valueOf(100).subtract(run.settings().guard().of(range.feed()).maximumDrop());
    BigDecimal floor = BigDecimal.valueOf(range.rows()).multiply(kept).movePointLeft(2);
    boolean few = range.rows() <= DataGuard.FEW_ROWS;
    if (!few && BigDecimal.valueOf(rows).compareTo(floor) < 0) {
      throw new Failure(
          Failure.Kind.GUARD,
          "Feed "
              + range.feed()
              + " gave "
              + range.rows()
              + " rows for "
              + range.from()
              + ".."
              + range.to()
              + " on the first read and "
              + rows
              + " on the second. Those days are left as they were. Check that its SQL uses :from and"
              + " :to on the column it returns as answered_at, and run again.");
    }
  }
}
