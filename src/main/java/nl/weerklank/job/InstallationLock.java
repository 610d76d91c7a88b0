package nl.weerklank.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.weerklank.job.Settings.StoreSettings;
import nl.weerklank.store.Dialect;
import nl.weerklank.store.RunLock;
import nl.weerklank.store.ServerLock;
import nl.weerklank.survey.Failure;

/**
 * What one command at a time holds: the installation's lock file and, where other machines reach
 * the reporting database too, a lock in that.
 */
final class InstallationLock implements AutoCloseable {

  private final RunLock file;
  private final ServerLock server;

  private InstallationLock(RunLock file, ServerLock server) {
    this.file = file;
    this.server = server;
  }

  /**
   * @throws Failure LOCKED, naming the holder, after {@code weerklank.store.lock-wait}
   */
  static InstallationLock acquire(Settings settings, Clock clock) {
    StoreSettings store = settings.store();
    Dialect dialect = Dialect.of(store.account().url());
    Instant deadline = clock.instant().plus(store.lockWait());
    RunLock file =
        RunLock.acquire(
            RunLock.fileFor(store.account().url(), settings.output()), store.lockWait(), clock);
    if (!dialect.shared()) {
      return new InstallationLock(file, null);
    }
    boolean held = false;
    try {
      ServerLock server =
          ServerLock.acquire(
              ReportingDatabase.connect(store.account()),
              RunLock.thisProcess(),
              Duration.between(clock.instant(), deadline),
              clock);
      held = true;
      return new InstallationLock(file, server);
    } finally {
      if (!held) {
        file.close();
      }
    }
  }

  /** Null when the lock file is all there is to hold. */
  ServerLock server() {
    return server;
  }

  @Override
  public void close() {
    try {
      if (server != null) {
        server.close();
      }
    } finally {
      file.close();
    }
  }
}
