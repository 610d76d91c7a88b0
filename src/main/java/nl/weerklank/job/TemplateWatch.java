package nl.weerklank.job;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.weerklank.survey.Failure;

/** Waits for files in the template folder to change. */
final class TemplateWatch {

  private final Path directory;

  TemplateWatch(Path directory) {
    this.directory = directory;
  }

  void each(BooleanSupplier stopRequested, Runnable changed) {
    try (WatchService watch = FileSystems.getDefault().newWatchService()) {
      for (Path folder : folders()) {
        folder.register(
            watch,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
      }
      while (!stopRequested.getAsBoolean()) {
        WatchKey key = watch.poll(300, TimeUnit.MILLISECONDS);
        if (key != null) {
          settle(watch, key);
          changed.run();
        }
      }
    } catch (IOException e) {
      throw new Failure(Failure.Kind.INTERNAL, "Cannot watch " + directory + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** An editor writes a file in several steps; they are one change. */
  private static void settle(WatchService watch, WatchKey first) throws InterruptedException {
    for (WatchKey key = first; key != null; key = watch.poll(150, TimeUnit.MILLISECONDS)) {
      key.pollEvents();
      key.reset();
    }
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(Files::isDirectory).toList();
    }
  }
}
