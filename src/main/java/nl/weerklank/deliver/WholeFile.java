package nl.weerklank.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that others may read at any moment. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Shows the old file or the new one, never half of it; makes the folder when it is missing.
   * Others may read it, whatever the account's umask: it is meant for them.
   */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path whole = file.toAbsolutePath();
    Files.createDirectories(whole.getParent());
    Path ready = AtomicFile.prepare(whole, bytes, false);
    if (Files.getFileStore(ready).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(ready, PosixFilePermissions.fromString("rw-r--r--"));
    }
    AtomicFile.publish(ready, whole);
  }
}
