package nl.weerklank.deliver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Mails that lie in the archive, a folder for each period. */
public final class KeptMails {

  private final Path archive;

  /**
   * @param archive null: nothing is kept
   */
  public KeptMails(Path archive) {
    this.archive = archive;
  }

  /** Removes mails by the key of their period. Returns how many. */
  public int removePeriods(Predicate<String> periods) {
    return remove(file -> periods.test(file.getParent().getFileName().toString()));
  }

  /** Removes mails to a recipient, whatever their period. Returns how many. */
  public int removeTo(String recipient) {
    String ending = "_" + DropNames.recipient(recipient);
    return remove(
        file -> {
          String name = file.getFileName().toString().replaceFirst("(-r\\d+)?\\.eml$", "");
          return name.endsWith(ending);
        });
  }

  /** Removes mails that were put there before a moment. Returns how many. */
  public int removeBefore(java.time.Instant moment) {
    return remove(
        file -> {
          try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private int remove(Predicate<Path> wanted) {
    if (archive == null || !Files.isDirectory(archive)) {
      return 0;
    }
    List<Path> removed = new ArrayList<>();
    try (Stream<Path> files = Files.walk(archive, 2)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".eml")).toList()) {
        if (!file.getParent().equals(archive) && wanted.test(file)) {
          Files.delete(file);
          removed.add(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return removed.size();
  }
}
