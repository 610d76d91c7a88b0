package nl.weerklank.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.weerklank.enrich.AsOfJoin;
import nl.weerklank.enrich.DayDigests;
import nl.weerklank.extract.CombinedRows;
import nl.weerklank.extract.ReadRow;
import nl.weerklank.job.FeedReaders.Feed;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.RunLog.Range;
import nl.weerklank.survey.Fact;
import nl.weerklank.survey.Failure;
import nl.weerklank.survey.Period;
import nl.weerklank.survey.Rejection;

/** Second pass: re-reads a range of changed days and replaces it, in the caller's transaction. */
final class ReplaceRange {

  private final RunContext run;
  private AsOfJoin join;

  ReplaceRange(RunContext run) {
    this.run = run;
  }

  void replace(Range range) {
    Feed feed = run.feeds().responses(range.feed());
    DayDigests digests = new DayDigests(feed.settings().combineRows());
    List<ReadRow> rows = new ArrayList<>();
    feed.reader()
        .readResponses(
            feed.settings(),
            Period.between(range.from(), range.to()),
            row -> {
              run.stopIfRequested();
              EnrichedRow.of(row, join()).addTo(digests);
              rows.add(row);
            });
    guard(range, rows.size());
    CombinedRows combined = CombinedRows.combine(feed.settings(), rows);
    List<Fact> facts = combined.responses().stream().map(join()::place).toList();
    List<Rejection> rejections = combined.rejections();
    FactStore store = run.store().facts();
    store.replace(
        store.feedNumber(range.feed()),
        range.from(),
        range.to(),
        facts,
        rejections,
        digests.byDay());
    run.store().runs().rangeDone(range);
    run.count("replaced", facts.size());
    run.progress().step(1);
  }

  private AsOfJoin join() {
    if (join == null) {
      join = new AsOfJoin(run.snapshot().reference());
    }
    return join;
  }

  /** A source that changes between the passes may give other rows, but not suddenly far fewer. */
  private void guard(Range range, int rows) {
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
