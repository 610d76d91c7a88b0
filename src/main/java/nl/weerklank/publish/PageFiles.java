package nl.weerklank.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import nl.weerklank.survey.Failure;

/**
 * Writes the folder's files, each at once or not at all; a file that is as it should be is left
 * alone, with its time.
 */
final class PageFiles {

  /** One file is written at a time, so one name is enough, and a killed run leaves no more. */
  private static final String TEMPORARY = ".weerklank.tmp";

  private final Path directory;

  PageFiles(Path directory) {
    this.directory = directory;
  }

  boolean has(String path) {
    return Files.isRegularFile(directory.resolve(path), LinkOption.NOFOLLOW_LINKS);
  }

  Path path(String path) {
    return directory.resolve(path);
  }

  /**
   * @param path below the directory, with slashes
   * @throws Failure when it cannot be written
   */
  void write(String path, byte[] bytes) {
    Path target = directory.resolve(path);
    try {
      if (has(path) && Arrays.equals(Files.readAllBytes(target), bytes)) {
        return;
      }
      Files.createDirectories(target.getParent());
      Path temporary = directory.resolve(TEMPORARY);
      store(temporary, bytes);
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Failure(
          Failure.Kind.INTERNAL,
          "The web page "
              + target
              + " cannot be written; check the disk space and who owns the folder. The next run"
              + " writes what is missing.",
          e);
    }
  }

  private static void store(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /**
   * Tries what a run will need.
   *
   * @param named the key or option that names the directory
   * @throws Failure CONFIGURATION when nothing can be written there
   */
  void orRefuse(String named) {
    try {
      Files.createDirectories(directory);
      Path temporary = directory.resolve(TEMPORARY);
      store(temporary, new byte[0]);
      Files.delete(temporary);
    } catch (IOException e) {
      throw new Failure(
          Failure.Kind.CONFIGURATION,
          named
              + ": web pages cannot be written to "
              + directory
              + "; name a folder this account may write to, with no file in its place.",
          e);
    }
  }
}
