package nl.weerklank.deliver;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** The operating system's word on a file that could not be written, such as no space left. */
final class Reason {

  private Reason() {}

  static String of(Exception e) {
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    String words =
        e instanceof FileSystemException file
            ? file.getReason()
            : e instanceof IOException ? e.getMessage() : null;
    return words == null ? e.getClass().getSimpleName() : words;
  }
}
