package nl.weerklank.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.survey.Failure;

/**
 * Lets one run at a time work on an installation. The operating system holds the lock, so a process
 * that dies leaves none behind; a file beside it names the holder for the message.
 */
public final class RunLock implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int LONGEST_HOLDER = 300;

  /**
   * Locks this process holds. Opening such a file again would lose its lock: on POSIX systems
   * closing any channel of a file ends all of the process's locks on it.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final Path holder;

  private RunLock(Path file, FileChannel channel, Path holder) {
    this.file = file;
    this.channel = channel;
    this.holder = holder;
  }

  /**
   * Where the lock of a reporting database lies: beside an H2 file, else in a directory.
   *
   * @param jdbcUrl {@code jdbc:h2:./data/weerklank;...} gives {@code ./data/weerklank.lock}
   * @param directory for every other URL
   */
  public static Path fileFor(String jdbcUrl, Path directory) {
    return H2File.base(jdbcUrl)
        .map(base -> Path.of(base + ".lock"))
        .orElseGet(() -> directory.resolve("weerklank.lock"));
  }

  /**
   * Takes the lock, waiting for its holder at most {@code wait}; zero tries once.
   *
   * @throws Failure LOCKED, naming the holder; INTERNAL when the file cannot be written
   */
  public static RunLock acquire(Path file, Duration wait, Clock clock) {
    Path holder = file.resolveSibling(file.getFileName() + "-holder");
    Instant deadline = clock.instant().plus(wait);
    FileChannel channel = tryAcquire(file);
    while (channel == null) {
      if (!clock.instant().isBefore(deadline)) {
        throw held(file, holder);
      }
      pause(file, holder);
      channel = tryAcquire(file);
    }
    RunLock lock = new RunLock(file, channel, holder);
    try {
      Files.writeString(holder, describe(clock));
      return lock;
    } catch (IOException e) {
      lock.close();
      throw unusable(holder, e);
    }
  }

  /** Null when another holds it. */
  private static FileChannel tryAcquire(Path file) {
    if (!HELD_HERE.add(key(file))) {
      return null;
    }
    FileChannel channel = null;
    boolean locked = false;
    try {
      Files.createDirectories(key(file).getParent());
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      locked = channel.tryLock() != null;
      return locked ? channel : null;
    } catch (IOException e) {
      throw unusable(file, e);
    } finally {
      if (!locked) {
        closeQuietly(channel);
        HELD_HERE.remove(key(file));
      }
    }
  }

  private static Path key(Path file) {
    return file.toAbsolutePath().normalize();
  }

  private static void pause(Path file, Path holder) {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw held(file, holder);
    }
  }

  private static Failure held(Path file, Path holder) {
    return new Failure(
        Failure.Kind.LOCKED,
        "Another run holds "
            + file
            + ": "
            + holderOf(holder)
            + ". Wait for it to end, or use --lock-wait.");
  }

  private static String holderOf(Path holder) {
    try {
      String text = Files.readString(holder).strip();
      return text.isEmpty() ? "holder unknown" : Columns.capped(text, LONGEST_HOLDER);
    } catch (IOException e) {
      return "holder unknown";
    }
  }

  private static Failure unusable(Path file, IOException cause) {
    return new Failure(
        Failure.Kind.INTERNAL,
        "Cannot write " + file + ". Check that its directory exists and this account may write it.",
        cause);
  }

  private static String describe(Clock clock) {
    return thisProcess() + " since " + clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Process and host, as messages about a held lock name them. */
  public static String thisProcess() {
    return "process " + ProcessHandle.current().pid() + " on " + host();
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this host";
    }
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      // The failure being reported matters more, and the process ends with it.
    }
  }

  /** Gives the lock back. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(holder);
    } catch (IOException e) {
      // A holder's name without a lock misleads nobody: the next holder writes its own.
    } finally {
      closeQuietly(channel);
      HELD_HERE.remove(key(file));
    }
  }
}
