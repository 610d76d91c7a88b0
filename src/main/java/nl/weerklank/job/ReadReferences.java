package nl.weerklank.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weerklank.job.FeedReaders.Feed;
import nl.weerklank.store.KeptOut;
import nl.weerklank.store.RunLog;
import nl.weerklank.survey.Rejection;

/** Reads HR and CRM whole, lets the guard look, and stores what changed in one transaction. */
final class ReadReferences {

  private final RunContext run;

  ReadReferences(RunContext run) {
    this.run = run;
  }

  void read() {
    Map<Feed, PackedRows> rows = new LinkedHashMap<>();
    List<RunLog.FeedRead> reads = new ArrayList<>();
    KeptOut keptOut = run.store().erasure().keptOut(run.settings().matching());
    DataGuard guard = new DataGuard(run.settings().guard(), run.store().runs());
    for (Feed feed : run.feeds().references()) {
      Packed packed = Reconnect.once(() -> packed(feed, keptOut));
      PackedRows read = packed.rows();
      RunLog.FeedRead count =
          new RunLog.FeedRead(feed.name(), run.asOf(), read.size(), packed.rejected(), null);
      guard.check(count, false);
      run.count("reference_rows", read.size());
      run.count("reference_rejected", packed.rejected());
      reads.add(count);
      rows.put(feed, read);
      run.progress().step(1);
    }
    run.store()
        .references()
        .keepOnly(rows.keySet().stream().map(Feed::name).collect(Collectors.toSet()), run.asOf());
    rows.forEach(this::store);
    reads.forEach(read -> run.store().runs().feedRead(run.id(), read));
  }

  private record Packed(PackedRows rows, int rejected) {}

  private static Packed packed(Feed feed, KeptOut keptOut) {
    List<Rejection> rejections = new ArrayList<>();
    PackedRows rows = new PackedRows();
    feed.reader()
        .readReference(
            feed.settings(),
            row -> {
              Map<String, String> left = keptOut.reference(feed.settings().type(), row);
              if (left != null) {
                rows.add(left);
              }
            },
            rejections::add);
    boolean versions = feed.settings().policy().versions();
    return new Packed(versions ? VersionRows.ended(rows) : rows, rejections.size());
  }

  private void store(Feed feed, PackedRows rows) {
    int written =
        run.store()
            .references()
            .store(feed.settings().type(), feed.name(), run.asOf(), rows, rows.fingerprint());
    run.count("reference_changed", written);
  }
}
