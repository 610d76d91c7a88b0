package nl.weerklank.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.enrich.DayDigests;
import nl.weerklank.job.FeedReaders.Feed;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.RunLog;
import nl.weerklank.survey.DayDigest;
import nl.weerklank.survey.Response;

/**
 * First pass: reads every responses feed once, digests each day, lets the guard look at all of
 * them, and only then drops feeds the configuration no longer names and plans the ranges of days to
 * replace.
 */
final class DigestFeeds {

  private final RunContext run;

  DigestFeeds(RunContext run) {
    this.run = run;
  }

  void digest() {
    Placement placement = Placement.of(run);
    DataGuard guard = new DataGuard(run.settings().guard(), run.store().runs());
    List<RunLog.Range> ranges = new ArrayList<>();
    List<RunLog.FeedRead> reads = new ArrayList<>();
    for (Feed feed : run.feeds().responses()) {
      Digested digested = Reconnect.once(() -> digested(feed, placement));
      RunLog.FeedRead read = read(feed, digested.byDay(), digested.count());
      guard.check(read, true);
      digested.dating().keep(run);
      reads.add(read);
      ranges.addAll(plan(feed, digested.byDay(), ranges.size()));
    }
    run.store()
        .firstSeen()
        .keepOnly(Set.copyOf(Dating.wanted(run.feeds().responses())), run.asOf());
    reads.forEach(this::log);
    run.count("changed_days", run.store().facts().keepOnly(names(reads)));
    run.store().runs().planRanges(run.id(), ranges);
  }

  /** A feed read whole. */
  private record Digested(Map<LocalDate, DayDigest> byDay, FeedCount count, Dating dating) {}

  private Digested digested(Feed feed, Placement placement) {
    DayDigests digests = new DayDigests(feed.settings().combineRows());
    FeedCount count = new FeedCount();
    Dating dating = Dating.seeing(run, feed);
    feed.reader()
        .readResponses(
            feed.settings(),
            null,
            row -> {
              run.stopIfRequested();
              count.add(row);
              EnrichedRow.of(dating.dated(placement.known(row)), placement).addTo(digests);
              run.progress().step(1);
            });
    return new Digested(digests.byDay(), count, dating);
  }

  private RunLog.FeedRead read(Feed feed, Map<LocalDate, DayDigest> digests, FeedCount count) {
    LocalDate newest =
        digests.keySet().stream()
            .filter(day -> !day.equals(Response.UNDATED) && !day.isAfter(run.asOf()))
            .max(LocalDate::compareTo)
            .orElse(null);
    return new RunLog.FeedRead(feed.name(), run.asOf(), count.rows(), count.rejected(), newest);
  }

  private List<RunLog.Range> plan(Feed feed, Map<LocalDate, DayDigest> digests, int planned) {
    FactStore facts = run.store().facts();
    Map<LocalDate, DayDigest> stored = facts.digests(facts.feedNumber(feed.name()));
    run.count("changed_days", RangePlan.changedDays(stored, digests).size());
    return RangePlan.ranges(run.id(), planned + 1, feed.name(), stored, digests);
  }

  private static Set<String> names(List<RunLog.FeedRead> reads) {
    return reads.stream().map(RunLog.FeedRead::feed).collect(Collectors.toSet());
  }

  private void log(RunLog.FeedRead read) {
    run.store().runs().feedRead(run.id(), read);
    run.count("read", read.rows());
  }
}
