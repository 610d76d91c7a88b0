package nl.weerklank.deliver;

import java.time.Duration;

/** Waits. Another one than {@link #REAL} moves a test's clock instead. */
@FunctionalInterface
public interface Pause {

  Pause REAL = duration -> Thread.sleep(duration.toMillis());

  void sleep(Duration duration) throws InterruptedException;
}
