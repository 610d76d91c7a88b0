package nl.weerklank.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns SIGTERM and Ctrl-C into a request to stop: the message being sent is finished, claims are
 * released, and the process ends with 75 instead of the JVM's 143.
 */
final class StopSignal implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 30;

  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean requested;

  private StopSignal() {}

  static StopSignal install() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(new Thread(signal::stop, "stop-signal"));
    return signal;
  }

  boolean requested() {
    return requested;
  }

  private void stop() {
    if (finished.getCount() == 0) {
      return;
    }
    requested = true;
    try {
      finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.TRY_LATER.code());
  }

  @Override
  public void close() {
    finished.countDown();
  }
}
