package nl.weerklank.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/** A process of its own that takes a lock and keeps it until it is ended. */
final class LockHolder {

  private LockHolder() {}

  public static void main(String[] arguments) throws Exception {
    RunLock.acquire(Path.of(arguments[0]), Duration.ZERO, Clock.systemUTC());
    System.out.println("held");
    Thread.sleep(120_000);
  }
}
