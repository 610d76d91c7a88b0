package nl.weerklank.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that others may read at any moment. */
public final class WholeFile {

  private WholeFile() {}

  /** Shows the old file or the new one, never half of it; makes the folder when it is missing. */
  public static void write(Path file, byte[] bytes) throws IOException {
    Path whole = file.toAbsolutePath();
    Files.createDirectories(whole.getParent());
    AtomicFile.write(whole, bytes, false);
  }
}
