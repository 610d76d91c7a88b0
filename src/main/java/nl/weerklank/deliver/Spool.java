package nl.weerklank.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.weerklank.survey.Failure;

/**
 * Where rendered mails wait, one file each, readable by the owner only. A write returns when the
 * bytes would survive a power cut. Safe for use by several threads.
 */
public final class Spool {

  private static final Pattern OURS = Pattern.compile("mail-\\d+\\.eml(\\.tmp)?");

  private final Path directory;

  /** Nothing is created before the first write. */
  public Spool(Path directory) {
    this.directory = directory;
  }

  /**
   * @param fileName within the spool, as the ledger keeps it
   * @param sha256 hex
   */
  public record Spooled(String fileName, String sha256, long bytes) {}

  /**
   * Writing the same mail again replaces it.
   *
   * @throws Failure INTERNAL, when the disk is full or the directory cannot be written
   */
  public Spooled write(long mailId, byte[] mime) {
    String fileName = "mail-" + mailId + ".eml";
    try {
      AtomicFile.privateDirectory(directory);
      AtomicFile.write(directory.resolve(fileName), mime, true);
    } catch (IOException ex) {
      throw unusable("written", ex);
    }
    return new Spooled(fileName, MessageIds.sha256(mime), mime.length);
  }

  /** Empty when the file is gone or is not what was written; it has to be rendered again then. */
  public Optional<byte[]> read(String fileName, String sha256) {
    if (fileName == null || !OURS.matcher(fileName).matches()) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(directory.resolve(fileName));
      return MessageIds.sha256(bytes).equals(sha256) ? Optional.of(bytes) : Optional.empty();
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException ex) {
      throw unusable("read", ex);
    }
  }

  public void purge(String fileName) {
    if (fileName == null || !OURS.matcher(fileName).matches()) {
      return;
    }
    try {
      Files.deleteIfExists(directory.resolve(fileName));
    } catch (IOException ex) {
      throw unusable("emptied", ex);
    }
  }

  /**
   * Deletes what a killed run left behind: every mail in the spool that no unfinished row names.
   *
   * @return how many were deleted
   */
  public int retain(Collection<String> fileNames) {
    if (!Files.isDirectory(directory)) {
      return 0;
    }
    List<String> left;
    try (Stream<Path> files = Files.list(directory)) {
      left =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> OURS.matcher(name).matches() && !fileNames.contains(name))
              .toList();
    } catch (IOException ex) {
      throw unusable("read", ex);
    }
    left.forEach(this::purge);
    return left.size();
  }

  private Failure unusable(String verb, IOException ex) {
    return new Failure(
        Failure.Kind.INTERNAL,
        "The spool directory "
            + directory.toAbsolutePath()
            + " cannot be "
            + verb
            + " ("
            + Reason.of(ex)
            + "). Check free space and the rights of the account that runs Weerklank, then run"
            + " again.",
        ex);
  }
}
