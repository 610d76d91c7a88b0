package nl.weerklank.extract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lets a thread of its own step through a cursor while the caller's works on the rows: a third to
 * half of the time of a night with nothing new is the driver's. Rows come in their order, at most a
 * few hundred ahead. The reading thread is never interrupted, since H2 would close its file.
 */
final class ReadAhead {

  private static final int ROWS = 64;
  private static final int CHARACTERS = 1 << 18;
  private static final int BATCHES = 4;

  /** Tells that no other batch follows. */
  private static final List<SourceRow> END = new ArrayList<>(0);

  /** Steps through a cursor, or whatever else gives rows, until it ends or is told to stop. */
  @FunctionalInterface
  interface Rows {
    void read(ReadAhead ahead);
  }

  /** Nobody wants the rest: the caller's thread failed. */
  private static final class Unwanted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unwanted() {
      super(null, null, false, false);
    }
  }

  private final BlockingQueue<List<SourceRow>> read = new ArrayBlockingQueue<>(BATCHES);
  private List<SourceRow> batch = new ArrayList<>(ROWS);
  private int characters;
  private volatile boolean unwanted;
  private Throwable failure;

  private ReadAhead() {}

  /**
   * Runs {@code rows} in its own thread and {@code sink} in the caller's. When either fails the
   * other ends, and the failure is thrown here; of two the sink's.
   */
  static void read(String name, Rows rows, Consumer<SourceRow> sink) {
    ReadAhead ahead = new ReadAhead();
    Thread reader = new Thread(() -> ahead.fill(rows), "read-" + name);
    reader.setDaemon(true);
    reader.start();
    try {
      ahead.drain(sink);
    } finally {
      ahead.unwanted = true;
      joined(reader);
    }
    ahead.tell();
  }

  /** In the reading thread. */
  void cursor(ResultSet result, RowShape shape) throws SQLException {
    shape.read(result, this::add);
  }

  private void add(SourceRow row) {
    batch.add(row);
    characters += row.characters();
    if (batch.size() == ROWS || characters > CHARACTERS) {
      hand(batch);
      batch = new ArrayList<>(ROWS);
      characters = 0;
    }
  }

  private void fill(Rows rows) {
    try {
      rows.read(this);
      if (!batch.isEmpty()) {
        hand(batch);
      }
      hand(END);
    } catch (Unwanted e) {
      return;
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(Throwable e) {
    failure = e;
    try {
      hand(END);
    } catch (Unwanted unheard) {
      return;
    }
  }

  private void hand(List<SourceRow> rows) {
    try {
      while (!read.offer(rows, 50, TimeUnit.MILLISECONDS)) {
        if (unwanted) {
          throw new Unwanted();
        }
      }
    } catch (InterruptedException e) {
      // Told like any failure: without an end the caller would wait for ever.
      throw new IllegalStateException("Interrupted while reading rows.", e);
    }
  }

  private void drain(Consumer<SourceRow> sink) {
    for (List<SourceRow> rows = next(); rows != END; rows = next()) {
      rows.forEach(sink);
    }
  }

  private List<SourceRow> next() {
    try {
      return read.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for rows.", e);
    }
  }

  /** The caller goes on only when nothing of the reading is left, its connection included. */
  private static void joined(Thread reader) {
    boolean interrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void tell() {
    if (failure instanceof Error error) {
      throw error;
    }
    if (failure != null) {
      throw (RuntimeException) failure;
    }
  }
}
