package nl.weerklank.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.weerklank.store.FactStore;
import nl.weerklank.store.RunLog.Range;
import org.springframework.core.task.SimpleAsyncTaskExecutor;

/**
 * Second pass: re-reads ranges of changed days and replaces each in the caller's transaction. While
 * one is stored the next is read, which takes about as long.
 */
final class ReplaceRange implements AutoCloseable {

  /** A source that hangs ends by its own time limit. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final RunContext run;
  private final SimpleAsyncTaskExecutor thread = new SimpleAsyncTaskExecutor("range-");
  private final Map<Range, Range> following = new HashMap<>();
  private Placement placement;
  private Range ahead;
  private CompletableFuture<ReadRange> reading;
  private volatile boolean closed;

  ReplaceRange(RunContext run) {
    this.run = run;
    thread.setDaemon(true);
    thread.setTaskTerminationTimeout(PATIENCE.toMillis());
  }

  void replace(Range range) {
    prepare();
    ReadRange read = range.equals(ahead) ? awaited() : read(range);
    begin(following.get(range));
    FactStore store = run.store().facts();
    store.replace(
        store.feedNumber(range.feed()),
        range.from(),
        range.to(),
        read.facts(),
        read.rejections(),
        read.digests());
    run.store().runs().rangeDone(range);
    run.count("replaced", read.facts().size());
    run.progress().step(1);
  }

  /** Before anything runs beside it. */
  private void prepare() {
    if (placement == null) {
      placement = Placement.of(run);
      List<Range> open = run.store().runs().openRanges(run.id());
      for (int i = 1; i < open.size(); i++) {
        following.put(open.get(i - 1), open.get(i));
      }
    }
  }

  private void begin(Range next) {
    ahead = next;
    reading = next == null ? null : CompletableFuture.supplyAsync(() -> read(next), thread);
  }

  private ReadRange read(Range range) {
    return ReadRange.read(run, placement.copy(), range, () -> closed || run.stopRequested());
  }

  private ReadRange awaited() {
    try {
      return reading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw e;
    }
  }

  /** Waits until nothing is read any more. */
  @Override
  public void close() {
    closed = true;
    thread.close();
  }
}
